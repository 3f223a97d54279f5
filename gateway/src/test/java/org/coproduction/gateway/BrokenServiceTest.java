package org.coproduction.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.List;
import org.coproduction.testing.ServiceClient.Answered;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BrokenServiceTest {
    @RegisterExtension
    private static final RunningGateway GATEWAY = new RunningGateway("--coproduction.gateway.breaker.window=4",
            "--coproduction.gateway.breaker.least-calls=4", "--coproduction.gateway.breaker.open-for=300ms",
            "--coproduction.gateway.breaker.trials=1", "--coproduction.gateway.timeouts.delivery.read=400ms");
    private static final CircuitBreakerRegistry BREAKERS = GATEWAY.context().getBean(CircuitBreakerRegistry.class);

    @BeforeEach
    void reset() {
        BREAKERS.getAllCircuitBreakers().forEach(io.github.resilience4j.circuitbreaker.CircuitBreaker::reset);
    }

    private static State breaker(Destination destination) {
        return BREAKERS.circuitBreaker(destination.word()).getState();
    }

    private static void isUnavailable(Answered response) {
        response.refused(503, "UNAVAILABLE");
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void a_service_that_is_down_is_unavailable_and_the_others_go_on() {
        GATEWAY.service(Destination.DESIGN).stop();

        isUnavailable(GATEWAY.put("/api/design/things/1", "{}"));

        assertThat(GATEWAY.get("/api/delivery/things").status()).isEqualTo(200);
    }

    @Test
    void an_address_that_cannot_be_read_says_nothing_about_the_service_that_it_names() {
        for (var query : List.of("words=%ff", "a&".repeat(1_100))) {
            for (var again = 0; again < 8; again++) {
                GATEWAY.send(GATEWAY.anonymous("/api/commissioning/rounds?" + query)).refused(400, "MALFORMED_REQUEST");
            }
        }

        assertThat(breaker(Destination.COMMISSIONING)).isEqualTo(State.CLOSED);
        assertThat(GATEWAY.service(Destination.COMMISSIONING).arrived()).isEmpty();
    }

    @Test
    void a_service_that_hangs_is_given_up_after_its_own_time_limit_and_asked_only_once() {
        GATEWAY.service(Destination.DELIVERY).hangs();

        isUnavailable(GATEWAY.put("/api/delivery/things/1", "{}"));

        assertThat(GATEWAY.service(Destination.DELIVERY).arrived()).hasSize(1);
    }

    @Test
    void a_service_may_take_longer_where_its_limit_allows_it() {
        GATEWAY.service(Destination.DESIGN).hangs();
        var released = Thread.ofVirtual().start(() -> {
            await().until(() -> !GATEWAY.service(Destination.DESIGN).arrived().isEmpty());
            await().pollDelay(Duration.ofMillis(600)).until(() -> true);
            GATEWAY.service(Destination.DESIGN).letGo();
        });

        assertThat(GATEWAY.get("/api/design/things").status()).isEqualTo(200);
        await().until(() -> !released.isAlive());
    }

    @Test
    void a_service_that_breaks_off_its_answer_is_unavailable() {
        GATEWAY.service(Destination.DESIGN).behaves((exchange, arrived) -> exchange.close());

        isUnavailable(GATEWAY.put("/api/design/things/1", "{}"));
    }

    @Test
    void a_broken_service_is_left_alone_for_a_while_and_taken_back_when_it_answers_again() {
        var design = GATEWAY.service(Destination.DESIGN);
        design.answers(500, "{\"code\":\"UNEXPECTED\"}");
        for (var call = 0; call < 4; call++) {
            assertThat(GATEWAY.get("/api/design/things").status()).isEqualTo(500);
        }
        assertThat(breaker(Destination.DESIGN)).isEqualTo(State.OPEN);
        isUnavailable(GATEWAY.get("/api/design/things"));
        assertThat(design.arrived()).hasSize(4);
        assertThat(GATEWAY.get("/api/delivery/things").status()).isEqualTo(200);

        design.answers(200, "{}");

        await().atMost(Duration.ofSeconds(10)).until(() -> GATEWAY.get("/api/design/things").status() == 200);
        assertThat(breaker(Destination.DESIGN)).isEqualTo(State.CLOSED);
    }

    @Test
    void a_broken_service_that_stays_broken_is_left_alone_again() {
        GATEWAY.service(Destination.DESIGN).stop();
        for (var call = 0; call < 4; call++) {
            isUnavailable(GATEWAY.get("/api/design/things"));
        }
        assertThat(breaker(Destination.DESIGN)).isEqualTo(State.OPEN);

        await().atMost(Duration.ofSeconds(10)).until(() -> {
            isUnavailable(GATEWAY.get("/api/design/things"));
            return BREAKERS.circuitBreaker("design").getMetrics().getNumberOfNotPermittedCalls() > 1;
        });
    }

    @Test
    void refusals_and_a_service_that_says_it_is_busy_never_trip_the_breaker() {
        for (var status : new int[]{400, 401, 403, 404, 409, 412, 413, 429, 503}) {
            GATEWAY.service(Destination.DESIGN).answers(status, "{\"code\":\"NO\"}");
            for (var call = 0; call < 5; call++) {
                assertThat(GATEWAY.put("/api/design/things/1", "{}").status()).isEqualTo(status);
            }
        }
        assertThat(breaker(Destination.DESIGN)).isEqualTo(State.CLOSED);
        assertThat(GATEWAY.service(Destination.DESIGN).arrived()).hasSize(45);
    }

    @Test
    void a_service_that_was_restarted_is_reached_again() {
        assertThat(GATEWAY.get("/api/design/things").status()).isEqualTo(200);
        GATEWAY.service(Destination.DESIGN).stop();
        isUnavailable(GATEWAY.put("/api/design/things/1", "{}"));

        GATEWAY.service(Destination.DESIGN).restart();

        assertThat(GATEWAY.put("/api/design/things/1", "{}").status()).isEqualTo(200);
        assertThat(GATEWAY.get("/api/design/things").status()).isEqualTo(200);
    }
}
