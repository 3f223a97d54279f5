package org.coproduction.assessment.evaluation;

import java.time.Instant;

/// `assessment.feedback-opened.v1`: the approved form takes responses.
public record FeedbackOpened(String projectId, int formVersion, Instant openedAt, Instant closesAt) {}
