package org.coproduction.assessment.overview;

import java.time.Instant;
import java.util.List;
import org.coproduction.assessment.evaluation.Evaluation;
import org.coproduction.assessment.evaluation.Open;
import org.coproduction.assessment.evaluation.Reviewing;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.GateOutcome;
import org.jspecify.annotations.Nullable;

/// How the publication ended.
///
/// @param missing who had not reached the quorum or had not agreed when the gate ended
/// @param decidedBy the accountable body, if it decided; with its published reasons
record Settled(String kind, Instant at, List<Constituency> missing, @Nullable String decidedBy, @Nullable String reasons) {
    static Settled of(GateOutcome outcome) {
        return switch (outcome) {
            case GateOutcome.Agreed agreed -> new Settled("AGREED", agreed.at(), List.of(), null, null);
            case GateOutcome.NotAgreed lapsed -> new Settled("NOT_AGREED", lapsed.at(), lapsed.missing(), null, null);
            case GateOutcome.DecidedWithoutAgreement decided -> new Settled("DECIDED_WITHOUT_AGREEMENT", decided.at(),
                    decided.instead().missing(), decided.decidedBy(), decided.reasons());
        };
    }

    /// Null while nothing is settled.
    static @Nullable GateOutcome outcome(Evaluation state) {
        return switch (state) {
            case Evaluation.NotAgreed lapsed -> lapsed.outcome();
            case Evaluation.Published published -> published.outcome();
            case Evaluation.DecidedWithoutAgreement decided -> decided.outcome();
            case Evaluation.Undelivered _,Open _,Evaluation.Closing _,Reviewing _,Evaluation.Halted _ -> null;
        };
    }
}
