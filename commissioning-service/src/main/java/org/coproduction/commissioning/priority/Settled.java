package org.coproduction.commissioning.priority;

import java.util.List;
import org.coproduction.charter.GateOutcome;
import org.coproduction.commissioning.minutes.Minutes;
import org.jspecify.annotations.Nullable;

/// The round is over and published, with its outcome for ever.
///
/// @param draft the specification that the outcome is about; `null` where none was written, as after a missed quorum
record Settled(Terms terms, Minutes minutes, List<Option> options, Tally tally, @Nullable Specification draft,
        GateOutcome outcome) implements PriorityRound {
    Settled {
        options = List.copyOf(options);
        if (outcome instanceof GateOutcome.Agreed && (draft == null || !draft.confirmed())) {
            throw new IllegalArgumentException("what is agreed is a specification that was understood");
        }
    }

    PriorityRound with(GateOutcome decided) {
        return new Settled(terms, minutes, options, tally, draft, decided);
    }
}
