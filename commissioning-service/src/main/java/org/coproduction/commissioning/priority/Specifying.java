package org.coproduction.commissioning.priority;

import java.time.Instant;
import java.util.List;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.accord.Accord;
import org.coproduction.commissioning.accord.Stance;
import org.coproduction.commissioning.minutes.Minutes;
import org.jspecify.annotations.Nullable;

/// The order is published. Facilitators write a specification from it, on which everybody takes a stance.
///
/// @param draft the newest, of the accord's version; `null` while there is none
record Specifying(Terms terms, Minutes minutes, List<Option> options, Tally tally, @Nullable Specification draft,
        Accord accord) implements PriorityRound {
    Specifying {
        options = List.copyOf(options);
        if ((draft == null) != (accord.version() == 0)) {
            throw new IllegalArgumentException("the newest version is the one that is agreed on");
        }
    }

    /// Refuses where a newer one than was read came in meanwhile.
    Decision<PriorityRound> with(int read, Specification written) {
        if (!accord.gate().open(written.writtenAt())) {
            return Decision.refused(RefusalCode.GATE_CLOSED);
        }
        return read == accord.version()
                ? Decision.changed(new Specifying(terms, minutes, options, tally, written, accord.renewed()))
                : Decision.refused(RefusalCode.DRAFT_OUTDATED, "basedOn");
    }

    Decision<PriorityRound> confirm(int version) {
        if (draft == null) {
            return Decision.refused(RefusalCode.NO_DRAFT);
        }
        if (version != accord.version()) {
            return Decision.refused(RefusalCode.DRAFT_OUTDATED);
        }
        return draft.confirmed()
                ? Decision.unchanged()
                : Decision.changed(new Specifying(terms, minutes, options, tally, draft.withConfirmation(), accord));
    }

    /// Refuses while nobody has confirmed the Easy Read version.
    Decision<PriorityRound> answered(Stance stance, Instant now) {
        return draft != null && !draft.confirmed()
                ? Decision.refused(RefusalCode.EASY_READ_NOT_CONFIRMED)
                : accord.take(stance, now, this::with);
    }

    PriorityRound with(Accord next) {
        return new Specifying(terms, minutes, options, tally, draft, next);
    }

    PriorityRound settled(GateOutcome outcome) {
        return new Settled(terms, minutes, options, tally, draft, outcome);
    }
}
