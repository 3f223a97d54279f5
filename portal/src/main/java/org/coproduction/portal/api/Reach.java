package org.coproduction.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// For whom a round is and where.
///
/// @param localities of which each proposal names those that it is for
/// @param register how many people are on it; `null` where nobody counted them
public record Reach(Ages ages, List<String> localities, @Nullable Register register) {
    /// Of those who count as young people, both included.
    public record Ages(int from, int to) {}

    /// @param parentCarers `null` where it is not known, as for the others
    public record Register(@Nullable Integer parentCarers, @Nullable Integer youngPeople, @Nullable Integer professionals) {}
}
