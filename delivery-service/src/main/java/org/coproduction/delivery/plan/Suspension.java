package org.coproduction.delivery.plan;

import java.time.Instant;

/// The time in which nobody could work on a project, now over.
public record Suspension(Instant from, Instant until) {}
