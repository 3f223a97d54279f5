package org.coproduction.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.coproduction.testing.Contract;
import org.coproduction.testing.SharedPlatform;

/// Events as the other services see and send them.
final class Topic {
    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", SharedPlatform.kafka(), "acks", "all"), new StringSerializer(),
            new ByteArraySerializer());

    private Topic() {
    }

    /// @param everything headers and data
    record Event(String type, String sequence, String data, String everything) {}

    /// The first event of a project on this service's topic, once it is there.
    static Event firstOf(String projectId) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(allOf(projectId)).isNotEmpty());
        return allOf(projectId).getFirst();
    }

    /// All events of a project that are on this service's topic by now.
    static List<Event> allOf(String projectId) {
        var found = new ArrayList<Event>();
        try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", SharedPlatform.kafka()), new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor("commissioning.events").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    if (projectId.equals(record.key())) {
                        found.add(event(record));
                    }
                }
            }
        }
        return found;
    }

    private static Event event(ConsumerRecord<String, byte[]> record) {
        var data = new String(record.value(), StandardCharsets.UTF_8);
        var headers = new StringBuilder();
        record.headers().forEach(header -> headers.append(header.key()).append('=')
                .append(new String(header.value(), StandardCharsets.UTF_8)).append('\n'));
        return new Event(header(record, "ce_type"), header(record, "ce_sequence"), data, headers + data);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /// Sends the sample of an event of another service, for this project.
    static void tell(String service, String projectId, long sequence, String type) {
        var data = Contract.of(type).sample().replace("0197a3c0-5e1d-7000-8000-000000000001", projectId);
        var event = CloudEventBuilder.v1().withId(UUID.randomUUID().toString())
                .withSource(URI.create("/" + service + "/projects/" + projectId)).withType(type)
                .withTime(Instant.parse("2026-10-05T09:00:00Z").atOffset(ZoneOffset.UTC)).withDataContentType("application/json")
                .withData(data.getBytes(StandardCharsets.UTF_8)).withExtension("sequence", Long.toString(sequence))
                .withExtension("partitionkey", projectId).build();
        var sent = PRODUCER.send(KafkaMessageFactory.<String>createWriter(service + ".events", projectId).writeBinary(event));
        PRODUCER.flush();
        assertThat(Arrays.asList(sent.isDone())).containsExactly(true);
    }
}
