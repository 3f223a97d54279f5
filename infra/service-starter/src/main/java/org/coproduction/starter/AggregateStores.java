package org.coproduction.starter;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Makes a service's stores, each on its own collection, and brings what they write to the relay and to the owed steps
/// at once.
public final class AggregateStores implements AutoCloseable {
    private final MongoDatabase database;
    private final StateCodec codec;
    private final Clock clock;
    private final Bounds bounds;
    private final Steps steps;
    private final Relay relay;
    private final List<AggregateStore<?>> stores = new CopyOnWriteArrayList<>();
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private volatile @Nullable Sweep sweep;
    private volatile List<OwedStep<?>> owed = List.of();

    AggregateStores(MongoDatabase database, StateCodec codec, Clock clock, Bounds bounds, Steps steps, Relay relay) {
        this.database = database;
        this.codec = codec;
        this.clock = clock;
        this.bounds = bounds;
        this.steps = steps;
        this.relay = relay;
    }

    public <S> AggregateStore<S> of(AggregateType<S> type) {
        var self = new java.util.concurrent.atomic.AtomicReference<AggregateStore<S>>();
        var store = new AggregateStore<>(type, database.getCollection(type.collection()), codec, clock, bounds, steps, id -> {
            var written = self.get();
            if (written != null) {
                written(written, id);
            }
        });
        self.set(store);
        stores.add(store);
        return store;
    }

    public Boxes boxes(String collection) {
        return new Boxes(database.getCollection(collection));
    }

    public Secrets secrets(String collection) {
        return new Secrets(database.getCollection(collection));
    }

    /// A collection for what is neither an aggregate nor in a box: bulk data that is written once.
    public com.mongodb.client.MongoCollection<org.bson.Document> collection(String name) {
        return database.getCollection(name);
    }

    List<AggregateStore<?>> all() {
        return stores;
    }

    void attach(Sweep sweep, List<OwedStep<?>> owed) {
        this.sweep = sweep;
        this.owed = List.copyOf(owed);
    }

    private void written(AggregateStore<?> store, String id) {
        if (!store.type().events().isEmpty()) {
            relay.wake(store, id);
        }
        var performing = sweep;
        if (performing != null) {
            owed.stream().filter(step -> step.store() == store)
                    .forEach(step -> background.execute(() -> performing.perform(step, id)));
        }
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
