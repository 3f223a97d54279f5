package org.coproduction.starter;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/// How one kind of aggregate is stored, and which events it raises.
///
/// @param collection name of its collection
/// @param state its sealed interface (or record), stored by the one codec for records
/// @param due when a state owes a further step, or `null` if it owes none
/// @param events the wire name of each event that it raises, by the event's record
public record AggregateType<S>(String collection, Class<S> state, Function<S, @Nullable Instant> due,
        Map<Class<?>, String> events) {
    public AggregateType {
        events = Map.copyOf(events);
    }

    /// An aggregate that owes nothing and raises nothing.
    public static <S> AggregateType<S> of(String collection, Class<S> state) {
        return new AggregateType<>(collection, state, _ -> null, Map.of());
    }

    public AggregateType<S> owing(Function<S, @Nullable Instant> due) {
        return new AggregateType<>(collection, state, due, events);
    }

    /// One document per project: its id is the project's, and only it raises events.
    public AggregateType<S> raising(Map<Class<?>, String> events) {
        return new AggregateType<>(collection, state, due, events);
    }

    String wireName(Object event) {
        var name = events.get(event.getClass());
        if (name == null) {
            throw new IllegalArgumentException(collection + " has no wire name for " + event.getClass().getName());
        }
        return name;
    }
}
