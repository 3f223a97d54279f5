package org.coproduction.assessment;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.coproduction.testing.Contract;
import org.coproduction.testing.SharedPlatform;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Plays the neighbours: raises what the other three C's raise, and reads what assessment raises, on the wire.
final class Events {
    static final String FUNDED = "commissioning.project-funded.v1";
    static final String DESIGNED = "design.design-agreed.v1";
    static final String DELIVERED = "delivery.delivery-completed.v1";
    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", SharedPlatform.kafka()), new StringSerializer(), new ByteArraySerializer());

    private Events() {
    }

    /// The contract's sample, for this project; where it has quorums, with these.
    static String sample(String type, String project, int parentCarers, int youngPeople, int professionals) {
        var json = (ObjectNode) new JsonMapper().readTree(Contract.of(type).sample());
        json.put("projectId", project);
        if (json.has("quorums")) {
            json.putObject("quorums").put("PARENT_CARER", parentCarers).put("YOUNG_PERSON", youngPeople).put("PROFESSIONAL",
                    professionals);
        }
        return json.toString();
    }

    /// The first event of its service for this project.
    static void publish(String project, String type, String data) {
        var service = type.substring(0, type.indexOf('.'));
        var event = CloudEventBuilder.v1().withId(UUID.randomUUID().toString())
                .withSource(URI.create("/" + service + "/projects/" + project)).withType(type)
                .withTime(OffsetDateTime.now(ZoneOffset.UTC)).withDataContentType("application/json")
                .withData(data.getBytes(StandardCharsets.UTF_8)).withExtension("sequence", "1")
                .withExtension("partitionkey", project).build();
        var message = KafkaMessageFactory.<String>createWriter(service + ".events", project).writeBinary(event);
        try {
            PRODUCER.send(message).get();
        } catch (ExecutionException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /// What assessment has raised for a project, as soon as there are this many events.
    static List<ConsumerRecord<String, byte[]>> raised(String project, int atLeast) {
        var properties = Map.<String, Object>of("bootstrap.servers", SharedPlatform.kafka());
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor("assessment.events").stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            var until = System.nanoTime() + Duration.ofSeconds(15).toNanos();
            while (found.size() < atLeast && System.nanoTime() < until) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (project.equals(record.key())) {
                        found.add(record);
                    }
                }
            }
            return found;
        }
    }

    static String text(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
