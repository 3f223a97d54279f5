package org.coproduction.assessment.evaluation;

import java.util.Map;
import org.coproduction.charter.Constituency;

/// What is read of `commissioning.project-funded.v1`.
public record ProjectFunded(String projectId, String title, Map<Constituency, Integer> quorums) {}
