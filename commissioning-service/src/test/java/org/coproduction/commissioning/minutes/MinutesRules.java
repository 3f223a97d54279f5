package org.coproduction.commissioning.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.ParityGate;
import org.coproduction.charter.Quorums;
import org.coproduction.charter.Voices;

/// What holds for how rounds of every kind are run, after every command of an explorer.
public final class MinutesRules {
    private MinutesRules() {
    }

    /// Every step is the last move in the minutes, and nothing else is; what takes both facilitators has two, one of them named by the
    /// families.
    ///
    /// @param moved whether the round came a step further
    public static void check(Minuted<?> before, Minuted<?> now, boolean moved) {
        var earlier = before.minutes().moves();
        var moves = now.minutes().moves();
        assertThat(now.minutes().interested()).containsAll(before.minutes().interested());
        assertThat(now.minutes().motions()).noneMatch(motion -> now.interests().include(motion.by().id(), null));
        assertThat(moves).startsWith(earlier.toArray(Move[]::new));
        if (!moved) {
            assertThat(moves).hasSameSizeAs(earlier);
            return;
        }
        assertThat(moves).hasSize(earlier.size() + 1);
        var last = moves.getLast();
        assertThat(now.minutes().motions())
                .isEqualTo(last.kind() == Move.Kind.OUTREACH ? before.minutes().motions() : List.of());
        switch (last.kind()) {
            case OPENED, BIDS_CLOSED, QUORUMS_CHANGED, SCRUTINEERS_NAMED, VOTING_OPENED, VOTING_CLOSED, VOTING_EXTENDED -> {
                if (!last.by().contains(Mover.CLOCK)) {
                    assertThat(last.reason()).isNotBlank();
                    assertThat(last.by()).hasSize(2).doesNotHaveDuplicates()
                            .anyMatch(by -> by.part() == Mover.Part.FACILITATOR_NAMED_BY_FAMILIES)
                            .noneMatch(by -> before.interests().include(by.id(), by.organisation()));
                }
            }
            case BEGUN, REVIEW_BEGUN, COUNTED, RECOMMENDED, QUORUM_NOT_MET, WRITTEN, EXTENDED, OUTREACH, SCORES_VOID, AGREED,
                    NOT_AGREED,
                    DECIDED, AWARDS_FOUNDED, CANCELLED ->
                assertThat(last.by()).hasSize(1);
        }
    }

    /// Voting is extended once at most, and is not closed by the clock before it was while somebody is missing; who is named then is
    /// who is missing.
    ///
    /// @param open whether people could vote before
    /// @param tookPart how many had done so by then
    public static void checkVotingTime(Minuted<?> before, Minuted<?> now, boolean open, Quorums quorums,
            Map<Constituency, Integer> tookPart) {
        var moves = now.minutes().moves();
        assertThat(moves.stream().filter(move -> move.longer() != null).count()).isLessThanOrEqualTo(1);
        if (moves.equals(before.minutes().moves())) {
            return;
        }
        var last = moves.getLast();
        var byClock = last.by().contains(Mover.CLOCK);
        var missing = ParityGate.missing(quorums, new Voices(tookPart, tookPart));
        if (last.kind() == Move.Kind.VOTING_CLOSED && byClock) {
            assertThat(before.minutes().extended() != null || missing.isEmpty()).as("everybody had their second date").isTrue();
        }
        var longer = last.longer();
        if (longer != null) {
            assertThat(open).isTrue();
            assertThat(longer.missing()).isEqualTo(byClock ? missing : List.of());
        }
    }
}
