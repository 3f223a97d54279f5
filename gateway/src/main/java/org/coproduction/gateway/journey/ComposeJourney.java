package org.coproduction.gateway.journey;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.coproduction.gateway.Destination;
import org.coproduction.gateway.GatewaySettings;
import org.coproduction.gateway.journey.Journey.Section;
import org.coproduction.gateway.route.Connections;
import org.coproduction.web.Trace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Asks the four services at once for their part of a project's journey, and waits for none of them longer than the
/// deadline.
public final class ComposeJourney implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ComposeJourney.class);
    private static final int LARGEST_SECTION = 1 << 20;

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("journey-", 0).factory());
    private final Connections connections;
    private final JsonMapper json;
    private final Duration deadline;

    ComposeJourney(Connections connections, JsonMapper json, GatewaySettings settings) {
        this.connections = connections;
        this.json = json;
        this.deadline = settings.journeyDeadline();
    }

    Journey handle(String projectId) throws InterruptedException {
        var trace = Trace.current();
        var all = List.of(Destination.values());
        var asked = all.stream().<Callable<Section>>map(destination -> () -> ask(destination, projectId, trace)).toList();
        var answers = threads.invokeAll(asked, deadline.toNanos(), TimeUnit.NANOSECONDS).iterator();
        var sections = new ArrayList<Section>();
        for (var destination : all) {
            sections.add(told(destination, answers.next()));
        }
        return Journey.of(projectId, List.copyOf(sections));
    }

    private static Section told(Destination destination, Future<Section> answer) throws InterruptedException {
        if (answer.state() == Future.State.CANCELLED) {
            log.warn("{} does not tell its part of a journey in time", destination.word());
            return Section.unavailable(destination);
        }
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            log.warn("{} cannot tell its part of a journey: {}", destination.word(),
                    failed.getCause() == null ? "no reason known" : failed.getCause().getClass().getSimpleName());
            return Section.unavailable(destination);
        }
    }

    private Section ask(Destination destination, String projectId, @Nullable String trace) {
        return connections.to(destination).get()
                .uri("/api/{service}/projects/{projectId}/journey", destination.word(), projectId).headers(headers -> {
                    if (trace != null) {
                        headers.set("traceparent", trace);
                    }
                }).exchangeForRequiredValue((request, answer) -> read(destination, answer));
    }

    private Section read(Destination destination, ClientHttpResponse answer) throws IOException {
        var status = answer.getStatusCode();
        if (status.isSameCodeAs(HttpStatus.NOT_FOUND)) {
            return Section.notStarted(destination);
        }
        if (!status.isSameCodeAs(HttpStatus.OK)) {
            throw new IOException("answered " + status.value());
        }
        var body = answer.getBody().readNBytes(LARGEST_SECTION + 1);
        if (body.length > LARGEST_SECTION) {
            throw new IOException("answered more than a section can be");
        }
        try {
            var section = json.readTree(body);
            if (!section.isObject()) {
                throw new IOException("answered no section");
            }
            return Section.present(destination, section);
        } catch (JacksonException unreadable) {
            throw new IOException("answered no JSON", unreadable);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
