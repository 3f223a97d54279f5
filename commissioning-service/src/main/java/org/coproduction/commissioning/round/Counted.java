package org.coproduction.commissioning.round;

import java.util.List;

import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.ParityGate;
import org.coproduction.charter.Verdict;

/// The ballots are counted. Before the result is published, it is owed that what ties ballots to people be destroyed.
record Counted(Terms terms, Kept kept, List<Proposal> proposals, Poll poll, Count count) implements Round {
    Counted {
        kept = Kept.orNone(kept);
        proposals = List.copyOf(proposals);
    }

    Round judged() {
        return switch (ParityGate.judge(terms.quorums(), count.voices())) {
            case Verdict.Passed() -> new Recommended(terms, kept, proposals, poll, count);
            case Verdict.Refused(var refusal) -> new QuorumNotMet(terms, kept, proposals, poll, count,
                    new GateOutcome.NotAgreed(count.at(), count.voices(), refusal.constituencies()));
        };
    }
}
