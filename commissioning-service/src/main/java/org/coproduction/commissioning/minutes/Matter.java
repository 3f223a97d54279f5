package org.coproduction.commissioning.minutes;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Quorums;

/// What no facilitator does alone.
public sealed interface Matter {
    /// A funding round takes proposals, on terms that stay.
    record OpenRound() implements Matter {}

    /// No more bids are taken.
    record CloseBids() implements Matter {}

    /// Voting, ranking or scoring opens.
    record OpenVoting() implements Matter {}

    /// It closes before its date, or where scoring has none.
    record CloseVoting() implements Matter {}

    /// These recount where ballots are withheld.
    ///
    /// @param people opaque ids, never shown
    record NameScrutineers(Set<String> people) implements Matter {
        public NameScrutineers {
            people = Set.copyOf(people);
        }
    }

    /// It goes on for longer.
    record ExtendVoting(Instant until) implements Matter {}

    /// Other quorums, while nobody can vote yet.
    record ChangeQuorums(Quorums quorums) implements Matter {
        /// The lowest that a quorum can be changed to, so that a group is never one or two people.
        public static final int LOWEST = 3;

        public ChangeQuorums {
            if (Arrays.stream(Constituency.values()).anyMatch(constituency -> quorums.of(constituency) < LOWEST)) {
                throw new IllegalArgumentException("a quorum is changed to at least " + LOWEST);
            }
        }
    }
}
