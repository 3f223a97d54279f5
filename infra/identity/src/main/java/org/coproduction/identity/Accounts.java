package org.coproduction.identity;

import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/// Whom the issuer knows: people, the portal, partner organisations.
@Configuration(proxyBeanMethods = false)
class Accounts {
    @Bean
    People people(IdentitySettings settings) {
        return new People(settings.everyone(), settings.examplePassword());
    }

    @Bean
    PasswordEncoder storedSecrets() {
        return new StoredSecrets();
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new LapsingAuthorizations();
    }

    @Bean
    RegisteredClientRepository clients(IdentitySettings settings) {
        var clients = new ArrayList<RegisteredClient>();
        var portalSecret = portalSecret(settings);
        if (portalSecret != null) {
            clients.add(portal(settings, portalSecret));
        }
        settings.everyClient().forEach(client -> clients.add(partner(settings, client)));
        if (clients.isEmpty()) {
            throw new CannotStartException("nobody could ask for a token: set coproduction.identity.portal.secret or"
                    + " coproduction.identity.clients, or coproduction.identity.examples=true to try it out", null);
        }
        return new InMemoryRegisteredClientRepository(clients);
    }

    private static @Nullable String portalSecret(IdentitySettings settings) {
        var portal = settings.portal();
        return portal.secret() != null || !settings.examples() ? portal.secret() : portal.exampleSecret();
    }

    private static RegisteredClient portal(IdentitySettings settings, String secret) {
        var portal = settings.portal();
        return confidential(settings, portal.clientId(), secret).authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> uris.addAll(portal.redirectUris()))
                .postLogoutRedirectUris(uris -> uris.addAll(portal.postLogoutRedirectUris())).scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build())
                .build();
    }

    private static RegisteredClient partner(IdentitySettings settings, PartnerClient client) {
        return confidential(settings, client.clientId(), client.secret())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(client.scopes()))
                .clientSettings(ClientSettings.builder().setting(TokenClaims.ORGANISATION, client.organisation()).build())
                .build();
    }

    private static RegisteredClient.Builder confidential(IdentitySettings settings, String clientId, String secret) {
        return RegisteredClient.withId(UUID.randomUUID().toString()).clientId(clientId).clientSecret(secret)
                .clientAuthenticationMethods(methods -> Stream
                        .of(ClientAuthenticationMethod.CLIENT_SECRET_BASIC, ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        .forEach(methods::add))
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(settings.accessTokenLifetime())
                        .refreshTokenTimeToLive(settings.refreshTokenLifetime()).build());
    }
}
