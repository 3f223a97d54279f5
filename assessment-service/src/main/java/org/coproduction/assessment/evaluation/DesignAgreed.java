package org.coproduction.assessment.evaluation;

import java.util.List;

/// What is read of `design.design-agreed.v1`.
public record DesignAgreed(String projectId, List<Measure> successMeasures) {}
