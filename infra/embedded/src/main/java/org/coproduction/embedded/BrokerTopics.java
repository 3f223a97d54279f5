package org.coproduction.embedded;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicCollection;
import org.apache.kafka.common.internals.Topic;

/// Creates the topics that are missing and waits until each partition has a leader and consumer groups can be served.
final class BrokerTopics {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, String> KEPT_FOR_EVER = Map.of("retention.ms", "-1", "retention.bytes", "-1",
            "cleanup.policy", "delete");

    static final int OFFSETS_PARTITIONS = 4;
    /// As the broker itself would create it when the first consumer comes, which would have to wait for it.
    private static final Map<String, String> OFFSETS = Map.of("cleanup.policy", "compact", "compression.type", "producer",
            "segment.bytes",
            "16777216");

    private BrokerTopics() {
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> configuration) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(configuration);
    }

    static void prepare(String bootstrapServers, Map<String, Integer> topics) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) bootstrapServers,
                AdminClientConfig.RETRY_BACKOFF_MS_CONFIG, 20, AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, 20,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200))) {
            var present = await(admin.listTopics(new ListTopicsOptions().listInternal(true)).names());
            var missing = topics.entrySet().stream().map(topic -> topic(topic.getKey(), topic.getValue(), KEPT_FOR_EVER));
            var wanted = Stream.concat(missing, Stream.of(topic(Topic.GROUP_METADATA_TOPIC_NAME, OFFSETS_PARTITIONS, OFFSETS)));
            await(admin.createTopics(wanted.filter(topic -> !present.contains(topic.name())).toList()).all());
            awaitLeaders(admin, topics);
            // Waits until groups are looked after, which would hold up the first consumer.
            await(admin.listConsumerGroupOffsets("embedded-broker-start").partitionsToOffsetAndMetadata());
        }
    }

    private static void awaitLeaders(Admin admin, Map<String, Integer> topics) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var descriptions = describe(admin, topics);
            descriptions.forEach((name, description) -> refuseOtherPartitions(description, topics.getOrDefault(name, 0)));
            if (descriptions.size() == topics.size() && descriptions.values().stream().allMatch(BrokerTopics::isLed)) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new EmbeddedStartException(
                        "The broker's topics were not ready within " + PATIENCE.toSeconds() + " seconds.");
            }
            Thread.onSpinWait();
        }
    }

    private static Map<String, TopicDescription> describe(Admin admin, Map<String, Integer> topics) {
        var present = await(admin.listTopics().names());
        var known = topics.keySet().stream().filter(present::contains).collect(Collectors.toSet());
        return await(admin.describeTopics(TopicCollection.ofTopicNames(known)).allTopicNames());
    }

    private static boolean isLed(TopicDescription topic) {
        return topic.partitions().stream().allMatch(partition -> partition.leader() != null && !partition.leader().isEmpty());
    }

    private static void refuseOtherPartitions(TopicDescription topic, int wanted) {
        if (topic.partitions().size() != wanted) {
            throw new EmbeddedStartException(
                    "The topic " + topic.name() + " has " + topic.partitions().size() + " partitions, not " + wanted
                            + ", and their number is fixed for ever.");
        }
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new EmbeddedStartException("The broker started but does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedStartException("The start of the broker was interrupted.", e);
        }
    }
}
