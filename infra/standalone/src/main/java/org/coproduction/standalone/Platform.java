package org.coproduction.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import org.coproduction.embedded.BrokerSettings;
import org.coproduction.embedded.DatabaseSettings;
import org.coproduction.embedded.EmbeddedBroker;
import org.coproduction.embedded.EmbeddedDatabase;
import org.coproduction.embedded.EmbeddedStartException;
import org.coproduction.gateway.GatewayApplication;
import org.coproduction.identity.CannotStartException;
import org.coproduction.identity.IdentityApplication;
import org.coproduction.portal.PortalApplication;
import org.coproduction.starter.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole platform in this process: broker and database, then the issuer, the services and the gateway, each a Spring
/// context of its own. It stops in the opposite order.
final class Platform implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Platform.class);
    private static final int PARTITIONS = 4;

    private final Ports ports;
    private final Progress progress;
    private final PriorityQueue<Part> parts = new PriorityQueue<>(Comparator.comparingInt(Part::layer).reversed());

    /// @param layer what is in a higher one is stopped earlier
    private record Part(int layer, String name, AutoCloseable closing) {}

    private Platform(Ports ports, Progress progress) {
        this.ports = ports;
        this.progress = progress;
    }

    /// Starts everything; on any fault stops what has been started and throws [CannotStart].
    static Platform start(Path data, Ports ports, Progress progress) {
        var platform = new Platform(ports, progress);
        try {
            platform.start(data);
            log.info("The platform is ready at {}", platform.address());
            progress.watched();
            return platform;
        } catch (CannotStart | EmbeddedStartException sentence) {
            platform.close();
            throw new CannotStart(String.valueOf(sentence.getMessage()));
        } catch (RuntimeException fault) {
            platform.close();
            throw sentence(fault);
        }
    }

    /// The sentence of the sign-in service, where that says why it cannot start, out of what the framework has wrapped it in.
    private static RuntimeException sentence(RuntimeException fault) {
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (each instanceof CannotStartException known) {
                return new CannotStart("The sign-in service cannot start: " + known.getMessage() + ".");
            }
        }
        return fault;
    }

    private void start(Path data) {
        var folder = DataFolder.hold(data.toAbsolutePath().normalize());
        add(0, "data folder " + folder.path(), folder);
        ports.checkFree();
        try (var starters = Executors.newFixedThreadPool(3)) {
            var broker = starters.submit(() -> startPart(1, "Kafka broker", () -> broker(folder)));
            var database = starters.submit(() -> startPart(1, "database", () -> database(folder)));
            var identity = starters.submit(() -> startPart(2, "sign-in service", () -> identity(folder)));
            var kafka = await(broker).bootstrapServers();
            var mongo = await(database).uri();
            await(identity);
            var contexts = new ArrayList<Future<?>>();
            for (var service : PlatformService.values()) {
                contexts.add(starters
                        .submit(() -> startPart(3, service.wireName() + " service", () -> service(service, kafka, mongo))));
            }
            contexts.add(starters.submit(() -> startPart(4, "gateway", this::gateway)));
            contexts.add(starters.submit(() -> startPart(5, "portal", this::portal)));
            contexts.forEach(Platform::await);
        }
    }

    private EmbeddedBroker broker(DataFolder folder) {
        var topics = new HashMap<String, Integer>();
        for (var service : PlatformService.values()) {
            topics.put(Topics.of(service.wireName()), PARTITIONS);
        }
        return EmbeddedBroker.start(new BrokerSettings(folder.kafka(), ports.kafka(), topics));
    }

    private EmbeddedDatabase database(DataFolder folder) {
        return EmbeddedDatabase.start(new DatabaseSettings(folder.database(), ports.database()));
    }

    private ConfigurableApplicationContext identity(DataFolder folder) {
        return IdentityApplication.start(arguments(ports.identity(), "--coproduction.identity.issuer=" + issuer(),
                "--coproduction.identity.portal.redirect-uris=" + address() + "/login/oauth2/code/portal",
                "--coproduction.identity.portal.post-logout-redirect-uris=" + address() + "/",
                "--coproduction.identity.examples=true", "--coproduction.identity.key-file=" + folder.signingKey()));
    }

    private ConfigurableApplicationContext service(PlatformService service, String kafka, String mongo) {
        return service.start(
                arguments(service.port(ports), "--spring.kafka.bootstrap-servers=" + kafka, "--spring.mongodb.uri=" + mongo,
                        "--coproduction.service.partitions=" + PARTITIONS, "--coproduction.service.instance=standalone",
                        "--spring.autoconfigure.exclude=" + String.join(",", NotForServices.AUTO_CONFIGURATIONS)));
    }

    private ConfigurableApplicationContext gateway() {
        var arguments = new ArrayList<>(List.of("--coproduction.gateway.portal=http://localhost:" + ports.portal()));
        for (var service : PlatformService.values()) {
            arguments.add("--coproduction.gateway.services." + service.wireName() + "=http://localhost:" + service.port(ports));
        }
        return GatewayApplication.start(arguments(ports.gateway(), arguments.toArray(String[]::new)));
    }

    private ConfigurableApplicationContext portal() {
        return PortalApplication.start(arguments(ports.portal(), "--coproduction.portal.address=" + address(),
                "--coproduction.portal.gateway=" + address()));
    }

    private String[] arguments(int port, String... more) {
        var arguments = new ArrayList<>(List.of("--server.port=" + port, "--management.server.port=" + Ports.management(port),
                "--server.address=127.0.0.1", "--management.server.address=127.0.0.1", "--coproduction.issuer=" + issuer(),
                "--spring.main.register-shutdown-hook=false", "--server.tomcat.threads.min-spare=1"));
        arguments.addAll(Arrays.asList(more));
        return arguments.toArray(String[]::new);
    }

    private <T extends AutoCloseable> T startPart(int layer, String name, Supplier<T> start) {
        try (var _ = WorkingFor.part(name)) {
            var part = start.get();
            add(layer, name, part);
            return part;
        }
    }

    private void add(int layer, String name, AutoCloseable part) {
        synchronized (parts) {
            parts.add(new Part(layer, name, part));
        }
        progress.done(name);
    }

    private static <T> T await(Future<T> starting) {
        try {
            return starting.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    String address() {
        return "http://localhost:" + ports.gateway();
    }

    String issuer() {
        return "http://localhost:" + ports.identity();
    }

    /// Stops the gateway first and the broker and the database last, so that nothing that was taken on is left undone.
    @Override
    public void close() {
        if (parts.isEmpty()) {
            return;
        }
        log.info("The platform stops");
        for (;;) {
            Part part;
            synchronized (parts) {
                part = parts.poll();
            }
            if (part == null) {
                log.info("The platform has stopped");
                return;
            }
            try (var _ = WorkingFor.part(part.name())) {
                part.closing().close();
                progress.done("stopped: " + part.name());
            } catch (Exception fault) {
                progress.done("stopped with a fault: " + part.name() + " (" + fault.getClass().getSimpleName() + ")");
            }
        }
    }
}
