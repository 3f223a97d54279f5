package org.coproduction.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.coproduction.testing.ServiceClient.Answered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JourneyTest {
    private static final String PROJECT = "0198c1de-7a52-7c3c-8f6e-3f0b0c5a1d11";

    private enum Tells {
        PRESENT,
        NOT_FOUND,
        DOWN,
        SLOW,
        BROKEN;

        String status() {
            return switch (this) {
                case PRESENT -> "present";
                case NOT_FOUND -> "not-started";
                case DOWN, SLOW, BROKEN -> "unavailable";
            };
        }
    }

    @RegisterExtension
    private static final RunningGateway GATEWAY = new RunningGateway();

    private static String section(Destination destination) {
        return "{\"service\":\"%s\",\"state\":\"S\",\"coProduced\":true,\"facts\":{\"title\":\"Sensory garden\",\"amount\":1.50}}"
                .formatted(destination.word());
    }

    private static void set(Destination destination, Tells tells) {
        var service = GATEWAY.service(destination);
        switch (tells) {
            case PRESENT -> service.answers(200, section(destination));
            case NOT_FOUND -> service.answers(404, "{\"code\":\"NOT_FOUND\"}");
            case DOWN -> service.stop();
            case SLOW -> service.hangs();
            case BROKEN -> service.answers(500, "{\"code\":\"UNEXPECTED\"}");
        }
    }

    private static Answered journey(String projectId) {
        return GATEWAY.send(GATEWAY.anonymous("/api/projects/" + projectId + "/journey"));
    }

    private static void check(String projectId, List<Tells> told, Answered response) {
        if (Set.copyOf(told).equals(Set.of(Tells.NOT_FOUND))) {
            assertThat(response.status()).isEqualTo(404);
            assertThat(response.code()).isEqualTo("NOT_FOUND");
            return;
        }
        assertThat(response.status()).as(told.toString()).isEqualTo(200);
        var journey = response.json();
        assertThat(journey.path("projectId").asString()).isEqualTo(projectId);
        assertThat(journey.path("complete").asBoolean())
                .isEqualTo(told.stream().noneMatch(tells -> tells.status().equals("unavailable")));
        assertThat(journey.path("title").isString()).isEqualTo(told.getFirst() == Tells.PRESENT);
        assertThat(journey.path("sections").size()).isEqualTo(4);
        var expected = told.iterator();
        var sections = journey.path("sections").iterator();
        for (var destination : Destination.values()) {
            var section = sections.next();
            var tells = expected.next();
            assertThat(section.path("c").asString()).isEqualTo(destination.c());
            assertThat(section.path("service").asString()).isEqualTo(destination.word());
            assertThat(section.path("status").asString()).as(told.toString()).isEqualTo(tells.status());
            assertThat(section.path("section").isObject()).isEqualTo(tells == Tells.PRESENT);
            assertThat(section.path("plain").isString()).isEqualTo(tells != Tells.PRESENT);
            assertThat(section.path("easyRead").isString()).isEqualTo(tells != Tells.PRESENT);
        }
    }

    /// The project's id says what each service tells of it: its last four digits are positions in [Tells].
    private static void answerById(Destination destination, HttpExchange exchange, String uri) throws IOException {
        var digits = uri.substring(uri.length() - "/journey".length() - 4, uri.length() - "/journey".length());
        var tells = Tells.values()[Character.digit(digits.charAt(List.of(Destination.values()).indexOf(destination)), 10)];
        switch (tells) {
            case PRESENT -> StubService.send(exchange, 200, "application/json", section(destination));
            case NOT_FOUND -> StubService.send(exchange, 404, "application/problem+json", "{}");
            case BROKEN -> StubService.send(exchange, 500, "application/problem+json", "{}");
            case DOWN -> exchange.close();
            case SLOW -> GATEWAY.service(destination).untilLetGo();
        }
    }

    @Test
    void every_combination_of_what_the_services_tell_gives_all_four_sections_with_marked_holes() throws Exception {
        var all = Tells.values();
        for (var destination : Destination.values()) {
            GATEWAY.service(destination).behaves((exchange, arrived) -> answerById(destination, exchange, arrived.uri()));
        }
        var combinations = 0;
        for (var commissioning = 0; commissioning < all.length; commissioning++) {
            var readers = new ArrayList<Callable<Void>>();
            for (var others = 0; others < 125; others++) {
                var positions = List.of(commissioning, others / 25, others / 5 % 5, others % 5);
                var id = PROJECT.substring(0, 32) + positions.stream().map(String::valueOf).collect(Collectors.joining());
                readers.add(() -> {
                    check(id, positions.stream().map(position -> all[position]).toList(), journey(id));
                    return null;
                });
            }
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var checked : threads.invokeAll(readers)) {
                    checked.get();
                    combinations++;
                }
            }
        }
        assertThat(combinations).isEqualTo(625);
    }

    @ParameterizedTest
    @EnumSource(Destination.class)
    void a_service_that_does_not_run_leaves_a_marked_hole(Destination stopped) {
        var told = new ArrayList<Tells>();
        for (var destination : Destination.values()) {
            set(destination, Tells.PRESENT);
            told.add(destination == stopped ? Tells.DOWN : Tells.PRESENT);
        }
        GATEWAY.service(stopped).stop();

        check(PROJECT, told, journey(PROJECT));
    }

    @Test
    void the_services_are_asked_for_their_part_in_the_same_trace() {
        for (var destination : Destination.values()) {
            set(destination, Tells.PRESENT);
        }
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        var response = GATEWAY.send(GATEWAY.anonymous("/api/projects/" + PROJECT + "/journey").header("traceparent", trace));

        assertThat(response.json().path("title").asString()).isEqualTo("Sensory garden");
        assertThat(response.json().path("complete").asBoolean()).isTrue();
        for (var destination : Destination.values()) {
            var arrived = GATEWAY.service(destination).last();
            assertThat(arrived.uri()).isEqualTo("/api/" + destination.word() + "/projects/" + PROJECT + "/journey");
            assertThat(arrived.header("traceparent")).isEqualTo(trace);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "not-a-uuid", "1-1-1-1-1", PROJECT + "0", "..%20", "%7Bx%7D"})
    void an_id_that_cannot_be_a_projects_is_not_found_and_no_service_is_asked(String id) {
        var response = journey(id);

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.code()).isEqualTo("NOT_FOUND");
        for (var destination : Destination.values()) {
            assertThat(GATEWAY.service(destination).arrived()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[1]", "\"text\"", "{\"a\":1} {\"b\":2}"})
    void a_service_that_answers_nonsense_leaves_a_marked_hole(String nonsense) {
        for (var destination : Destination.values()) {
            set(destination, Tells.PRESENT);
        }
        GATEWAY.service(Destination.DESIGN).answers(200, nonsense);

        check(PROJECT, List.of(Tells.PRESENT, Tells.BROKEN, Tells.PRESENT, Tells.PRESENT), journey(PROJECT));
    }

    @Test
    void many_readers_wait_no_longer_than_the_deadline_for_a_service_that_hangs() throws Exception {
        set(Destination.COMMISSIONING, Tells.PRESENT);
        set(Destination.ASSESSMENT, Tells.SLOW);
        var readers = new ArrayList<Callable<Answered>>();
        for (var reader = 0; reader < 100; reader++) {
            readers.add(() -> journey(PROJECT));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(readers, Duration.ofSeconds(30).toSeconds(),
                    java.util.concurrent.TimeUnit.SECONDS)) {
                assertThat(answer.get().status()).isEqualTo(200);
                assertThat(answer.get().json().path("sections").get(3).path("status").asString())
                        .isEqualTo("unavailable");
            }
        }
    }
}
