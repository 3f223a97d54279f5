package org.coproduction.starter;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.web.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a service's topic from its beginning to what is its end now, in every partition. That takes long where much was sent,
/// and is done only when somebody declares an event lost.
final class KafkaSentEvents implements SentEvents {
    private static final Logger log = LoggerFactory.getLogger(KafkaSentEvents.class);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration EACH = Duration.ofMillis(500);

    private final Map<String, Object> properties;
    private final String topic;

    /// @param properties how the broker is reached
    KafkaSentEvents(Map<String, Object> properties, String topic) {
        this.properties = new HashMap<>(properties);
        this.properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        this.topic = topic;
    }

    @Override
    public boolean hold(String projectId, long sequence) {
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream().map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var until = System.nanoTime() + LONGEST.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > until) {
                    throw notKnown("it takes longer than " + LONGEST);
                }
                for (var record : consumer.poll(EACH)) {
                    if (is(record, projectId, sequence)) {
                        return true;
                    }
                }
            }
            return false;
        } catch (KafkaException away) {
            throw notKnown(away.getClass().getSimpleName());
        }
    }

    private static boolean is(ConsumerRecord<String, byte[]> record, String projectId, long sequence) {
        if (!projectId.equals(record.key())) {
            return false;
        }
        try {
            var event = Envelope.open(record);
            return event.projectId().equals(projectId) && event.sequence() == sequence && !EventLost.is(event);
        } catch (Envelope.UnreadableEvent other) {
            return false;
        }
    }

    private RefusedException notKnown(String why) {
        log.warn("Whether an event is in {} could not be found out: {}", topic, why);
        return new RefusedException(Refusal.of(RefusalCode.UNAVAILABLE));
    }
}
