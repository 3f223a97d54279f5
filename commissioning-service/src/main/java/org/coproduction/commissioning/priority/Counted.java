package org.coproduction.commissioning.priority;

import java.util.List;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.ParityGate;
import org.coproduction.charter.Verdict;
import org.coproduction.commissioning.accord.Accord;

/// The rankings are counted. Before the order is published, it is owed that what ties rankings to people be destroyed.
record Counted(Terms terms, List<Option> options, Tally tally) implements PriorityRound {
    Counted {
        options = List.copyOf(options);
    }

    PriorityRound judged() {
        return switch (ParityGate.judge(terms.quorums(), tally.voices())) {
            case Verdict.Passed() -> new Specifying(terms, options, tally, null,
                    Accord.until(terms.agreementUntil(), terms.quorums()));
            case Verdict.Refused(var refusal) -> new Settled(terms, options, tally, null,
                    new GateOutcome.NotAgreed(tally.at(), tally.voices(), refusal.constituencies()));
        };
    }
}
