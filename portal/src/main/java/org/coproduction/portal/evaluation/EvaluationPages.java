package org.coproduction.portal.evaluation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Assessment;
import org.coproduction.portal.api.Assessment.Deciding;
import org.coproduction.portal.api.Assessment.Extending;
import org.coproduction.portal.api.Assessment.FormAnswer;
import org.coproduction.portal.api.Assessment.Question;
import org.coproduction.portal.api.Assessment.ReviewAnswer;
import org.coproduction.portal.form.Sent;
import org.coproduction.portal.look.London;
import org.coproduction.portal.look.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The evaluation of a project: where it is, what happens next, one's own yes or no, and its gates.
@Controller
public final class EvaluationPages {
    private final Assessment assessment;

    EvaluationPages(Assessment assessment) {
        this.assessment = assessment;
    }

    @GetMapping("/projects/{projectId}/evaluation")
    @For(Who.SIGNED_IN)
    String show(@PathVariable UUID projectId, Model model) {
        var evaluation = assessment.evaluation(projectId.toString());
        var reader = (Reader) model.getAttribute("reader");
        model.addAttribute("evaluation", evaluation);
        model.addAttribute("groups", evaluation.approval() == null ? List.of() : evaluation.approval().groups());
        model.addAttribute("today", London.today());
        if (evaluation.open() && reader != null && reader.participant()) {
            var draft = assessment.soFar(projectId.toString());
            model.addAttribute("draft", draft);
            model.addAttribute("next", firstOpen(evaluation.questions(), draft.answers()));
        }
        return "evaluation/evaluation";
    }

    /// The number of the first question that somebody has not answered; the one after the last where there is none.
    private static int firstOpen(List<Question> questions, Map<String, String> answers) {
        var number = 1;
        while (number <= questions.size() && answers.containsKey(questions.get(number - 1).id())) {
            number++;
        }
        return number;
    }

    @PostMapping("/projects/{projectId}/evaluation/form/approval")
    @For(Who.VOTERS)
    String answerForm(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(
                () -> assessment.answerForm(projectId.toString(),
                        new FormAnswer(sent.number("formVersion"), sent.yes("answer"), sent.of("reason"))),
                "evaluation.form.answer.done", page(projectId), () -> show(projectId, model));
    }

    @PostMapping("/projects/{projectId}/evaluation/form/agreement")
    @For(Who.FACILITATORS)
    String agreeForm(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(() -> assessment.agreeForm(projectId.toString(), sent.key()), "evaluation.form.agreed", page(projectId),
                () -> show(projectId, model));
    }

    @PostMapping("/projects/{projectId}/evaluation/closing")
    @For(Who.FACILITATORS)
    String close(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(() -> assessment.close(projectId.toString(), sent.key()), "evaluation.closed", page(projectId),
                () -> show(projectId, model));
    }

    @PostMapping("/projects/{projectId}/evaluation/publication/approval")
    @For(Who.VOTERS)
    String answerReview(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(
                () -> assessment.answerReview(projectId.toString(),
                        new ReviewAnswer(sent.number("reviewVersion"), sent.yes("answer"), sent.of("reason"))),
                "evaluation.review.answer.done", page(projectId), () -> show(projectId, model));
    }

    @PostMapping("/projects/{projectId}/evaluation/publication/extension")
    @For(Who.FACILITATORS)
    String extend(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(
                () -> assessment.extend(projectId.toString(), new Extending(sent.endOf("until"), sent.needed("outreach")),
                        sent.key()),
                "gate.extended", page(projectId), () -> show(projectId, model));
    }

    @PostMapping("/projects/{projectId}/evaluation/publication")
    @For(Who.FACILITATORS)
    String publish(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(() -> assessment.publish(projectId.toString(), sent.key()), "evaluation.is-published", page(projectId),
                () -> show(projectId, model));
    }

    @PostMapping("/projects/{projectId}/evaluation/decision")
    @For(Who.ACCOUNTABLE_BODY)
    String decide(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(() -> assessment.decide(projectId.toString(), new Deciding(sent.needed("reasons")), sent.key()),
                "gate.decided", page(projectId), () -> show(projectId, model));
    }

    static String page(UUID projectId) {
        return "/projects/" + projectId + "/evaluation";
    }
}
