package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.DisclosureControl;
import org.coproduction.charter.PublishedTable;
import org.coproduction.charter.Sha256;
import org.coproduction.charter.Voices;
import org.coproduction.commissioning.allocation.Allocation;
import org.coproduction.commissioning.allocation.Allocation.Selected;
import org.jspecify.annotations.Nullable;

/// What the sealed ballots gave. Counting them again gives the same allocation.
///
/// @param at when the count was done
/// @param ballotsRoot of the tree over all ballots, in hexadecimal; `null` where the ballots may not be published
/// @param salt a number in hexadecimal that nobody can guess, and that is not published; `null` where the ballots are
public record Count(Allocation allocation, Instant at, @Nullable String ballotsRoot, @Nullable String salt) {
    /// From so many ballots in every constituency, the ballots themselves (without names) may be published.
    public static final int ENOUGH_TO_PUBLISH = 20;

    /// A count whose ballots may be published.
    public static Count open(Allocation allocation, Instant at, String ballotsRoot) {
        return new Count(allocation, at, ballotsRoot, null);
    }

    /// A count whose ballots are so few that they could be guessed from their hash.
    public static Count withheld(Allocation allocation, Instant at, String salt) {
        return new Count(allocation, at, null, salt);
    }

    /// What is published of what was counted: the SHA-256 of the input, or, where ballots are withheld, the SHA-256 of the salt, a line
    /// feed and that hash. It commits to the input, and whoever is given the salt can check it.
    public String inputHash() {
        return salt == null ? allocation.inputHash() : Sha256.hex(salt + "\n" + allocation.inputHash());
    }

    /// Ballots that one constituency cast, blank ones included.
    public int turnout(Constituency constituency) {
        return allocation.turnout().getOrDefault(constituency, 0);
    }

    /// About how many ballots each constituency cast, as it may be published, those that cast none included.
    public PublishedTable<Constituency> publishedTurnout() {
        var turnout = new EnumMap<Constituency, Integer>(Constituency.class);
        Arrays.stream(Constituency.values()).forEach(constituency -> turnout.put(constituency, turnout(constituency)));
        return DisclosureControl.publish(turnout);
    }

    /// Whether ballots and exact shares may be published: from an exact share, small numbers of supporters could be derived.
    public boolean ballotsMayBePublished() {
        return ballotsMayBePublished(allocation);
    }

    /// The same of a count that is not kept yet.
    public static boolean ballotsMayBePublished(Allocation allocation) {
        return Arrays.stream(Constituency.values())
                .allMatch(constituency -> allocation.turnout().getOrDefault(constituency, 0) >= ENOUGH_TO_PUBLISH);
    }

    /// The ids that the count recommends to fund.
    Set<String> recommended() {
        return allocation.selected().stream().map(Selected::projectId).collect(Collectors.toUnmodifiableSet());
    }

    /// Who spoke. Casting a ballot under terms that were named beforehand is agreeing that it be counted by them, so everybody who
    /// took part agreed; what remains to be judged is whether each constituency reached its quorum.
    Voices voices() {
        return new Voices(allocation.turnout(), allocation.turnout());
    }
}
