package org.coproduction.assessment.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.jspecify.annotations.Nullable;

/// An evaluation form. Each edit is a new version.
///
/// @param version counted from 1
public record Form(int version, List<Question> questions) {
    private static final String OPEN_QUESTION = "Is there anything else that you want to tell us?";

    public Form {
        questions = List.copyOf(questions);
        if (version < 1 || fault(questions) != null) {
            throw new IllegalArgumentException("a form has a version and questions, each once");
        }
    }

    /// The first draft: one question for each success measure, and an open one.
    public static Form drafted(String projectId, List<Measure> measures) {
        var questions = new ArrayList<Question>();
        measures.forEach(measure -> questions.add(new Question(measure.id(), measure.question(), null, AnswerKind.SCALE)));
        // The id is derived, so that a replay drafts the same form.
        var id = UUID.nameUUIDFromBytes((projectId + "/open-question").getBytes(StandardCharsets.UTF_8)).toString();
        questions.add(new Question(id, OPEN_QUESTION, OPEN_QUESTION, AnswerKind.TEXT));
        return new Form(1, questions);
    }

    /// What is wrong with questions, or `null`: there must be some, each with an id of its own.
    public static @Nullable Refusal fault(List<Question> questions) {
        var ids = new HashSet<String>();
        return questions.isEmpty() || !questions.stream().allMatch(question -> ids.add(question.id()))
                ? Refusal.of(RefusalCode.INVALID_FIELD, "questions")
                : null;
    }

    /// What is wrong with a person's answers, by question, or `null`. Not every question needs one.
    public @Nullable Refusal fault(Map<String, String> answers) {
        if (answers.isEmpty()) {
            return Refusal.of(RefusalCode.ANSWER_INVALID, "answers");
        }
        for (var answer : answers.entrySet()) {
            var question = questions.stream().filter(each -> each.id().equals(answer.getKey())).findFirst().orElse(null);
            if (question == null) {
                return Refusal.of(RefusalCode.QUESTION_UNKNOWN, "answers");
            }
            if (!question.kind().takes(answer.getValue())) {
                return Refusal.of(RefusalCode.ANSWER_INVALID, "answers");
            }
        }
        return null;
    }
}
