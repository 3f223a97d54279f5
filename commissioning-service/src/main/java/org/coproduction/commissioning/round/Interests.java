package org.coproduction.commissioning.round;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who would gain from a round. They can neither vote in it, since rivals share the pot, nor run it.
///
/// @param people opaque ids of those who declared it, never shown
/// @param organisations ids of those that would receive the money; whoever speaks or works for one has an interest
public record Interests(Set<String> people, Set<String> organisations) {
    public Interests {
        people = Set.copyOf(people);
        organisations = Set.copyOf(organisations);
    }

    static Interests in(List<Proposal> proposals, Set<String> declared) {
        var people = new HashSet<>(declared);
        var organisations = new HashSet<String>();
        for (var proposal : proposals) {
            organisations.addAll(proposal.stake().organisations());
            if (proposal.stake().pays()) {
                people.add(proposal.proposedBy());
            }
        }
        return new Interests(people, organisations);
    }

    /// Whether somebody would gain.
    ///
    /// @param organisation whom they speak or work for, if anybody
    public boolean include(@Nullable String person, @Nullable String organisation) {
        return person != null && people.contains(person) || organisation != null && organisations.contains(organisation);
    }
}
