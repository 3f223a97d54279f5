package org.coproduction.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContext;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.DefaultOAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Gives a person's access token for their username and password, without a browser, so that the demo, tests and a
/// shell can act as them. The claims and the signature are those of the real flow.
///
/// OAuth 2.1 dropped the password grant for good reasons: this exists while examples are on and must be off in real
/// use. Answers and refusals have the shape of RFC 6749, sections 5.1 and 5.2.
@RestController
class ExampleTokenEndpoint {
    static final String PATH = "/example-token";
    private static final AuthorizationGrantType GRANT = new AuthorizationGrantType("urn:coproduction:example-token");

    private final AuthenticationManager authentication;
    private final OAuth2TokenGenerator<OAuth2Token> tokens;
    private final Issuer issuer;
    private final RegisteredClient client;

    ExampleTokenEndpoint(AuthenticationManager authentication, OAuth2TokenGenerator<OAuth2Token> tokens,
            IdentitySettings settings,
            AuthorizationServerSettings endpoints) {
        this.authentication = authentication;
        this.tokens = tokens;
        this.issuer = new Issuer(settings.issuer(), endpoints);
        this.client = RegisteredClient.withId(UUID.randomUUID().toString()).clientId("example-token")
                .authorizationGrantType(GRANT)
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(settings.accessTokenLifetime()).build()).build();
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Map<String, Object>> issue(@RequestParam(required = false) @Nullable String username,
            @RequestParam(required = false) @Nullable String password, HttpServletRequest request) {
        if (request.getQueryString() != null) {
            return refused(OAuth2ErrorCodes.INVALID_REQUEST,
                    "Username and password belong into the body, never into the address.");
        }
        if (username == null || password == null) {
            return refused(OAuth2ErrorCodes.INVALID_REQUEST, "Both username and password are needed.");
        }
        try {
            return issued(authentication.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password)));
        } catch (AuthenticationException unknown) {
            return refused(OAuth2ErrorCodes.INVALID_GRANT, "The username or the password is wrong.");
        }
    }

    private ResponseEntity<Map<String, Object>> issued(Authentication person) {
        var asked = DefaultOAuth2TokenContext.builder().registeredClient(client).principal(person)
                .authorizationServerContext(issuer)
                .tokenType(OAuth2TokenType.ACCESS_TOKEN).authorizationGrantType(GRANT).build();
        var token = Objects.requireNonNull(tokens.generate(asked), "access tokens are signed tokens");
        var lifetime = Duration.between(Instant.now(), Objects.requireNonNull(token.getExpiresAt()));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .body(Map.of(OAuth2ParameterNames.ACCESS_TOKEN, token.getTokenValue(), OAuth2ParameterNames.TOKEN_TYPE,
                        OAuth2AccessToken.TokenType.BEARER.getValue(), OAuth2ParameterNames.EXPIRES_IN, lifetime.toSeconds()));
    }

    private static ResponseEntity<Map<String, Object>> refused(String error, String description) {
        return ResponseEntity.badRequest().cacheControl(CacheControl.noStore()).body(
                Map.of(OAuth2ParameterNames.ERROR, error, OAuth2ParameterNames.ERROR_DESCRIPTION, description));
    }

    /// The issuer as the token generator asks for it; in the real flow a filter of the protocol's endpoints sets it.
    private record Issuer(String address, AuthorizationServerSettings settings) implements AuthorizationServerContext {
        @Override
        public String getIssuer() {
            return address;
        }

        @Override
        public AuthorizationServerSettings getAuthorizationServerSettings() {
            return settings;
        }
    }
}
