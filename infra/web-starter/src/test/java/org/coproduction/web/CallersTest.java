package org.coproduction.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.web.RunningSmallApplication.anonymous;
import static org.coproduction.web.RunningSmallApplication.isRefused;
import static org.coproduction.web.RunningSmallApplication.send;
import static org.coproduction.web.RunningSmallApplication.signedIn;
import static org.coproduction.web.RunningSmallApplication.with;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.RefusalCode;
import org.coproduction.testing.ServiceClient;
import org.coproduction.testing.SharedPlatform;
import org.coproduction.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallersTest {
    private static final TestIssuer ISSUER = SharedPlatform.issuer();

    private static JWTClaimsSet.Builder someone() {
        return ISSUER.person("someone").claim("roles", List.of("participant")).claim("constituency", "YOUNG_PERSON");
    }

    static List<String> wrongTokens() {
        var expired = Date.from(Instant.now().minusSeconds(3600));
        return List.of(ISSUER.sign(someone().expirationTime(expired)), ISSUER.foreign(someone()),
                ISSUER.sign(someone().audience("somewhere-else")), ISSUER.sign(someone().audience((String) null)),
                ISSUER.sign(someone().subject(null)), ISSUER.sign(someone().subject(" ")),
                ISSUER.sign(someone().issuer("http://127.0.0.1:1")),
                new PlainJWT(someone().build()).serialize(),
                ISSUER.sign(someone().notBeforeTime(Date.from(Instant.now().plusSeconds(3600)))), "not.a.token", "nonsense");
    }

    @Test
    void a_right_token_is_accepted() {
        assertThat(send(with(ISSUER.sign(someone()), "/api/me")).json().path("constituency").asString())
                .isEqualTo("YOUNG_PERSON");
    }

    @ParameterizedTest
    @MethodSource("wrongTokens")
    void a_wrong_token_is_not_accepted_not_even_for_what_is_public(String token) {
        isRefused(send(with(token, "/api/me")), RefusalCode.TOKEN_NOT_ACCEPTED);
        isRefused(send(with(token, "/api/public")), RefusalCode.TOKEN_NOT_ACCEPTED);
    }

    @Test
    void while_the_issuer_is_away_a_token_can_wait_and_what_is_public_goes_on() {
        try (var alone = SmallApplication.start("--coproduction.issuer=http://127.0.0.1:1")) {
            var client = ServiceClient.of(alone);

            var answer = client.get("/api/me", ISSUER.sign(someone()));

            isRefused(answer, RefusalCode.UNAVAILABLE);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(client.get("/api/public", null).status()).isEqualTo(200);
        }
    }

    @Test
    void who_has_no_token_or_a_wrong_one_is_told_which_kind_is_needed() {
        for (var answer : List.of(send(anonymous("/api/me")), send(with("nonsense", "/api/me")))) {
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValueSatisfying(
                    challenge -> assertThat(challenge).startsWith("Bearer"));
        }
    }

    @Test
    void without_a_token_only_what_is_public_is_read() {
        isRefused(send(anonymous("/api/me")), RefusalCode.NOT_SIGNED_IN);
        isRefused(send(anonymous("/api/nothing")), RefusalCode.NOT_SIGNED_IN);
        assertThat(send(anonymous("/api/public")).status()).isEqualTo(200);
        assertThat(send(anonymous("/api/public").HEAD()).status()).isEqualTo(200);
        isRefused(send(anonymous("/api/public").POST(BodyPublishers.noBody())), RefusalCode.NOT_SIGNED_IN);
    }

    @Test
    void a_role_a_scope_an_organisation_or_a_constituency_that_is_lacking_is_refused() {
        isRefused(send(signedIn("/api/for-facilitators")), RefusalCode.NOT_YOUR_ROLE);
        assertThat(send(with(ISSUER.facilitator(), "/api/for-facilitators")).status()).isEqualTo(200);
        isRefused(send(with(ISSUER.facilitator(), "/api/me")), RefusalCode.NOT_YOUR_ROLE);
        isRefused(send(with(ISSUER.client("example-council", "design:read"), "/api/for-deciders")), RefusalCode.NOT_YOUR_ROLE);
        assertThat(send(with(ISSUER.client("example-council", "design:read design:decide"), "/api/for-deciders")).text())
                .isEqualTo("example-council");
        isRefused(send(with(ISSUER.sign(ISSUER.person("p").claim("scope", "design:decide")), "/api/for-deciders")),
                RefusalCode.NOT_YOUR_ROLE);
        isRefused(send(with(ISSUER.sign(ISSUER.person("p").claim("roles", List.of("participant")).claim("constituency", "KING")),
                "/api/me")), RefusalCode.NOT_YOUR_ROLE);
    }

    @Test
    void roles_that_are_no_list_of_words_give_none() {
        for (var odd : List.of(7, Map.of("participant", true), List.of(List.of("participant")), "operations participant")) {
            isRefused(send(with(ISSUER.sign(someone().claim("roles", odd)), "/api/me")), RefusalCode.NOT_YOUR_ROLE);
            isRefused(send(with(ISSUER.sign(someone().claim("roles", odd)), "/api/small/operations/things")),
                    RefusalCode.NOT_YOUR_ROLE);
        }
        isRefused(send(with(ISSUER.sign(someone().claim("constituency", List.of("YOUNG_PERSON"))), "/api/me")),
                RefusalCode.NOT_YOUR_ROLE);
    }

    @Test
    void what_is_for_operations_staff_is_refused_to_everybody_else_even_where_it_is_not_there() {
        assertThat(send(with(ISSUER.operations(), "/api/small/operations/things")).text()).isEqualTo("things");
        for (var path : List.of("/api/small/operations/things", "/api/small/operations/nothing")) {
            isRefused(send(signedIn(path)), RefusalCode.NOT_YOUR_ROLE);
            isRefused(send(with(ISSUER.facilitator(), path)), RefusalCode.NOT_YOUR_ROLE);
            isRefused(send(with(ISSUER.client("example-council", "operations design:decide"), path)), RefusalCode.NOT_YOUR_ROLE);
            isRefused(send(anonymous(path)), RefusalCode.NOT_SIGNED_IN);
        }
    }

    @Test
    void a_trace_goes_on() {
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        assertThat(send(anonymous("/api/public").header("traceparent", trace)).json().path("trace").asString()).isEqualTo(trace);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01", "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more"})
    void a_malformed_trace_is_replaced(String malformed) {
        var trace = send(anonymous("/api/public").header("traceparent", malformed)).json().path("trace").asString();
        assertThat(trace).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01").isNotEqualTo(malformed);
    }
}
