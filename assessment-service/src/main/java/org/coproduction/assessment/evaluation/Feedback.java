package org.coproduction.assessment.evaluation;

import java.time.Instant;

/// What people answered, counted.
///
/// @param boxes how many boxes hold the responses
public record Feedback(ApprovedForm approved, Instant openedAt, Instant closedAt, int boxes, Tally tally) {}
