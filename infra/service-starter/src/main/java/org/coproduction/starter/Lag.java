package org.coproduction.starter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.coproduction.starter.Flow.Following;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How far a service is behind in the topics that it follows, asked of the broker: three small questions over a connection
/// that is made when somebody first wants to know, and kept.
final class Lag implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Lag.class);
    /// A broker that takes longer is said to be away.
    private static final int PATIENCE_MILLIS = 2_000;

    private final Map<String, Object> properties;
    private final String group;
    private final List<String> topics;
    private @Nullable Admin admin;

    /// @param properties how the broker is reached
    /// @param group the service's consumer group
    Lag(Map<String, Object> properties, String group, List<String> topics) {
        this.properties = new HashMap<>(properties);
        this.properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        this.properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        this.group = group;
        this.topics = List.copyOf(topics);
    }

    List<Following> now() {
        try {
            var behind = ask(connected(), System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS));
            return topics.stream().map(topic -> new Following(topic, behind.getOrDefault(topic, 0L))).toList();
        } catch (ExecutionException | TimeoutException away) {
            log.warn("How far this service is behind is not known now: {}", away.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return topics.stream().map(topic -> new Following(topic, null)).toList();
    }

    private synchronized Admin connected() {
        var made = admin;
        if (made == null) {
            made = Admin.create(properties);
            admin = made;
        }
        return made;
    }

    private Map<String, Long> ask(Admin admin, long until) throws InterruptedException, ExecutionException, TimeoutException {
        var described = admin.describeTopics(topics).topicNameValues();
        var committed = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata();
        var partitions = new ArrayList<TopicPartition>();
        for (var topic : described.entrySet()) {
            partitions.addAll(partitions(topic.getKey(), topic.getValue(), until));
        }
        var ends = admin
                .listOffsets(partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest())));
        var places = within(committed, until);
        var behind = new HashMap<String, Long>();
        for (var partition : partitions) {
            var place = places.get(partition);
            var end = within(ends.partitionResult(partition), until).offset();
            behind.merge(partition.topic(), Math.max(0, end - (place == null ? 0 : place.offset())), Long::sum);
        }
        return behind;
    }

    /// None for a topic that no service has made yet.
    private static Collection<TopicPartition> partitions(String topic,
            KafkaFuture<TopicDescription> described, long until)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return within(described, until).partitions().stream().map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
        } catch (ExecutionException fault) {
            if (fault.getCause() instanceof UnknownTopicOrPartitionException) {
                return List.of();
            }
            throw fault;
        }
    }

    private static <T> T within(KafkaFuture<T> answer, long until)
            throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
