package org.coproduction.commissioning.award;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Money;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.accord.Accord;
import org.coproduction.commissioning.accord.Stance;
import org.jspecify.annotations.Nullable;

/// A change of an award that delivery asked for. Within the tolerance that the terms named, those whose money it is decide alone;
/// what goes further is agreed by every constituency through the parity gate first, or honestly is not.
public sealed interface Variation {
    /// Within the tolerance: it waits for those whose money it is.
    record Tolerable(VariationRequest request, List<FunderAnswer> answers) implements Variation {
        public Tolerable {
            answers = List.copyOf(answers);
        }
    }

    /// It goes further: everybody is asked until the gate's date.
    ///
    /// @param understood whether a reader confirmed that the Easy Read version says the same
    record Asked(VariationRequest request, boolean understood, Accord accord) implements Variation {
        /// Refuses another version than the one that is asked about.
        <S> Decision<S> confirm(int version, Function<Variation, S> then) {
            if (version != accord.version()) {
                return Decision.refused(RefusalCode.DRAFT_OUTDATED);
            }
            return understood ? Decision.unchanged() : Decision.changed(then.apply(new Asked(request, true, accord)));
        }

        /// Refuses while nobody has confirmed the Easy Read version.
        <S> Decision<S> take(Stance stance, Instant now, Function<Variation, S> then) {
            return understood
                    ? accord.take(stance, now, taken -> then.apply(with(taken)))
                    : Decision.refused(RefusalCode.EASY_READ_NOT_CONFIRMED);
        }

        <S> Decision<S> extend(Instant until, String outreach, Instant now, Function<Variation, S> then) {
            return accord.extend(until, outreach, now, extended -> then.apply(with(extended)));
        }

        <S> Decision<S> agree(Instant now, Function<Variation, S> then) {
            return accord.agree(now, outcome -> then.apply(new Answered(request, outcome, List.of())));
        }

        <S> Decision<S> lapse(Instant now, Function<Variation, S> then) {
            return accord.lapse(now, outcome -> then.apply(new Answered(request, outcome, List.of())));
        }

        Asked with(Accord next) {
            return new Asked(request, understood, next);
        }
    }

    /// The constituencies have agreed to it or have not: now it waits for those whose money it is.
    record Answered(VariationRequest request, GateOutcome outcome, List<FunderAnswer> answers) implements Variation {
        public Answered {
            answers = List.copyOf(answers);
        }
    }

    /// Decided, for ever.
    ///
    /// @param before the award as it was until then
    /// @param outcome how the constituencies stood to it; `null` where it was within the tolerance
    record Closed(VariationRequest request, Money before, boolean varied, @Nullable GateOutcome outcome,
            List<FunderAnswer> answers, Instant at) implements Variation {
        public Closed {
            answers = List.copyOf(answers);
            if (varied && outcome instanceof GateOutcome.NotAgreed) {
                throw new IllegalArgumentException("an award is varied by an agreement, or by a decision without one");
            }
        }

        /// Whether the constituencies agreed to the amount as it is since then.
        boolean agreed() {
            return varied && outcome != null && outcome.coProduced();
        }
    }

    /// Nobody decides on it any more: another request took its place, or the award ended first.
    record Dropped(VariationRequest request) implements Variation {}

    VariationRequest request();

    /// Whether nothing is to be done with it any more.
    default boolean over() {
        return switch (this) {
            case Closed _,Dropped _ -> true;
            case Tolerable _,Asked _,Answered _ -> false;
        };
    }
}
