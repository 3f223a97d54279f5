package org.coproduction.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/// Remembers in memory what was granted, and forgets it when the last of its tokens has lapsed; Spring's own memory
/// keeps every grant as long as the process lives.
final class LapsingAuthorizations implements OAuth2AuthorizationService {
    /// How long a grant without any token yet (someone is still signing in) is remembered.
    private static final Duration SIGNING_IN = Duration.ofMinutes(30);

    private final OAuth2AuthorizationService memory = new InMemoryOAuth2AuthorizationService();
    private final Queue<Lapse> lapses = new PriorityBlockingQueue<>();
    private final Clock clock;

    LapsingAuthorizations() {
        this(Clock.systemUTC());
    }

    LapsingAuthorizations(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        memory.save(authorization);
        lapses.add(new Lapse(lapsesAt(authorization), authorization.getId()));
        forgetLapsed();
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        memory.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return memory.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return memory.findByToken(token, type);
    }

    private void forgetLapsed() {
        var now = clock.instant();
        for (var next = lapses.peek(); next != null && !next.at().isAfter(now); next = lapses.peek()) {
            if (lapses.remove(next)) {
                var known = memory.findById(next.id());
                if (known != null && !lapsesAt(known).isAfter(now)) { // it may have been prolonged since
                    memory.remove(known);
                }
            }
        }
    }

    private Instant lapsesAt(OAuth2Authorization authorization) {
        return Stream
                .of(authorization.getToken(OAuth2AuthorizationCode.class), authorization.getAccessToken(),
                        authorization.getToken(OAuth2RefreshToken.class), authorization.getToken(OidcIdToken.class))
                .flatMap(Stream::ofNullable).map(OAuth2Authorization.Token::getToken).map(OAuth2Token::getExpiresAt)
                .flatMap(Stream::ofNullable).max(Instant::compareTo).orElseGet(() -> clock.instant().plus(SIGNING_IN));
    }

    private record Lapse(Instant at, String id) implements Comparable<Lapse> {
        @Override
        public int compareTo(Lapse other) {
            return at.compareTo(other.at);
        }
    }
}
