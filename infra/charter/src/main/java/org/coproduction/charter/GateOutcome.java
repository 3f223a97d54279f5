package org.coproduction.charter;

import java.time.Instant;
import java.util.List;

/// How a step ended. It is carried along for ever, so that nothing later can call co-produced what was not.
public sealed interface GateOutcome {
    /// Each constituency reached its quorum and agreed. The quorums are kept beside the voices, and a value whose voices do
    /// not pass them cannot exist, however it was made.
    record Agreed(Instant at, Quorums quorums, Voices voices) implements GateOutcome {
        public Agreed {
            var missing = ParityGate.missing(quorums, voices);
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException("nothing is agreed without " + missing);
            }
        }
    }

    /// The gate's end came without an agreement.
    ///
    /// @param missing each constituency below its quorum or not agreeing; empty when something else, such as an open
    ///                objection, held it back
    record NotAgreed(Instant at, Voices voices, List<Constituency> missing) implements GateOutcome {
        public NotAgreed {
            missing = List.copyOf(missing);
        }
    }

    /// The accountable body went on without an agreement. Never counts as co-produced.
    ///
    /// @param decidedBy the accountable body, as it is published; never a person
    /// @param reasons   its published reasons
    /// @param instead   what this decision stands in for
    record DecidedWithoutAgreement(Instant at, String decidedBy, String reasons, NotAgreed instead) implements GateOutcome {
        public DecidedWithoutAgreement {
            if (decidedBy.isBlank() || reasons.isBlank()) {
                throw new IllegalArgumentException("a decision without agreement says who decided and why");
            }
            if (at.isBefore(instead.at())) {
                throw new IllegalArgumentException("a decision without agreement comes after the gate has lapsed");
            }
        }
    }

    /// When the step was settled.
    Instant at();

    /// Whether this step may be called co-produced: only when it was agreed.
    default boolean coProduced() {
        return switch (this) {
            case Agreed _ -> true;
            case NotAgreed _,DecidedWithoutAgreement _ -> false;
        };
    }

    /// The accountable body goes on without an agreement. Refuses where an outcome stands already, where nobody is named as
    /// deciding (`INVALID_FIELD`) and where no reasons are given (`REASON_MISSING`).
    default GateStep decideWithoutAgreement(String decidedBy, String reasons, Instant now) {
        return switch (this) {
            case Agreed _,DecidedWithoutAgreement _ -> new GateStep.Refused(Refusal.of(RefusalCode.ALREADY_DECIDED));
            case NotAgreed _ when decidedBy.isBlank() -> new GateStep.Refused(Refusal.of(RefusalCode.INVALID_FIELD, "decidedBy"));
            case NotAgreed _ when reasons.isBlank() -> new GateStep.Refused(Refusal.of(RefusalCode.REASON_MISSING, "reasons"));
            case NotAgreed notAgreed -> {
                // A clock that runs behind never dates the decision before the lapse.
                var at = now.isBefore(notAgreed.at()) ? notAgreed.at() : now;
                yield new GateStep.Settled(new DecidedWithoutAgreement(at, decidedBy.strip(), reasons.strip(), notAgreed));
            }
        };
    }
}
