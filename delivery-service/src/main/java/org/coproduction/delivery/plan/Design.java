package org.coproduction.delivery.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What was settled about a project's concept and content.
///
/// @param coProduced whether it was agreed; false where the accountable body decided without agreement
/// @param at when it was raised
public record Design(String concept, List<Item> content, boolean coProduced, Instant at) {
    public Design {
        content = List.copyOf(content);
    }

    /// One content item, to which actions can belong.
    public record Item(UUID id, String title) {}

    boolean has(UUID contentId) {
        return content.stream().anyMatch(item -> item.id().equals(contentId));
    }
}
