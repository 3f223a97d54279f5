package org.coproduction.starter;

import java.time.Instant;

/// What was in the outboxes when they were last looked through.
///
/// @param events not yet on the topic
/// @param oldestSeconds age of the oldest of them
/// @param at when that was
record Backlog(long events, long oldestSeconds, Instant at) {}
