package org.coproduction.charter;

import java.time.Instant;

/// An event that was raised and that is nowhere any more, as a project's story tells of it: the other services went on without it.
///
/// @param sequence its place in the project's stream
/// @param at when it was declared lost
public record LostEvent(long sequence, Instant at) {}
