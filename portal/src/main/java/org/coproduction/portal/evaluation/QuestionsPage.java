package org.coproduction.portal.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Assessment;
import org.coproduction.portal.api.Assessment.Question;
import org.coproduction.portal.api.Assessment.Wording;
import org.coproduction.portal.form.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Wording the questions. What is there can be changed or emptied; two empty places wait for something new.
@Controller
@For(Who.REVIEWERS)
public final class QuestionsPage {
    private static final int NEW = 2;
    private static final int MOST = 40;
    private static final int LONGEST = 500;
    private static final List<String> KINDS = List.of("SCALE", "YES_NO", "TEXT");

    private final Assessment assessment;

    QuestionsPage(Assessment assessment) {
        this.assessment = assessment;
    }

    @GetMapping("/projects/{projectId}/evaluation/questions")
    String form(@PathVariable UUID projectId, Model model) {
        return form(projectId, null, model);
    }

    @PostMapping("/projects/{projectId}/evaluation/questions")
    String write(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(() -> assessment.write(projectId.toString(), new Wording(wording(sent), sent.number("formVersion"))),
                "evaluation.questions.done", EvaluationPages.page(projectId), () -> form(projectId, sent, model));
    }

    private String form(UUID projectId, @Nullable Sent typed, Model model) {
        var evaluation = assessment.evaluation(projectId.toString());
        if (!evaluation.drafting()) {
            return "redirect:" + EvaluationPages.page(projectId);
        }
        model.addAttribute("evaluation", evaluation);
        model.addAttribute("rows", rows(evaluation.questions(), typed));
        model.addAttribute("kinds", KINDS);
        return "evaluation/questions";
    }

    /// The questions in their fields. Where a form is shown again, those that were typed, and after them what others have added
    /// in the meantime: each field keeps its place, and nobody's question is lost unseen.
    private static List<Question> rows(List<Question> stored, @Nullable Sent typed) {
        var rows = new ArrayList<Question>();
        for (var at = 0; typed != null && at < MOST && !typed.of(name(at, "id")).isEmpty(); at++) {
            rows.add(new Question(typed.of(name(at, "id")), "", "", ""));
        }
        var there = rows.stream().map(Question::id).collect(Collectors.toSet());
        stored.stream().filter(question -> !there.contains(question.id())).forEach(rows::add);
        for (var at = 0; typed == null && at < NEW && rows.size() < MOST; at++) {
            rows.add(new Question(UUID.randomUUID().toString(), "", "", "SCALE"));
        }
        return rows;
    }

    private static List<Question> wording(Sent sent) {
        var questions = new ArrayList<Question>();
        for (var at = 0; at < MOST; at++) {
            if (!sent.of(name(at, "text")).isEmpty() || !sent.of(name(at, "easy")).isEmpty()) {
                questions.add(new Question(sent.needed(name(at, "id")), sent.needed(name(at, "text"), LONGEST),
                        sent.needed(name(at, "easy"), LONGEST), sent.choice(name(at, "kind"), KINDS)));
            }
        }
        return questions;
    }

    private static String name(int at, String field) {
        return "question-" + at + "-" + field;
    }
}
