package org.coproduction.commissioning.priority;

import java.util.List;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.ParityGate;
import org.coproduction.charter.Verdict;
import org.coproduction.commissioning.accord.Accord;
import org.coproduction.commissioning.minutes.Minutes;

/// The rankings are counted. Before the order is published, it is owed that what ties rankings to people be destroyed.
record Counted(Terms terms, Minutes minutes, List<Option> options, Tally tally) implements PriorityRound {
    Counted {
        options = List.copyOf(options);
    }

    PriorityRound judged() {
        return switch (ParityGate.judge(terms.quorums(), tally.voices())) {
            case Verdict.Passed() -> new Specifying(terms, minutes, options, tally, null,
                    Accord.until(agreementUntil(), terms.quorums()));
            case Verdict.Refused(var refusal) -> new Settled(terms, minutes, options, tally, null,
                    new GateOutcome.NotAgreed(tally.at(), tally.voices(), refusal.constituencies()));
        };
    }
}
