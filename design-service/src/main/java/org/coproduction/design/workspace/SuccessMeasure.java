package org.coproduction.design.workspace;

/// How it will be known that the project worked.
///
/// @param text what success looks like
/// @param question what people are asked about it later, in the evaluation
public record SuccessMeasure(String id, String text, String question) {}
