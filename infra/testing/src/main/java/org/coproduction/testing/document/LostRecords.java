package org.coproduction.testing.document;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.coproduction.testing.ServiceClient;
import org.coproduction.testing.SharedPlatform;

/// A topic that lost what was on it, after all other tests, and operations staff who declare one of its events lost. Where no test
/// of the run raised any, there is none.
final class LostRecords {
    private LostRecords() {
    }

    static void declare(ServiceClient service, String name) {
        for (var project : losing(name + ".events")) {
            var lost = Map.of("id", "/%s/projects/%s#%012d".formatted(name, project, 1), "reason", "The broker lost its disk.");
            var answer = service.post("/api/" + name + "/operations/lost-events", SharedPlatform.issuer().operations(), lost,
                    null);
            if (answer.status() == 200) {
                return;
            }
        }
    }

    /// The projects whose events were there; nothing is, afterwards.
    private static Set<String> losing(String topic) {
        var projects = new LinkedHashSet<String>();
        var broker = Map.<String, Object>of("bootstrap.servers", SharedPlatform.kafka());
        try (var consumer = new KafkaConsumer<>(broker, new StringDeserializer(), new ByteArrayDeserializer());
                var admin = Admin.create(broker)) {
            var partitions = consumer.partitionsFor(topic).stream().map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> projects.add(record.key()));
            }
            admin.deleteRecords(ends.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, end -> RecordsToDelete.beforeOffset(end.getValue())))).all()
                    .get();
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return projects;
    }
}
