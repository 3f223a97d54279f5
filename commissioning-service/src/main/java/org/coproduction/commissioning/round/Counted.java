package org.coproduction.commissioning.round;

import java.util.List;

import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.ParityGate;
import org.coproduction.charter.Verdict;

/// The ballots are counted. Before the result is published, it is owed that what ties ballots to people be destroyed.
record Counted(Terms terms, Minutes minutes, List<Proposal> proposals, Poll poll, Count count) implements Round {
    Counted {
        minutes = Minutes.orNone(minutes);
        proposals = List.copyOf(proposals);
    }

    Round judged() {
        return switch (ParityGate.judge(terms.quorums(), count.voices())) {
            case Verdict.Passed() -> new Recommended(terms, minutes, proposals, poll, count);
            case Verdict.Refused(var refusal) -> new QuorumNotMet(terms, minutes, proposals, poll, count,
                    new GateOutcome.NotAgreed(count.at(), count.voices(), refusal.constituencies()));
        };
    }
}
