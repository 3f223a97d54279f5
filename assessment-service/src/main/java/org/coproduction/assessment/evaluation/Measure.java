package org.coproduction.assessment.evaluation;

/// A success measure of the design, with the question to ask people about it.
public record Measure(String id, String question) {}
