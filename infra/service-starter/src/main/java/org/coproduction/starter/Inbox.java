package org.coproduction.starter;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.coproduction.charter.Decision;
import org.coproduction.starter.Steps.Step;
import org.coproduction.starter.StoredAggregate.Change;
import org.coproduction.starter.StoredAggregate.Mark;

/// Applies the events of other services to the one aggregate that a project has here: effect and inbox mark in one
/// write. **Every** event of a followed service advances the mark, also one without use here, so that a gap is seen.
///
/// ```java
/// new Inbox<>(workspaces, Workspace.Expected::new, Set.of("commissioning"))
///     .on("commissioning.project-funded.v1", ProjectFunded.class, (workspace, funded, at) -> …)
/// ```
public final class Inbox<S> {
    private static final int ATTEMPTS = 100;

    private final AggregateStore<S> store;
    private final Function<String, S> expected;
    private final Set<String> services;
    private final Map<String, Handling<S, ?>> handlings = new HashMap<>();

    private record Handling<S, E>(Class<E> event, EventHandler<S, E> handler) {
        Decision<S> apply(S state, ArrivedEvent arrived, StateCodec codec) {
            return handler.apply(state, codec.parse(arrived.data(), event), arrived.time());
        }
    }

    /// What became of an event.
    enum Result {
        APPLIED,
        DUPLICATE,
        GAP
    }

    /// @param expected the state of a project of which only other topics have told so far
    /// @param services whose topics are followed
    public Inbox(AggregateStore<S> store, Function<String, S> expected, Set<String> services) {
        this.store = store;
        this.expected = expected;
        this.services = Set.copyOf(services);
    }

    /// Says what an event of a type changes; `event` declares only the fields that are needed.
    public <E> Inbox<S> on(String type, Class<E> event, EventHandler<S, E> handler) {
        if (handlings.put(type, new Handling<>(event, handler)) != null) {
            throw new IllegalArgumentException(type + " has a handler already");
        }
        return this;
    }

    /// The topics that this inbox follows.
    List<String> topics() {
        return services.stream().sorted().map(Topics::of).toList();
    }

    /// The event types that have an effect here, with the record that each is read into.
    public Map<String, Class<?>> reads() {
        var reads = new HashMap<String, Class<?>>();
        handlings.forEach((type, handling) -> reads.put(type, handling.event()));
        return Map.copyOf(reads);
    }

    Collection<String> services() {
        return services;
    }

    /// The last event of a service that was applied to a project, 0 for none.
    long applied(String projectId, String service) {
        return store.load(projectId).map(stored -> stored.applied(service)).orElse(0L);
    }

    /// Applies an event, or says that it was applied before or is too early.
    ///
    /// A fault of the database is thrown as it is and repeated without end by the caller; anything else that is thrown
    /// is the event's own.
    Result apply(ArrivedEvent event, StateCodec codec, Steps steps) {
        var mark = new Mark(event.service(), event.sequence());
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var loaded = load(event);
            var last = loaded.applied(event.service());
            if (event.sequence() <= last) {
                return Result.DUPLICATE;
            }
            if (event.sequence() > last + 1) {
                return Result.GAP;
            }
            steps.reached(Step.BEFORE_APPLY, event.type());
            if (write(loaded, event, mark, codec)) {
                steps.reached(Step.APPLIED, event.type());
                return Result.APPLIED;
            }
        }
        throw new BackOffException("another write came between, " + ATTEMPTS + " times");
    }

    private boolean write(StoredAggregate<S> loaded, ArrivedEvent event, Mark mark, StateCodec codec) {
        var handling = handlings.get(event.type());
        Decision<S> decision = handling == null ? Decision.unchanged() : handling.apply(loaded.state(), event, codec);
        return switch (decision) {
            case Decision.Unchanged<S>() -> store.mark(loaded, mark);
            case Decision.Refused<S>(var refusal) -> throw new IllegalStateException(refusal.code().name());
            case Decision.Changed<S>(var state, var events) -> {
                var change = new Change<>(state, store.pending(loaded, events, event.time()), null, mark);
                if (!store.hasRoom(loaded, change)) {
                    throw new BackOffException("the outbox is full");
                }
                yield store.write(loaded, change);
            }
        };
    }

    /// Advances the mark past an event without its effect, which operations staff decided: only the next one can be passed.
    Result skip(ArrivedEvent event) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var loaded = load(event);
            if (event.sequence() != loaded.applied(event.service()) + 1) {
                return event.sequence() <= loaded.applied(event.service()) ? Result.DUPLICATE : Result.GAP;
            }
            if (store.mark(loaded, new Mark(event.service(), event.sequence()))) {
                return Result.APPLIED;
            }
        }
        throw new BackOffException("another write came between, " + ATTEMPTS + " times");
    }

    private StoredAggregate<S> load(ArrivedEvent event) {
        return store.load(event.projectId())
                .orElseGet(() -> StoredAggregate.absent(event.projectId(), expected.apply(event.projectId())));
    }

    /// The platform's own state hinders the event, not the event itself: it is tried again without end.
    static final class BackOffException extends RuntimeException {
        private static final long serialVersionUID = 1;

        BackOffException(String reason) {
            super(reason);
        }
    }
}
