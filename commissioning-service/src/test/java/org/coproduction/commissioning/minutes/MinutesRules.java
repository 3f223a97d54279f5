package org.coproduction.commissioning.minutes;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(now.minutes().motions()).isEmpty();
        var last = moves.getLast();
        switch (last.kind()) {
            case BIDS_CLOSED, QUORUMS_CHANGED, SCRUTINEERS_NAMED, VOTING_OPENED, VOTING_CLOSED -> {
                if (!last.by().contains(Mover.CLOCK)) {
                    assertThat(last.reason()).isNotBlank();
                    assertThat(last.by()).hasSize(2).doesNotHaveDuplicates()
                            .anyMatch(by -> by.part() == Mover.Part.FACILITATOR_NAMED_BY_FAMILIES)
                            .noneMatch(by -> before.interests().include(by.id(), by.organisation()));
                }
            }
            case BEGUN, REVIEW_BEGUN, COUNTED, RECOMMENDED, QUORUM_NOT_MET, WRITTEN, EXTENDED, SCORES_VOID, AGREED, NOT_AGREED,
                    DECIDED, AWARDS_FOUNDED, CANCELLED ->
                assertThat(last.by()).hasSize(1);
        }
    }
}
