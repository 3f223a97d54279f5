package org.coproduction.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;

/// The bare clients of the broker, set as the starter sets its own, and records with the same bytes.
final class RawEvents {
    private RawEvents() {
    }

    static Producer<String, byte[]> producer(Platform platform) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", platform.kafka(), "acks", "all", "enable.idempotence", true, "linger.ms", 0),
                new StringSerializer(), new ByteArraySerializer());
    }

    static KafkaConsumer<String, byte[]> consumer(Platform platform, String group) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", platform.kafka(), "group.id", group, "auto.offset.reset", "earliest",
                        "enable.auto.commit", false, "isolation.level", "read_committed"),
                new StringDeserializer(), new ByteArrayDeserializer());
    }

    /// A CloudEvent in binary mode, put together by hand.
    static ProducerRecord<String, byte[]> record(String topic, String service, String projectId, Document event) {
        var record = new ProducerRecord<>(topic, projectId, event.getString("data").getBytes(UTF_8));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", event.getString("id"));
        header(record, "ce_source", "/" + service + "/projects/" + projectId);
        header(record, "ce_type", event.getString("type"));
        header(record, "content-type", "application/json");
        header(record, "ce_time", event.getDate("time").toInstant().toString());
        header(record, "ce_partitionkey", projectId);
        header(record, "ce_sequence", String.valueOf(event.getLong("sequence")));
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }
}
