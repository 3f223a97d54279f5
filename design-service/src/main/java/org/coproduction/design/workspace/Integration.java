package org.coproduction.design.workspace;

import java.time.Instant;

/// How an objection was worked into a newer draft.
///
/// @param how in plain words, for publication
public record Integration(int draftVersion, String how, Instant at) {}
