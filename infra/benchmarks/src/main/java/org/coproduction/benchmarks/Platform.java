package org.coproduction.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.coproduction.embedded.BrokerSettings;
import org.coproduction.embedded.DatabaseSettings;
import org.coproduction.embedded.EmbeddedBroker;
import org.coproduction.embedded.EmbeddedDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// A broker and a database in this process, their data on disk as in the standalone platform, in a folder that is deleted
/// at the end; and sample services on them.
final class Platform implements AutoCloseable {
    static final int PARTITIONS = 12;

    private final Path folder;
    private final EmbeddedBroker broker;
    private final EmbeddedDatabase database;

    private Platform(Path folder, EmbeddedBroker broker, EmbeddedDatabase database) {
        this.folder = folder;
        this.broker = broker;
        this.database = database;
    }

    /// @param topics that exist once it is up
    static Platform start(String... topics) throws IOException {
        var folder = Files.createTempDirectory("coproduction-benchmarks");
        var partitions = new java.util.HashMap<String, Integer>();
        for (var topic : topics) {
            partitions.put(topic, PARTITIONS);
        }
        var database = EmbeddedDatabase.start(new DatabaseSettings(folder.resolve("database"), 0));
        var broker = EmbeddedBroker.start(new BrokerSettings(folder.resolve("broker"), 0, Map.copyOf(partitions)));
        return new Platform(folder, broker, database);
    }

    String kafka() {
        return broker.bootstrapServers();
    }

    String mongo() {
        return database.uri();
    }

    /// Starts a sample service under a name, which is also that of its database.
    ConfigurableApplicationContext service(Class<?> sample, String name, String... more) {
        var arguments = new ArrayList<>(List.of("--spring.config.import=classpath:coproduction-service.yml", "--server.port=0",
                "--management.server.port=0", "--server.shutdown=immediate",
                "--spring.application.name=" + name, "--spring.kafka.client-id=" + name,
                "--spring.kafka.bootstrap-servers=" + kafka(), "--spring.mongodb.uri=" + mongo(),
                "--coproduction.service.name=" + name, "--coproduction.service.database=" + name,
                "--coproduction.service.partitions=" + PARTITIONS));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(sample).properties("spring.config.name=none").run(arguments.toArray(String[]::new));
    }

    @Override
    public void close() {
        broker.close();
        database.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
