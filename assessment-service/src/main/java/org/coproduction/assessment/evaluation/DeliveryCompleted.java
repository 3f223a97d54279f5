package org.coproduction.assessment.evaluation;

import java.time.Instant;

/// What is read of `delivery.delivery-completed.v1`.
public record DeliveryCompleted(String projectId, Instant completedAt) {}
