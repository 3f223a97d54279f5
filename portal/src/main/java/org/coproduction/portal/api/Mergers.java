package org.coproduction.portal.api;

import java.util.List;
import org.coproduction.portal.api.Commissioning.Proposing;

/// Suggestions to make one of two proposals.
public record Mergers(List<Merger> items) {
    /// @param from id of the proposal that would become a part of another
    public record Suggested(String from, Proposing wording) {}

    /// @param yours whether the reader is the author of one of them
    /// @param agreed whether the reader has agreed already
    public record Merger(String into, String from, String title, String summary, long costPence, String easyRead, boolean yours,
            boolean agreed) {}
}
