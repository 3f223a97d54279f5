package org.coproduction.testing;

import static org.awaitility.Awaitility.await;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The events of projects on the wire: plays the neighbours of the service under test, and reads what it raised.
///
/// ```java
/// ProjectEvents.publish(project, 1, "design.design-agreed.v1", Contract.of("design.design-agreed.v1").sample(project));
/// assertThat(ProjectEvents.raised("delivery", project, 1).getFirst().type()).isEqualTo("delivery.plan-agreed.v1");
/// ```
public final class ProjectEvents {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(kafka(), new StringSerializer(),
            new ByteArraySerializer());

    private ProjectEvents() {
    }

    /// An event as it came over the wire.
    ///
    /// @param headers all headers of its record, by name
    public record Event(String type, String sequence, String data, Map<String, String> headers) {
        private static Event of(ConsumerRecord<String, byte[]> record) {
            var headers = new TreeMap<String, String>();
            record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
            return new Event(Objects.requireNonNull(headers.get("ce_type")), Objects.requireNonNull(headers.get("ce_sequence")),
                    text(record.value()), headers);
        }

        public JsonNode json() {
            return JsonMapper.shared().readTree(data);
        }
    }

    /// Raises an event that happens now.
    public static void publish(String projectId, long sequence, String type, String data) {
        publish(projectId, sequence, type, data, Instant.now());
    }

    /// Raises an event on behalf of the service whose name its type begins with, and waits until the broker has it.
    ///
    /// @param sequence the event's place among those of its service for this project, from 1
    public static void publish(String projectId, long sequence, String type, String data, Instant time) {
        var service = type.substring(0, type.indexOf('.'));
        var event = CloudEventBuilder.v1().withId(UUID.randomUUID().toString())
                .withSource(URI.create("/" + service + "/projects/" + projectId)).withType(type)
                .withTime(time.atOffset(ZoneOffset.UTC)).withDataContentType("application/json")
                .withData(data.getBytes(StandardCharsets.UTF_8)).withExtension("sequence", Long.toString(sequence))
                .withExtension("partitionkey", projectId).build();
        try {
            PRODUCER.send(KafkaMessageFactory.<String>createWriter(topic(service), projectId).writeBinary(event)).get();
        } catch (ExecutionException lost) {
            throw new IllegalStateException(lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// All that a service has raised for a project by now, in order.
    public static List<Event> raised(String service, String projectId) {
        return raised(service, projectId, 0);
    }

    /// All that a service has raised for a project, as soon as there are so many events: also those that are too many.
    public static List<Event> raised(String service, String projectId, int atLeast) {
        var raised = new ArrayList<Event>();
        try (var consumer = new KafkaConsumer<>(kafka(), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic(service)).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().pollInSameThread().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    if (projectId.equals(record.key())) {
                        raised.add(Event.of(record));
                    }
                }
                return raised.size() >= atLeast && isReadToItsEnd(consumer, partitions);
            });
        }
        return raised;
    }

    private static boolean isReadToItsEnd(KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        return consumer.endOffsets(partitions).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static String topic(String service) {
        return service + ".events";
    }

    private static Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", SharedPlatform.kafka());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
