package org.coproduction.starter;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// Events on the wire: CloudEvents 1.0 in binary mode over Kafka. The key is the project's id, the source is
/// `/<service>/projects/<id>`, and `sequence` counts the events of that source from 1 without gaps.
final class Envelope {
    private final String service;
    private final String topic;

    Envelope(String service, String topic) {
        this.service = service;
        this.topic = topic;
    }

    ProducerRecord<String, byte[]> wrap(String projectId, PendingEvent event) {
        var builder = CloudEventBuilder.v1().withId(event.id()).withSource(URI.create("/" + service + "/projects/" + projectId))
                .withType(event.type()).withTime(event.time().atOffset(ZoneOffset.UTC)).withDataContentType("application/json")
                .withData(event.data().getBytes(StandardCharsets.UTF_8))
                .withExtension("sequence", Long.toString(event.sequence()))
                .withExtension("partitionkey", projectId);
        if (event.traceparent() != null) {
            builder.withExtension("traceparent", event.traceparent());
        }
        return KafkaMessageFactory.<String>createWriter(topic, projectId).writeBinary(builder.build());
    }

    /// Reads an event. An [UnreadableEvent] says that a record is none of ours.
    static ArrivedEvent open(ConsumerRecord<String, byte[]> record) throws UnreadableEvent {
        try {
            var event = KafkaMessageFactory.createReader(record).toEvent();
            var source = event.getSource().getPath().split("/");
            var sequence = event.getExtension("sequence");
            var data = event.getData();
            if (source.length != 4 || !source[2].equals("projects") || sequence == null || data == null
                    || event.getTime() == null) {
                throw new UnreadableEvent("the envelope is incomplete");
            }
            return new ArrivedEvent(source[1], source[3], Long.parseLong(sequence.toString()), event.getType(),
                    event.getTime().toInstant(),
                    new String(data.toBytes(), StandardCharsets.UTF_8), text(event.getExtension("traceparent")));
        } catch (RuntimeException malformed) {
            throw new UnreadableEvent(malformed.getClass().getSimpleName());
        }
    }

    private static @Nullable String text(@Nullable Object extension) {
        return extension == null ? null : extension.toString();
    }

    /// A record that is not a CloudEvent of this platform.
    static final class UnreadableEvent extends Exception {
        private static final long serialVersionUID = 1;

        UnreadableEvent(String reason) {
            super(reason, null, false, false);
        }
    }
}
