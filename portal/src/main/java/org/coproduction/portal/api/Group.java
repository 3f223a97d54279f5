package org.coproduction.portal.api;

import org.jspecify.annotations.Nullable;

/// A group at a gate, as pages show it: the same for each C.
///
/// @param constituency as the API names it
/// @param missing whether too few of it took part, or not most of those agree
/// @param tookPart exact, for the facilitator only
/// @param agreed exact, for the facilitator only
public record Group(String constituency, int needed, boolean missing, @Nullable Integer tookPart, @Nullable Integer agreed) {}
