package org.coproduction.commissioning.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What of a round's proposals was, or may be, made one of two.
///
/// @param suggested at most one for each proposal that another would become a part of
/// @param gone proposals that became a part of another
public record Mergers(List<Merger> suggested, List<Gone> gone) {
    static final Mergers NONE = new Mergers(List.of(), List.of());

    public Mergers {
        suggested = List.copyOf(suggested);
        gone = List.copyOf(gone);
    }

    /// A proposal that is no longer there by itself.
    ///
    /// @param into id of the one that it became a part of
    public record Gone(Proposal proposal, String into) {}

    /// Rounds were stored before proposals could be merged.
    static Mergers orNone(@Nullable Mergers mergers) {
        return mergers == null ? NONE : mergers;
    }

    Optional<Merger> into(String proposal) {
        return suggested.stream().filter(merger -> merger.into().equals(proposal)).findFirst();
    }

    /// Whether a proposal became a part of another.
    boolean took(String proposal) {
        return gone.stream().anyMatch(each -> each.proposal().id().equals(proposal));
    }

    Mergers with(Merger merger) {
        var all = new ArrayList<>(suggested);
        all.removeIf(earlier -> earlier.into().equals(merger.into()));
        all.add(merger);
        return new Mergers(all, gone);
    }

    /// The same once the two are one; what else was suggested for either lapses.
    Mergers done(Merger merger, Proposal from) {
        var all = new ArrayList<>(gone);
        all.add(new Gone(from, merger.into()));
        return new Mergers(
                suggested.stream().filter(each -> !each.names(merger.from()) && !each.names(merger.into())).toList(), all);
    }
}
