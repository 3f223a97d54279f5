package org.coproduction.design.workspace;

import org.jspecify.annotations.Nullable;

/// What remains of an objection once the design is settled: what was said and what was done about it, and no longer by whom.
public record PastObjection(String id, String reason, int raisedOn, @Nullable Integration integration, ObjectionState state) {}
