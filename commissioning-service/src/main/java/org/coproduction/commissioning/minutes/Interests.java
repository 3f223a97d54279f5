package org.coproduction.commissioning.minutes;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who would gain from a round. They can neither vote, rank or score in it, since rivals share the pot, nor run it.
///
/// @param people opaque ids of those who declared it, never shown
/// @param organisations ids of those that would receive the money; whoever speaks or works for one has an interest
public record Interests(Set<String> people, Set<String> organisations) {
    public Interests {
        people = Set.copyOf(people);
        organisations = Set.copyOf(organisations);
    }

    /// Whether somebody would gain.
    ///
    /// @param organisation whom they speak or work for, if anybody
    public boolean include(@Nullable String person, @Nullable String organisation) {
        return person != null && people.contains(person) || organisation != null && organisations.contains(organisation);
    }
}
