package org.coproduction.starter;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.web.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a service's topic from its beginning to what is its end now, in the partition of the project, which its key settles for
/// ever. What is not read through in time, or not in one piece, is not known, and then nothing may be declared lost: never does
/// "not found" come from a broker that did not answer.
final class KafkaSentEvents implements SentEvents {
    private static final Logger log = LoggerFactory.getLogger(KafkaSentEvents.class);
    /// With the closing of the consumer, still less than whoever asks waits for: the portal 20 seconds, the gateway 30.
    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final Duration ONE_REQUEST = Duration.ofSeconds(3);
    private static final Duration EACH = Duration.ofMillis(500);

    private final Map<String, Object> properties;
    private final String topic;
    private final Duration longest;

    /// @param properties how the broker is reached
    KafkaSentEvents(Map<String, Object> properties, String topic) {
        this(properties, topic, LONGEST);
    }

    KafkaSentEvents(Map<String, Object> properties, String topic, Duration longest) {
        this.properties = new HashMap<>(properties);
        this.properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        // A place that is gone while it is read is a fault, never a jump past what may lie there.
        this.properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        this.properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        this.properties.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(ONE_REQUEST.toMillis()));
        this.properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(ONE_REQUEST.toMillis()));
        this.topic = topic;
        this.longest = longest;
    }

    @Override
    public boolean hold(String projectId, long sequence) {
        var until = System.nanoTime() + longest.toNanos();
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partition = partition(consumer, projectId);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, Long.MAX_VALUE);
            while (consumer.position(partition) < end) {
                if (System.nanoTime() > until) {
                    throw notKnown("it takes longer than " + longest);
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

    /// Where the producer puts what has this key.
    private TopicPartition partition(KafkaConsumer<?, ?> consumer, String projectId) {
        var partitions = consumer.partitionsFor(topic);
        if (partitions.isEmpty()) {
            throw notKnown("the broker knows of no such topic");
        }
        var key = projectId.getBytes(StandardCharsets.UTF_8);
        return new TopicPartition(topic, Utils.toPositive(Utils.murmur2(key)) % partitions.size());
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
        return new RefusedException(Refusal.of(RefusalCode.EVENT_NOT_LOOKED_FOR));
    }
}
