package org.coproduction.delivery.plan;

import java.time.Instant;

/// What the plan is for: money and design, both settled.
public record Project(String id, Award award, Design design) {
    /// When planning could begin: when the later of the two had happened, in whatever order they were heard of.
    public Instant openedAt() {
        return award.at().isAfter(design.at()) ? award.at() : design.at();
    }

    Project with(Award changed) {
        return new Project(id, changed, design);
    }
}
