package org.coproduction.commissioning.round;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A suggestion to make one of two proposals, which the authors of both have to agree to.
///
/// @param from id of the proposal that would become a part of the other
/// @param merged the other as it would read
/// @param wordings of the two when this was suggested: an author agrees to what the texts said, and to nothing later
/// @param agreed opaque ids of the authors who agree so far, never shown
public record Merger(String from, Proposal merged, List<String> wordings, Set<String> agreed) {
    public Merger {
        wordings = List.copyOf(wordings);
        agreed = Set.copyOf(agreed);
    }

    static Merger suggested(Proposal into, Proposal from, Proposal merged) {
        return new Merger(from.id(), merged, List.of(into.wording(), from.wording()), Set.of());
    }

    /// Id of the proposal that the other would become a part of.
    public String into() {
        return merged.id();
    }

    boolean isStillOf(Proposal into, Proposal from) {
        return wordings.equals(List.of(into.wording(), from.wording()));
    }

    boolean names(String proposal) {
        return proposal.equals(from) || proposal.equals(into());
    }

    Merger agreedBy(String author) {
        var all = new HashSet<>(agreed);
        all.add(author);
        return new Merger(from, merged, wordings, all);
    }

    /// What the two become. The organisations that would have been paid for one of them would be paid for it, it stays under its heading,
    /// and it is for the localities of both.
    Proposal of(Proposal into, Proposal from) {
        var organisations = Stream.concat(into.stake().organisations().stream(), from.stake().organisations().stream()).toList();
        return into.editedTo(merged.with(new Stake(null, organisations, into.stake().proposerPaid(), false))
                .under(into.heading()).with(aim(into.aim(), from.aim())));
    }

    private Aim aim(Aim into, Aim from) {
        var benefits = Stream.of(merged.aim().benefits(), into.benefits(), from.benefits()).filter(said -> !said.isEmpty())
                .findFirst().orElse("");
        return new Aim(benefits, into.route(),
                Stream.concat(into.localities().stream(), from.localities().stream()).distinct().sorted()
                        .toList());
    }
}
