package org.coproduction.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.coproduction.embedded.BrokerSettings;
import org.coproduction.embedded.DatabaseSettings;
import org.coproduction.embedded.EmbeddedBroker;
import org.coproduction.embedded.EmbeddedDatabase;

/// One Kafka broker, one database and one issuer for all tests of a module's run; each test class takes a database of
/// its own. They begin with the first use and end with the process.
public final class SharedPlatform {
    private static final int PARTITIONS = 4;
    private static final List<String> SERVICES = List.of("commissioning", "design", "delivery", "assessment");

    private static final class Broker {
        static final EmbeddedBroker INSTANCE = startBroker();
    }

    private static final class Database {
        static final EmbeddedDatabase INSTANCE = EmbeddedDatabase.start(new DatabaseSettings(null, 0));
    }

    private static final class Tokens {
        static final TestIssuer INSTANCE = new TestIssuer();
    }

    private SharedPlatform() {
    }

    /// Where Kafka is. The four services' topics exist. `-Dcoproduction.test.kafka` names another one.
    public static String kafka() {
        var other = System.getProperty("coproduction.test.kafka");
        return other == null ? Broker.INSTANCE.bootstrapServers() : other;
    }

    /// Where the database is, without the name of one. `-Dcoproduction.test.mongo` names another one.
    public static String mongo() {
        var other = System.getProperty("coproduction.test.mongo");
        return other == null ? Database.INSTANCE.uri() : other;
    }

    public static TestIssuer issuer() {
        return Tokens.INSTANCE;
    }

    /// A database name that no other test uses.
    public static String freshDatabase() {
        return "test-" + UUID.randomUUID();
    }

    /// Command-line arguments with which a service starts on this platform: free ports, a fresh database, a consumer
    /// group of its own.
    public static String[] arguments(String... more) {
        var arguments = new ArrayList<String>();
        arguments.add("--server.port=0");
        arguments.add("--management.server.port=0");
        arguments.add("--spring.kafka.bootstrap-servers=" + kafka());
        arguments.add("--spring.mongodb.uri=" + mongo());
        arguments.add("--coproduction.service.database=" + freshDatabase());
        arguments.add("--coproduction.issuer=" + issuer().uri());
        arguments.add("--coproduction.service.partitions=" + PARTITIONS);
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private static EmbeddedBroker startBroker() {
        try {
            var folder = Files.createTempDirectory("coproduction-broker");
            var topics = new java.util.HashMap<String, Integer>();
            SERVICES.forEach(service -> topics.put(service + ".events", PARTITIONS));
            var broker = EmbeddedBroker.start(new BrokerSettings(folder, 0, Map.copyOf(topics)));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                broker.close();
                delete(folder);
            }));
            return broker;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void delete(java.nio.file.Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException leftToTheSystem) {
            // The temporary folder is the system's to clean.
        }
    }
}
