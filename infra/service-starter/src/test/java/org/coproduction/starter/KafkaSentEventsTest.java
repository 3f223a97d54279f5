package org.coproduction.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.coproduction.charter.RefusalCode;
import org.coproduction.testing.SharedPlatform;
import org.coproduction.web.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// An event counts as not on the topic only where all was read in which it could be.
@Execution(ExecutionMode.CONCURRENT)
class KafkaSentEventsTest {
    private static final Map<String, Object> BROKER = Map.of("bootstrap.servers", SharedPlatform.kafka());
    private static final Duration SHORT = Duration.ofMillis(1);

    private final String topic = "sent-" + UUID.randomUUID();

    @Test
    void what_was_sent_is_found_in_whichever_partition_it_lies_and_nothing_else_is() throws Exception {
        create();
        var projects = Stream.generate(() -> UUID.randomUUID().toString()).limit(12).toList();
        for (var project : projects) {
            send(project, 1, "design.noted.v1");
            send(project, 2, EventLost.type("design"));
        }
        var sent = new KafkaSentEvents(BROKER, topic);

        assertThat(projects).allMatch(project -> sent.hold(project, 1));
        assertThat(sent.hold(projects.getFirst(), 2)).as("the news that it is lost").isFalse();
        assertThat(sent.hold(projects.getFirst(), 3)).isFalse();
    }

    @Test
    void what_is_not_read_through_in_time_is_not_known() throws Exception {
        create();
        var project = UUID.randomUUID().toString();
        send(project, 1, "design.noted.v1");

        assertNotKnown(new KafkaSentEvents(BROKER, topic, SHORT), project);
    }

    @Test
    void where_the_broker_knows_of_no_topic_or_is_away_nothing_is_known() {
        assertNotKnown(new KafkaSentEvents(BROKER, topic), UUID.randomUUID().toString());
        assertNotKnown(new KafkaSentEvents(Map.of("bootstrap.servers", "localhost:1"), topic), UUID.randomUUID().toString());
    }

    private static void assertNotKnown(KafkaSentEvents sent, String project) {
        assertThatThrownBy(() -> sent.hold(project, 1)).isInstanceOfSatisfying(RefusedException.class,
                refused -> assertThat(refused.refusal().code()).isEqualTo(RefusalCode.EVENT_NOT_LOOKED_FOR));
    }

    private void create() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(BROKER)) {
            admin.createTopics(List.of(new NewTopic(topic, 5, (short) 1))).all().get();
        }
    }

    private void send(String project, long sequence, String type) throws ExecutionException, InterruptedException {
        var event = new PendingEvent(UUID.randomUUID().toString(), sequence, type, Instant.EPOCH, "{}", null);
        RunningSample.PRODUCER.send(new Envelope("design", topic).wrap(project, event)).get();
    }
}
