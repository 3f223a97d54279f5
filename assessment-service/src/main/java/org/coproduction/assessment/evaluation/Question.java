package org.coproduction.assessment.evaluation;

import org.jspecify.annotations.Nullable;

/// One question of an evaluation form.
///
/// @param easyRead the question in Easy Read; null for a question that was drafted from the design and not worded by families yet
public record Question(String id, String text, @Nullable String easyRead, AnswerKind kind) {}
