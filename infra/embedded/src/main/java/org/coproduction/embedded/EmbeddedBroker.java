package org.coproduction.embedded;

import java.util.Set;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real Kafka broker in this process: one node that is its own controller, on 127.0.0.1 only, its data on disk.
///
/// An acknowledged record survives `kill -9` of the process (not a power cut: nothing is forced to the device). After such an
/// end a start takes some 2 s longer, until the session of the dead broker has run out.
///
/// ```java
/// try (var broker = EmbeddedBroker.start(new BrokerSettings(folder, 0, Map.of("design.events", 4)))) { … }
/// ```
public final class EmbeddedBroker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final int ATTEMPTS = 5;

    private final KafkaRaftServer server;
    private final int port;
    private final FolderLock lock;

    private EmbeddedBroker(KafkaRaftServer server, int port, FolderLock lock) {
        this.server = server;
        this.port = port;
        this.lock = lock;
    }

    /// Formats the folder if it is new, starts the broker, creates the missing topics and waits until all can be used.
    ///
    /// @throws EmbeddedStartException if the port or the folder is taken, or a topic exists with another number of partitions
    public static EmbeddedBroker start(BrokerSettings settings) {
        if (settings.port() != 0 && !LocalPort.isFree(settings.port())) {
            throw LocalPort.inUse("The broker", settings.port());
        }
        surviveFaults();
        var lock = FolderLock.take(settings.folder());
        try {
            BrokerStorage.prepare(settings.folder());
            return start(settings, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedBroker start(BrokerSettings settings, FolderLock lock) {
        for (int attempt = 1;; attempt++) {
            int port = settings.port() == 0 ? LocalPort.free(Set.of()) : settings.port();
            int controllerPort = LocalPort.free(Set.of(port));
            try {
                var server = run(settings, port, controllerPort);
                return prepareTopics(new EmbeddedBroker(server, port, lock), settings);
            } catch (EmbeddedStartException e) {
                throw e;
            } catch (RuntimeException e) {
                boolean portTaken = !LocalPort.isFree(port) || !LocalPort.isFree(controllerPort);
                if (!portTaken || attempt == ATTEMPTS) {
                    throw new EmbeddedStartException(
                            "The broker could not start in the folder " + settings.folder() + ": " + root(e), e);
                }
                LOG.info("A port was taken meanwhile; the broker tries others");
            }
        }
    }

    /// Host and port for clients, such as `127.0.0.1:9092`.
    public String bootstrapServers() {
        return LocalPort.HOST + ":" + port;
    }

    /// Stops the broker; everything it acknowledged is on disk.
    @Override
    public void close() {
        try {
            server.shutdown();
            server.awaitShutdown();
        } finally {
            lock.close();
        }
    }

    private static KafkaRaftServer run(BrokerSettings settings, int port, int controllerPort) {
        var config = KafkaConfig.fromProps(BrokerStorage.properties(settings.folder(), port, controllerPort), false);
        var server = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            server.startup();
            return server;
        } catch (RuntimeException e) {
            try {
                server.shutdown();
            } catch (RuntimeException shutdown) {
                e.addSuppressed(shutdown);
            }
            throw e;
        }
    }

    private static EmbeddedBroker prepareTopics(EmbeddedBroker broker, BrokerSettings settings) {
        try {
            BrokerTopics.prepare(broker.bootstrapServers(), settings.topics());
            return broker;
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    /// Kafka ends the whole process on a fault of its own, silently; here it is one guest among others in it.
    private static void surviveFaults() {
        Exit.Procedure refuse = (status, message) -> {
            LOG.error("The embedded broker stopped on a fault (status {}): {}", status, message);
            throw new IllegalStateException("The embedded broker stopped on a fault: " + message);
        };
        Exit.setExitProcedure(refuse);
        Exit.setHaltProcedure(refuse);
    }

    private static String root(Throwable e) {
        var cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
