package org.coproduction.commissioning.ballot;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.minutes.Interests;
import org.coproduction.commissioning.round.BallotPaper;
import org.coproduction.commissioning.round.Rounds;

/// What can be chosen in a round, kept in memory: from the moment voting opens, neither terms nor proposals change. That voting
/// has closed is not known here; the sealed box says it.
final class BallotPapers {
    private static final int KEPT_AT_MOST = 200;

    private final Rounds rounds;
    private final Map<String, Handout> kept = new ConcurrentHashMap<>();

    BallotPapers(Rounds rounds) {
        this.rounds = rounds;
    }

    /// @param boxes in how many boxes the round's ballots lie
    /// @param interests who cannot vote; of those who vote nobody joins them once voting is open
    record Handout(BallotPaper paper, int boxes, Interests interests) {}

    /// What came of asking for a ballot paper.
    sealed interface Handed {
        record Here(Handout handout) implements Handed {}

        record Refused(Refusal refusal) implements Handed {}
    }

    Handed of(String roundId) {
        var known = kept.get(roundId);
        return known != null ? new Handed.Here(known) : fresh(roundId);
    }

    void forget(String roundId) {
        kept.remove(roundId);
    }

    /// From the round as it is now.
    Handed fresh(String roundId) {
        var round = rounds.get(roundId).state();
        if (round.cancelledBecause() != null) {
            return new Handed.Refused(Refusal.of(RefusalCode.ROUND_CANCELLED));
        }
        var poll = round.poll();
        if (poll == null) {
            return new Handed.Refused(Refusal.of(RefusalCode.ROUND_NOT_VOTING));
        }
        if (poll.closedAt() != null) {
            return new Handed.Refused(Refusal.of(RefusalCode.VOTING_CLOSED));
        }
        var handout = new Handout(BallotPaper.of(round), BallotBoxes.number(round.terms()), round.interests());
        if (kept.size() >= KEPT_AT_MOST) {
            kept.clear();
        }
        kept.put(roundId, handout);
        return new Handed.Here(handout);
    }
}
