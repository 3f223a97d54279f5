package org.coproduction.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrokenServiceTest {
    private static RunningGateway gateway;
    private static CircuitBreakerRegistry breakers;

    @BeforeAll
    static void start() {
        gateway = new RunningGateway("--coproduction.gateway.breaker.window=4", "--coproduction.gateway.breaker.least-calls=4",
                "--coproduction.gateway.breaker.open-for=300ms", "--coproduction.gateway.breaker.trials=1",
                "--coproduction.gateway.timeouts.delivery.read=400ms");
        breakers = gateway.context().getBean(CircuitBreakerRegistry.class);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void reset() {
        gateway.reset();
        breakers.getAllCircuitBreakers().forEach(io.github.resilience4j.circuitbreaker.CircuitBreaker::reset);
    }

    private static State breaker(Destination destination) {
        return breakers.circuitBreaker(destination.word()).getState();
    }

    private static void isUnavailable(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = RunningGateway.json(response);
        assertThat(problem.path("code").asString()).isEqualTo("UNAVAILABLE");
        assertThat(problem.path("type").asString()).isEqualTo("urn:coproduction:refusal:unavailable");
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("easyRead").asString()).isNotBlank();
    }

    @Test
    void a_service_that_is_down_is_unavailable_and_the_others_go_on() {
        gateway.service(Destination.DESIGN).stop();

        isUnavailable(gateway.put("/api/design/things/1", "{}"));

        assertThat(gateway.get("/api/delivery/things").statusCode()).isEqualTo(200);
    }

    @Test
    void a_service_that_hangs_is_given_up_after_its_own_time_limit_and_asked_only_once() {
        gateway.service(Destination.DELIVERY).hangs();

        isUnavailable(gateway.put("/api/delivery/things/1", "{}"));

        assertThat(gateway.service(Destination.DELIVERY).arrived()).hasSize(1);
    }

    @Test
    void a_service_may_take_longer_where_its_limit_allows_it() {
        gateway.service(Destination.DESIGN).hangs();
        var released = Thread.ofVirtual().start(() -> {
            await().until(() -> !gateway.service(Destination.DESIGN).arrived().isEmpty());
            await().pollDelay(Duration.ofMillis(600)).until(() -> true);
            gateway.service(Destination.DESIGN).letGo();
        });

        assertThat(gateway.get("/api/design/things").statusCode()).isEqualTo(200);
        assertThat(released.isAlive()).isFalse();
    }

    @Test
    void a_service_that_breaks_off_its_answer_is_unavailable() {
        gateway.service(Destination.DESIGN).behaves((exchange, arrived) -> exchange.close());

        isUnavailable(gateway.put("/api/design/things/1", "{}"));
    }

    @Test
    void a_broken_service_is_left_alone_for_a_while_and_taken_back_when_it_answers_again() {
        var design = gateway.service(Destination.DESIGN);
        design.answers(500, "{\"code\":\"UNEXPECTED\"}");
        for (var call = 0; call < 4; call++) {
            assertThat(gateway.get("/api/design/things").statusCode()).isEqualTo(500);
        }
        assertThat(breaker(Destination.DESIGN)).isEqualTo(State.OPEN);
        isUnavailable(gateway.get("/api/design/things"));
        assertThat(design.arrived()).hasSize(4);
        assertThat(gateway.get("/api/delivery/things").statusCode()).isEqualTo(200);

        design.answers(200, "{}");

        await().atMost(Duration.ofSeconds(10)).until(() -> gateway.get("/api/design/things").statusCode() == 200);
        assertThat(breaker(Destination.DESIGN)).isEqualTo(State.CLOSED);
    }

    @Test
    void a_broken_service_that_stays_broken_is_left_alone_again() {
        gateway.service(Destination.DESIGN).stop();
        for (var call = 0; call < 4; call++) {
            isUnavailable(gateway.get("/api/design/things"));
        }
        assertThat(breaker(Destination.DESIGN)).isEqualTo(State.OPEN);

        await().atMost(Duration.ofSeconds(10)).until(() -> {
            isUnavailable(gateway.get("/api/design/things"));
            return breakers.circuitBreaker("design").getMetrics().getNumberOfNotPermittedCalls() > 1;
        });
    }

    @Test
    void refusals_and_a_service_that_says_it_is_busy_never_trip_the_breaker() {
        for (var status : new int[]{400, 401, 403, 404, 409, 412, 413, 429, 503}) {
            gateway.service(Destination.DESIGN).answers(status, "{\"code\":\"NO\"}");
            for (var call = 0; call < 5; call++) {
                assertThat(gateway.put("/api/design/things/1", "{}").statusCode()).isEqualTo(status);
            }
        }
        assertThat(breaker(Destination.DESIGN)).isEqualTo(State.CLOSED);
        assertThat(gateway.service(Destination.DESIGN).arrived()).hasSize(45);
    }

    @Test
    void a_service_that_was_restarted_is_reached_again() {
        assertThat(gateway.get("/api/design/things").statusCode()).isEqualTo(200);
        gateway.service(Destination.DESIGN).stop();
        isUnavailable(gateway.put("/api/design/things/1", "{}"));

        gateway.service(Destination.DESIGN).restart();

        assertThat(gateway.put("/api/design/things/1", "{}").statusCode()).isEqualTo(200);
        assertThat(gateway.get("/api/design/things").statusCode()).isEqualTo(200);
    }
}
