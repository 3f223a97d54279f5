package org.coproduction.delivery.plan;

import java.util.List;

import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;

/// What came of a command on a plan.
public sealed interface Step {
    /// The plan becomes `to`, and the events leave with it.
    record Moved(ActionPlan to, List<Object> events) implements Step {
        public Moved {
            events = List.copyOf(events);
        }
    }

    /// The command was right, and there is nothing left to do.
    record Same() implements Step {}

    /// Nothing changed.
    record Refused(Refusal refusal) implements Step {}

    static Step moved(ActionPlan to, Object... events) {
        return new Moved(to, List.of(events));
    }

    static Step refused(RefusalCode code) {
        return new Refused(Refusal.of(code));
    }

    static Step refused(RefusalCode code, String field) {
        return new Refused(Refusal.of(code, field));
    }
}
