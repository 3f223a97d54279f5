package org.coproduction.identity;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the issuer presents itself and whom it knows. Refuses an issuer that is no http address and lifetimes that are
/// not positive.
///
/// @param issuer the `iss` of every token, and the address under which the issuer is reached
/// @param audience the `aud` of every access token
/// @param keyFile where the signing key is kept, so that tokens survive a restart; in memory only if absent
/// @param accessTokenLifetime how long an access token is good for
/// @param refreshTokenLifetime how long a refresh token is good for
/// @param examples whether the example people, example clients, the start page and `POST /example-token` exist; must
/// be off in real use, since the example password and secrets are public
/// @param examplePassword the one stored password of all example people
/// @param portal the portal's client registration
/// @param people people with a password each, known whether or not examples are on
/// @param clients partner organisations known whether or not examples are on
@ConfigurationProperties("coproduction.identity")
record IdentitySettings(@DefaultValue("http://localhost:8090") String issuer, @DefaultValue("coproduction") String audience,
        @Nullable Path keyFile, @DefaultValue("30m") Duration accessTokenLifetime,
        @DefaultValue("8h") Duration refreshTokenLifetime, @DefaultValue("false") boolean examples,
        @DefaultValue("") String examplePassword, @DefaultValue Portal portal, @DefaultValue List<Person> people,
        @DefaultValue List<PartnerClient> clients, @DefaultValue List<Person> examplePeople,
        @DefaultValue List<PartnerClient> exampleClients) {
    IdentitySettings {
        var scheme = URI.create(issuer).getScheme();
        if (!"http".equals(scheme) && !"https".equals(scheme)) {
            throw new IllegalArgumentException("coproduction.identity.issuer must be an http or https address: " + issuer);
        }
        if (!accessTokenLifetime.isPositive() || !refreshTokenLifetime.isPositive()) {
            throw new IllegalArgumentException("token lifetimes must be positive");
        }
    }

    /// The people who can sign in: the configured ones, and the examples if they are on.
    List<Person> everyone() {
        return Stream.concat(people.stream(), examples ? examplePeople.stream() : Stream.empty()).toList();
    }

    /// The organisations that can ask for tokens: the configured ones, and the examples if they are on.
    List<PartnerClient> everyClient() {
        return Stream.concat(clients.stream(), examples ? exampleClients.stream() : Stream.empty()).toList();
    }

    /// The portal: a confidential client whose people sign in here.
    ///
    /// @param secret its stored secret; without one (and without examples) the portal is not registered
    /// @param exampleSecret its stored secret while examples are on and no other is set
    record Portal(@DefaultValue("portal") String clientId, @Nullable String secret, @Nullable String exampleSecret,
            @DefaultValue List<String> redirectUris, @DefaultValue List<String> postLogoutRedirectUris) {}
}
