package org.coproduction.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

class LapsingAuthorizationsTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final RegisteredClient CLIENT = RegisteredClient.withId("1").clientId("library")
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS).build();

    private final HandClock clock = new HandClock();
    private final LapsingAuthorizations authorizations = new LapsingAuthorizations(clock);

    @Test
    void a_grant_is_forgotten_when_its_last_token_has_lapsed() {
        authorizations.save(granted("short", Duration.ofMinutes(30)).build());
        authorizations.save(granted("long", Duration.ofMinutes(30))
                .refreshToken(new OAuth2RefreshToken("refresh", NOON, NOON.plus(Duration.ofHours(8)))).build());

        clock.now = NOON.plus(Duration.ofMinutes(30));
        authorizations.save(granted("next", Duration.ofHours(1)).build());

        assertThat(authorizations.findById("short")).isNull();
        assertThat(authorizations.findByToken("token of short", OAuth2TokenType.ACCESS_TOKEN)).isNull();
        assertThat(authorizations.findById("long")).isNotNull();
    }

    @Test
    void a_grant_that_was_prolonged_is_remembered() {
        var first = granted("person", Duration.ofMinutes(30)).build();
        authorizations.save(first);
        authorizations.save(OAuth2Authorization.from(first).accessToken(token("renewed", Duration.ofHours(2))).build());

        clock.now = NOON.plus(Duration.ofHours(1));
        authorizations.save(granted("next", Duration.ofHours(3)).build());

        assertThat(authorizations.findByToken("renewed", OAuth2TokenType.ACCESS_TOKEN)).isNotNull();
    }

    private static OAuth2Authorization.Builder granted(String id, Duration lifetime) {
        return OAuth2Authorization.withRegisteredClient(CLIENT).id(id).principalName("library")
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS).accessToken(token("token of " + id, lifetime));
    }

    private static OAuth2AccessToken token(String value, Duration lifetime) {
        return new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, value, NOON, NOON.plus(lifetime), Set.of());
    }

    private static final class HandClock extends Clock {
        private Instant now = NOON;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
