package org.coproduction.identity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/// What every token says, whichever way it was asked for: the only place where claims are decided.
///
/// Access tokens carry `aud`, and of people an opaque `sub`, `roles`, `constituency` and `organisation`; of clients
/// `organisation` and a space-separated `scope` (RFC 9068, section 2.2.3). The id token, which only the portal sees,
/// adds `preferred_username`.
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    /// Where a registered client keeps the organisation that it speaks for.
    static final String ORGANISATION = "coproduction.organisation";

    private final People people;
    private final String audience;

    TokenClaims(People people, String audience) {
        this.people = people;
        this.audience = audience;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        var access = OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType());
        if (access) {
            context.getClaims().audience(List.of(audience));
        }
        Authentication subject = context.getPrincipal();
        context.getClaims().claims(claims -> {
            if (subject instanceof OAuth2ClientAuthenticationToken) {
                putClient(claims, context);
            } else {
                var username = Objects.requireNonNull(subject).getName();
                putPerson(claims, people.find(username).orElseThrow(() -> new IllegalStateException("nobody of that name")));
                if (!access) {
                    claims.put("preferred_username", username);
                }
            }
        });
    }

    private static void putClient(Map<String, Object> claims, JwtEncodingContext context) {
        claims.put(OAuth2ParameterNames.SCOPE, context.getAuthorizedScopes().stream().sorted().collect(Collectors.joining(" ")));
        Object organisation = context.getRegisteredClient().getClientSettings().getSetting(ORGANISATION);
        if (organisation != null) {
            claims.put("organisation", organisation);
        }
    }

    private static void putPerson(Map<String, Object> claims, Person person) {
        claims.remove(OAuth2ParameterNames.SCOPE); // a person is permitted by role, never by a scope of the portal
        claims.put("sub", person.id().toString());
        claims.put("roles", person.roles().stream().sorted().toList());
        if (person.constituency() != null) {
            claims.put("constituency", person.constituency().name());
        }
        if (person.organisation() != null) {
            claims.put("organisation", person.organisation());
        }
    }
}
