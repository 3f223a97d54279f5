package org.coproduction.commissioning.round;

import java.util.Map;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Quorums;

/// How many people of each constituency are on a round's register, where that is known. A quorum of them is at most half.
///
/// @param people constituencies of which it is not known are left out
public record Register(Map<Constituency, Integer> people) {
    /// A smaller number of people is never published, and half of it would tell.
    public static final int FEWEST = 8;
    /// The largest register.
    public static final int MOST = 10_000_000;
    /// Nobody counted them.
    public static final Register UNKNOWN = new Register(Map.of());

    public Register {
        people = Map.copyOf(people);
        if (people.values().stream().anyMatch(each -> each < FEWEST || each > MOST)) {
            throw new IllegalArgumentException("a register names from " + FEWEST + " up to " + MOST + " people");
        }
    }

    /// Whether each quorum is at most half of those on the register, for every constituency of which that is known.
    public boolean allows(Quorums quorums) {
        return people.entrySet().stream().allMatch(each -> quorums.of(each.getKey()) <= each.getValue() / 2);
    }
}
