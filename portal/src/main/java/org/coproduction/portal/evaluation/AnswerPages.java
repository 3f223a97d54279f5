package org.coproduction.portal.evaluation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Assessment;
import org.coproduction.portal.api.Assessment.Answer;
import org.coproduction.portal.api.Assessment.Answers;
import org.coproduction.portal.api.Assessment.Evaluation;
import org.coproduction.portal.api.Assessment.Question;
import org.coproduction.portal.api.Assessment.Value;
import org.coproduction.portal.form.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Saying how it was, one question a page. Each answer is kept at once, so that people can stop and go on later, on another
/// device too; nothing counts before they have checked and sent all of it.
@Controller
@For(Who.PARTICIPANTS)
public final class AnswerPages {
    private static final String NONE = "NONE";
    private static final int LONGEST = 2000;
    private static final Map<String, List<String>> CHOICES = Map.of("SCALE", List.of("1", "2", "3", "4", "5", NONE), "YES_NO",
            List.of("YES", "NO", NONE));

    private final Assessment assessment;

    AnswerPages(Assessment assessment) {
        this.assessment = assessment;
    }

    /// One question; the one after the last is the check.
    @GetMapping("/projects/{projectId}/evaluation/answers/{number}")
    String question(@PathVariable UUID projectId, @PathVariable int number, Model model) {
        return question(projectId, number, false, model);
    }

    @PostMapping("/projects/{projectId}/evaluation/answers/{number}")
    String keep(@PathVariable UUID projectId, @PathVariable int number, Sent sent, Model model) {
        return keep(projectId, number, false, sent, model);
    }

    /// A question that somebody wants to change after having checked all of them.
    @GetMapping("/projects/{projectId}/evaluation/answers/{number}/change")
    String change(@PathVariable UUID projectId, @PathVariable int number, Model model) {
        return question(projectId, number, true, model);
    }

    @PostMapping("/projects/{projectId}/evaluation/answers/{number}/change")
    String keepChange(@PathVariable UUID projectId, @PathVariable int number, Sent sent, Model model) {
        return keep(projectId, number, true, sent, model);
    }

    private String question(UUID projectId, int number, boolean change, Model model) {
        var evaluation = assessment.evaluation(projectId.toString());
        if (!evaluation.open()) {
            return "redirect:" + EvaluationPages.page(projectId);
        }
        if (number < 1 || number > evaluation.questions().size()) {
            return "redirect:" + answers(projectId);
        }
        return question(evaluation, number, change, assessment.soFar(projectId.toString()).answers(), model);
    }

    private static String question(Evaluation evaluation, int number, boolean change, Map<String, String> answers, Model model) {
        var question = evaluation.questions().get(number - 1);
        model.addAttribute("evaluation", evaluation);
        model.addAttribute("question", question);
        model.addAttribute("number", number);
        model.addAttribute("change", change);
        model.addAttribute("choices", CHOICES.getOrDefault(question.kind(), List.of()));
        model.addAttribute("answer", answers.getOrDefault(question.id(), ""));
        return "evaluation/question";
    }

    private String keep(UUID projectId, int number, boolean change, Sent sent, Model model) {
        var evaluation = assessment.evaluation(projectId.toString());
        if (number < 1 || number > evaluation.questions().size()) {
            return "redirect:" + EvaluationPages.page(projectId);
        }
        var question = evaluation.questions().get(number - 1);
        var later = sent.of("then").equals("later");
        return sent.as(() -> assessment.keep(projectId.toString(), question.id(), new Value(value(question, sent))),
                later ? "evaluation.answers.kept" : "", next(projectId, number, change, later),
                () -> question(evaluation, number, change, Map.of(), model));
    }

    /// Whoever would rather not say leaves the question out.
    private static String value(Question question, Sent sent) {
        return sent.of("value").equals(NONE) && CHOICES.containsKey(question.kind()) ? "" : sent.of("value", LONGEST);
    }

    private static String next(UUID projectId, int number, boolean change, boolean later) {
        if (later) {
            return EvaluationPages.page(projectId);
        }
        return change ? answers(projectId) : answers(projectId) + "/" + (number + 1);
    }

    @GetMapping("/projects/{projectId}/evaluation/answers")
    String check(@PathVariable UUID projectId, Model model) {
        var evaluation = assessment.evaluation(projectId.toString());
        if (!evaluation.open()) {
            return "redirect:" + EvaluationPages.page(projectId);
        }
        model.addAttribute("evaluation", evaluation);
        model.addAttribute("draft", assessment.soFar(projectId.toString()));
        return "evaluation/check";
    }

    @PostMapping("/projects/{projectId}/evaluation/answers")
    String send(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(
                () -> assessment.send(projectId.toString(),
                        new Answers(assessment.soFar(projectId.toString()).answers().entrySet().stream()
                                .map(each -> new Answer(each.getKey(), each.getValue())).toList())),
                answers(projectId) + "/sent", () -> check(projectId, model));
    }

    @GetMapping("/projects/{projectId}/evaluation/answers/sent")
    String sent(@PathVariable UUID projectId, Model model) {
        var evaluation = assessment.evaluation(projectId.toString());
        if (!evaluation.open() || !assessment.soFar(projectId.toString()).sent()) {
            return "redirect:" + EvaluationPages.page(projectId);
        }
        model.addAttribute("evaluation", evaluation);
        model.addAttribute("receipt", assessment.receipt(projectId.toString()).receipt());
        return "evaluation/sent";
    }

    private static String answers(UUID projectId) {
        return EvaluationPages.page(projectId) + "/answers";
    }
}
