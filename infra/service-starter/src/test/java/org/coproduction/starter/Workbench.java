package org.coproduction.starter;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.coproduction.testing.SharedPlatform;
import org.springframework.util.unit.DataSize;

/// The starter's parts, put together by hand on a database of their own, so that a test can cut and restart them.
final class Workbench implements AutoCloseable {
    static final Bounds WIDE = new Bounds(500, DataSize.ofMegabytes(2), DataSize.ofKilobytes(256));
    static final String NOTED = "commissioning.noted.v1";

    final MongoClient client;
    final MongoDatabase database;
    final StateCodec codec = new StateCodec();
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    /// @param listeners are told of everything that is asked of the database
    Workbench(CommandListener... listeners) {
        var settings = MongoClientSettings.builder().applyConnectionString(new ConnectionString(SharedPlatform.mongo()));
        List.of(listeners).forEach(settings::addCommandListener);
        client = MongoClients.create(settings.build());
        database = client.getDatabase(SharedPlatform.freshDatabase());
    }

    AggregateStore<Ledger> store(Steps steps) {
        return store(steps, WIDE, Clock.systemUTC());
    }

    AggregateStore<Ledger> store(Steps steps, Bounds bounds, Clock clock) {
        var type = AggregateType.of("ledgers", Ledger.class).raising(Map.of(Noted.class, NOTED));
        return new AggregateStore<>(type, database.getCollection("ledgers"), codec, clock, bounds, steps, _ -> {});
    }

    /// A second kind, as the consumer's side of a stream.
    AggregateStore<Ledger> consumerStore(Steps steps) {
        return new AggregateStore<>(AggregateType.of("read_ledgers", Ledger.class), database.getCollection("read_ledgers"), codec,
                Clock.systemUTC(), WIDE, steps, _ -> {});
    }

    /// Notes every [Noted] of the given services as `service:text`.
    Consumption consumption(AggregateStore<Ledger> store, Steps steps, Set<String> services,
            EventHandler<Ledger, Noted> handler) {
        var inbox = new Inbox<>(store, Ledger.Expected::new, services);
        services.forEach(service -> inbox.on(service + ".noted.v1", Noted.class, handler));
        return new Consumption(inbox, parking(), codec, steps, metrics);
    }

    Parking parking() {
        return new Parking(database.getCollection("parked_events"), database.getCollection("skipped_events"), Clock.systemUTC());
    }

    Relay relay(Producer<String, byte[]> producer, Steps steps) {
        return new Relay(producer, new Envelope("commissioning", "commissioning.events"), steps, Duration.ofSeconds(10), 16,
                metrics);
    }

    static Producer<String, byte[]> producer() {
        var properties = new Properties();
        properties.put("bootstrap.servers", SharedPlatform.kafka());
        properties.put("acks", "all");
        properties.put("linger.ms", "0");
        return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    static ArrivedEvent event(String service, String projectId, long sequence, String text) {
        return new ArrivedEvent(service, projectId, sequence, service + ".noted.v1", Instant.parse("2026-05-01T12:00:00Z"),
                "{\"text\":\"" + text + "\",\"more\":1}", null);
    }

    @Override
    public void close() {
        client.close();
    }
}
