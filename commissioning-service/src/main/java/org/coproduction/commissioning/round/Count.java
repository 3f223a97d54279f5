package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.DisclosureControl;
import org.coproduction.charter.Money;
import org.coproduction.charter.PublishedTable;
import org.coproduction.charter.Sha256;
import org.coproduction.charter.Voices;
import org.coproduction.commissioning.allocation.Allocation;
import org.coproduction.commissioning.allocation.Allocation.NotSelected;
import org.coproduction.commissioning.allocation.Allocation.Selected;
import org.coproduction.commissioning.allocation.AllocationRule;
import org.coproduction.commissioning.channel.Participation;
import org.jspecify.annotations.Nullable;

/// What the sealed ballots gave, under each heading by itself. Counting them again gives the same.
///
/// @param parts in the order of the headings; a single one where the round has none
/// @param at when the count was done
/// @param ballotsRoot of the tree over all ballots, in hexadecimal; `null` where the ballots may not be published
/// @param salt a number in hexadecimal that nobody can guess, and that is not published; `null` where the ballots are
/// @param participation how they came in; `null` in counts from before that was asked
public record Count(List<Part> parts, Instant at, @Nullable String ballotsRoot, @Nullable String salt,
        @Nullable Participation participation) {
    /// From so many ballots in every constituency, the ballots themselves (without names) may be published.
    public static final int ENOUGH_TO_PUBLISH = 20;

    public Count {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a count is of something");
        }
    }

    /// What was shared out under one heading.
    ///
    /// @param heading its id; empty where the round has none
    public record Part(String heading, Allocation allocation) {}

    /// A count whose ballots may be published.
    public static Count open(List<Part> parts, Instant at, String ballotsRoot, Participation participation) {
        return new Count(parts, at, ballotsRoot, null, participation);
    }

    /// A count whose ballots are so few that they could be guessed from their hash.
    public static Count withheld(List<Part> parts, Instant at, String salt, Participation participation) {
        return new Count(parts, at, null, salt, participation);
    }

    /// The part under a heading; empty where there is no such heading.
    public Optional<Part> under(String heading) {
        return parts.stream().filter(part -> part.heading.equals(heading)).findFirst();
    }

    /// The rule, which is the same under every heading.
    public AllocationRule rule() {
        return parts.getFirst().allocation.rule();
    }

    /// What the ballots fund: heading by heading, in the order of selection.
    public List<Selected> selected() {
        return parts.stream().flatMap(part -> part.allocation.selected().stream()).toList();
    }

    /// What they do not fund.
    public List<NotSelected> notSelected() {
        return parts.stream().flatMap(part -> part.allocation.notSelected().stream()).toList();
    }

    public Money totalCost() {
        return parts.stream().map(part -> part.allocation.totalCost()).reduce(Money.ZERO, Money::plus);
    }

    /// The text whose SHA-256 is the input hash of the whole where there are headings: a line for each, with the hash of what was
    /// counted under it. UTF-8, every line ends with one LF:
    ///
    /// ```
    /// coproduction allocation headings 1
    /// heading <hash> <id>
    /// ```
    public String headingsText() {
        return parts.stream().map(part -> "heading " + part.allocation.inputHash() + " " + part.heading + "\n")
                .collect(Collectors.joining("", "coproduction allocation headings 1\n", ""));
    }

    /// What is published of what was counted: the SHA-256 of the input, or, where ballots are withheld, the SHA-256 of the salt, a line
    /// feed and that hash. It commits to the input, and whoever is given the salt can check it.
    public String inputHash() {
        var only = parts.getFirst();
        return published(only.heading.isEmpty() ? only.allocation.inputHash() : Sha256.hex(headingsText()));
    }

    /// The same for what was counted under the heading of this part.
    public String inputHash(Part part) {
        return published(part.allocation.inputHash());
    }

    private String published(String hash) {
        return salt == null ? hash : Sha256.hex(salt + "\n" + hash);
    }

    /// Ballots that one constituency cast, blank ones included: they are the same under every heading.
    public int turnout(Constituency constituency) {
        return turnout().getOrDefault(constituency, 0);
    }

    private Map<Constituency, Integer> turnout() {
        return parts.getFirst().allocation.turnout();
    }

    /// About how many ballots each constituency cast, as it may be published, those that cast none included.
    public PublishedTable<Constituency> publishedTurnout() {
        var turnout = new EnumMap<Constituency, Integer>(Constituency.class);
        Arrays.stream(Constituency.values()).forEach(constituency -> turnout.put(constituency, turnout(constituency)));
        return DisclosureControl.publish(turnout);
    }

    /// By which channels ballots came and with which help, as it may be published; `null` where it may not, or was not asked.
    public Participation.@Nullable Published publishedParticipation() {
        return participation == null ? null : participation.beside(publishedTurnout());
    }

    /// Whether ballots and exact shares may be published: from an exact share, small numbers of supporters could be derived.
    public boolean ballotsMayBePublished() {
        return ballotsMayBePublished(parts);
    }

    /// The same of a count that is not kept yet.
    public static boolean ballotsMayBePublished(List<Part> parts) {
        var turnout = parts.getFirst().allocation.turnout();
        return Arrays.stream(Constituency.values())
                .allMatch(constituency -> turnout.getOrDefault(constituency, 0) >= ENOUGH_TO_PUBLISH);
    }

    /// The ids that the count recommends to fund.
    Set<String> recommended() {
        return selected().stream().map(Selected::projectId).collect(Collectors.toUnmodifiableSet());
    }

    /// Who spoke. Casting a ballot under terms that were named beforehand is agreeing that it be counted by them, so everybody who
    /// took part agreed; what remains to be judged is whether each constituency reached its quorum.
    Voices voices() {
        return new Voices(turnout(), turnout());
    }
}
