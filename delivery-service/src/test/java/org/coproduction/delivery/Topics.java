package org.coproduction.delivery;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.coproduction.testing.Contract;
import org.coproduction.testing.SharedPlatform;

/// The other services, as far as their topics show them; and a reader of this service's own topic.
final class Topics {
    private static final KafkaProducer<String, byte[]> PRODUCER = producer();

    /// An event of this service's topic.
    record Seen(String type, String sequence, String data) {}

    private Topics() {
    }

    /// Funds a project with a quorum of one person in each constituency.
    static void fund(UUID projectId, Instant at) {
        var sample = Contract.of("commissioning.project-funded.v1").sample()
                .replace("0197a3c0-5e1d-7000-8000-000000000001", projectId.toString())
                .replaceAll("\"PARENT_CARER\": 10", "\"PARENT_CARER\": 2")
                .replaceAll("\"YOUNG_PERSON\": 8", "\"YOUNG_PERSON\": 1")
                .replaceAll("\"PROFESSIONAL\": 6", "\"PROFESSIONAL\": 1");
        send("commissioning", projectId, "commissioning.project-funded.v1", 1, sample, at);
    }

    /// Settles the project's design.
    static void agreeDesign(UUID projectId, Instant at) {
        send("design", projectId, "design.design-agreed.v1", 1, Contract.of("design.design-agreed.v1").sample()
                .replace("0197a3c0-5e1d-7000-8000-000000000001", projectId.toString()), at);
    }

    static void send(String service, UUID projectId, String type, long sequence, String data, Instant at) {
        var event = CloudEventBuilder.v1().withId(UUID.randomUUID().toString())
                .withSource(URI.create("/" + service + "/projects/" + projectId)).withType(type)
                .withTime(at.atOffset(ZoneOffset.UTC)).withDataContentType("application/json")
                .withData(data.getBytes(StandardCharsets.UTF_8)).withExtension("sequence", Long.toString(sequence))
                .withExtension("partitionkey", projectId.toString()).build();
        ProducerRecord<String, byte[]> record = KafkaMessageFactory
                .<String>createWriter(service + ".events", projectId.toString())
                .writeBinary(event);
        var _ = PRODUCER.send(record);
        PRODUCER.flush();
    }

    /// Waits until this service has raised so many events of a project, for at most 60 s.
    static List<Seen> raised(UUID projectId, int howMany) {
        var seen = new ArrayList<Seen>();
        var until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor("delivery.events").stream()
                    .map(info -> new org.apache.kafka.common.TopicPartition(info.topic(), info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (seen.size() < howMany && System.nanoTime() < until) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (projectId.toString().equals(record.key())) {
                        var headers = record.headers();
                        seen.add(new Seen(text(headers.lastHeader("ce_type").value()),
                                text(headers.lastHeader("ce_sequence").value()), text(record.value())));
                    }
                }
            }
        }
        return seen;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static KafkaProducer<String, byte[]> producer() {
        var properties = new Properties();
        properties.put("bootstrap.servers", SharedPlatform.kafka());
        properties.put("acks", "all");
        return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        var properties = new Properties();
        properties.put("bootstrap.servers", SharedPlatform.kafka());
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
