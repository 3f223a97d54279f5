package org.coproduction.assessment.evaluation;

import org.coproduction.charter.Quorums;

/// What was funded, as far as the evaluation needs it.
///
/// @param quorums people needed at each gate, by constituency
public record Project(String id, String title, Quorums quorums) {}
