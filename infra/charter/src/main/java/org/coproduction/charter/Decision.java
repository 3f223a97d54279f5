package org.coproduction.charter;

import java.util.ArrayList;
import java.util.List;

/// What came of a command or an event on an aggregate: a new state with the events it raises, nothing to change, or a refusal.
///
/// ```java
/// return switch (round) {
///     case Round.Voting voting -> changed(voting.close(now));
///     case Round.Closing _ -> unchanged();
///     case Round.Draft _ -> refused(ROUND_NOT_VOTING);
/// };
/// ```
public sealed interface Decision<S> {
    /// The state becomes `state`, and `events` leave with it, in order.
    record Changed<S>(S state, List<Object> events) implements Decision<S> {
        public Changed {
            events = List.copyOf(events);
        }

        /// The same change, raising one more event.
        public Changed<S> raising(Object event) {
            var more = new ArrayList<>(events);
            more.add(event);
            return new Changed<>(state, more);
        }
    }

    /// The command was right but has nothing left to do.
    record Unchanged<S>() implements Decision<S> {}

    /// The command is refused, and nothing is stored.
    record Refused<S>(Refusal refusal) implements Decision<S> {}

    static <S> Changed<S> changed(S state, Object... events) {
        return new Changed<>(state, List.of(events));
    }

    static <S> Unchanged<S> unchanged() {
        return new Unchanged<>();
    }

    static <S> Refused<S> refused(RefusalCode code) {
        return refused(Refusal.of(code));
    }

    /// Refused for what is in one field of the command.
    static <S> Refused<S> refused(RefusalCode code, String field) {
        return refused(Refusal.of(code, field));
    }

    static <S> Refused<S> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }
}
