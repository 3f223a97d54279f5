package org.coproduction.assessment.evaluation;

import java.util.List;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;

/// What came of a command or an event on an evaluation.
public sealed interface Step {
    /// The evaluation becomes `to`, and `raised` leaves with it, in order.
    record Moved(Evaluation to, List<Object> raised) implements Step {
        public Moved {
            raised = List.copyOf(raised);
        }
    }

    /// It was right, and there is nothing left to do.
    record Same() implements Step {}

    /// Nothing changed.
    record Refused(Refusal refusal) implements Step {}

    static Step moved(Evaluation to, Object... raised) {
        return new Moved(to, List.of(raised));
    }

    static Step refused(RefusalCode code) {
        return new Refused(Refusal.of(code));
    }
}
