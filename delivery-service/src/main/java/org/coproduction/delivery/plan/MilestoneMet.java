package org.coproduction.delivery.plan;

import java.time.Instant;
import java.util.UUID;

/// `delivery.milestone-met.v1`: an action is done.
public record MilestoneMet(String projectId, UUID actionId, String title, Instant metAt) {}
