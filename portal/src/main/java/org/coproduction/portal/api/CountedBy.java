package org.coproduction.portal.api;

import org.jspecify.annotations.Nullable;

/// How ballots are counted.
///
/// @param method `MES` or `GREEDY`
/// @param ties `ID` or `COST_VOTES_LOT`
public record CountedBy(String satisfaction, String completion, String method, String ties) {
    /// @param drawn the lot that breaks ties; `null` until voting opens
    public record Lot(String sha256, @Nullable String drawn) {}
}
