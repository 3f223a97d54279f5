package org.coproduction.embedded;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/// The broker's folder and its configuration: small, for one node, and quick to start again.
final class BrokerStorage {
    private static final int NODE = 1;
    private static final String CONTROLLER = "CONTROLLER";

    private BrokerStorage() {
    }

    /// Formats the folder if it is new.
    static void prepare(Path folder) {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        var said = new ByteArrayOutputStream();
        try (var out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            Files.createDirectories(folder);
            new Formatter().setPrintStream(out).setSupportedFeatures(Feature.PRODUCTION_FEATURES).setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString()).addDirectory(folder.toString())
                    .setMetadataLogDirectory(folder.toString())
                    .setControllerListenerName(CONTROLLER).setIgnoreFormatted(true).run();
        } catch (Exception e) { // Formatter.run declares Exception
            throw new EmbeddedStartException("The broker's folder " + folder + " cannot be prepared: " + e.getMessage(), e);
        }
    }

    static Properties properties(Path folder, int port, int controllerPort) {
        var properties = new Properties();
        properties.putAll(Map.ofEntries(
                entry("process.roles", "broker,controller"),
                entry("node.id", NODE),
                entry("controller.quorum.voters", NODE + "@" + LocalPort.HOST + ":" + controllerPort),
                entry("controller.listener.names", CONTROLLER),
                entry("listeners",
                        "PLAINTEXT://" + LocalPort.HOST + ":" + port + "," + CONTROLLER + "://" + LocalPort.HOST + ":"
                                + controllerPort),
                entry("advertised.listeners", "PLAINTEXT://" + LocalPort.HOST + ":" + port),
                entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT"),
                entry("inter.broker.listener.name", "PLAINTEXT"),
                entry("log.dirs", folder),
                // After a hard end the controller lets the broker back in only when its old session has run out.
                entry("broker.session.timeout.ms", 2_000),
                entry("broker.heartbeat.interval.ms", 500),
                entry("auto.create.topics.enable", false),
                entry("group.initial.rebalance.delay.ms", 0),
                entry("offsets.topic.num.partitions", BrokerTopics.OFFSETS_PARTITIONS),
                entry("offsets.topic.replication.factor", 1),
                entry("transaction.state.log.num.partitions", 1),
                entry("transaction.state.log.replication.factor", 1),
                entry("transaction.state.log.min.isr", 1),
                entry("share.coordinator.state.topic.num.partitions", 1),
                entry("share.coordinator.state.topic.replication.factor", 1),
                entry("share.coordinator.state.topic.min.isr", 1),
                entry("log.retention.ms", -1),
                entry("log.retention.bytes", -1),
                // The defaults are for a machine of its own: 128 MiB of heap for the cleaner, a dozen threads of each kind.
                entry("log.cleaner.dedupe.buffer.size", 4 * 1024 * 1024),
                entry("log.index.size.max.bytes", 1024 * 1024),
                entry("num.network.threads", 2),
                entry("num.io.threads", 4),
                entry("background.threads", 2)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().toString())));
        return properties;
    }

    private static Map.Entry<String, Object> entry(String name, Object value) {
        return Map.entry(name, value);
    }
}
