package org.coproduction.commissioning.round;

import java.util.Objects;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.minutes.Mover;
import org.jspecify.annotations.Nullable;

/// What happens to paper ballots in a round, in whichever state: batches come, their ballots are put in, and a second person checks.
final class PaperMoves {
    private PaperMoves() {
    }

    static Decision<Round> register(Round round, PaperBatch batch) {
        var poll = round.poll();
        var known = poll == null ? null : poll.batch(batch.id()).orElse(null);
        if (known != null) {
            return known.sha256().equals(batch.sha256())
                    ? Decision.unchanged()
                    : Decision.refused(RefusalCode.PAPER_BATCH_EXISTS);
        }
        return switch (round) {
            case Collecting _,Reviewing _ -> Decision.refused(RefusalCode.ROUND_NOT_VOTING);
            case Voting voting -> voting.with(batch);
            case Closing _,Counted _,Recommended _,QuorumNotMet _,Ratified _,Concluded _ ->
                Decision.refused(RefusalCode.VOTING_CLOSED);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
    }

    static Decision<Round> entered(Round round, PaperBatch batch) {
        var refusal = refusal(round);
        if (refusal != null) {
            return Decision.refused(refusal);
        }
        var poll = Objects.requireNonNull(round.poll(), "paper is entered from the opening of voting on");
        var known = poll.batch(batch.id()).orElse(null);
        if (known == null) {
            return Decision.refused(RefusalCode.NOT_FOUND);
        }
        return known.counts() || known.size() > 0
                ? Decision.unchanged()
                : Decision.changed(with(round, batch.size() == 0 ? poll.without(known) : poll.replacing(known, batch)));
    }

    static Decision<Round> check(Round round, String id, boolean right, Mover by) {
        var refusal = refusal(round);
        if (refusal != null) {
            return Decision.refused(refusal);
        }
        var person = Objects.requireNonNull(by.id(), "people check paper ballots");
        var poll = Objects.requireNonNull(round.poll(), "paper is checked from the opening of voting on");
        var batch = poll.batch(id).orElse(null);
        if (batch == null) {
            return Decision.refused(RefusalCode.NOT_FOUND);
        }
        if (batch.counts()) {
            return right ? Decision.unchanged() : Decision.refused(RefusalCode.PAPER_CHECKED);
        }
        if (person.equals(batch.enteredBy())) {
            return Decision.refused(RefusalCode.PAPER_CHECK_BY_ANOTHER);
        }
        if (round.interests().include(by.id(), by.organisation())) {
            return Decision.refused(RefusalCode.INTEREST_DECLARED);
        }
        if (right && batch.size() == 0) {
            return Decision.refused(RefusalCode.PAPER_INCOMPLETE);
        }
        return Decision.changed(with(round, right ? poll.replacing(batch, batch.checked(person)) : poll.without(batch)));
    }

    /// Why nothing can happen to paper that is there; `null` where it can.
    private static @Nullable RefusalCode refusal(Round round) {
        return switch (round) {
            case Collecting _,Reviewing _ -> RefusalCode.ROUND_NOT_VOTING;
            case Voting _,Closing _ -> null;
            case Counted _,Recommended _,QuorumNotMet _,Ratified _,Concluded _ -> RefusalCode.VOTING_CLOSED;
            case Cancelled _ -> RefusalCode.ROUND_CANCELLED;
        };
    }

    private static Round with(Round round, Poll poll) {
        return switch (round) {
            case Voting voting -> voting.with(poll);
            case Closing closing -> closing.with(poll);
            case Collecting _,Reviewing _,Counted _,Recommended _,QuorumNotMet _,Ratified _,Concluded _,Cancelled _ ->
                throw new IllegalStateException("paper changes while people vote or until it is counted");
        };
    }
}
