package org.coproduction.portal.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Assessment;
import org.coproduction.portal.api.Assessment.Committing;
import org.coproduction.portal.api.Assessment.Naming;
import org.coproduction.portal.form.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One theme: what people said, worded by those who review it, and what follows from it, by those who answer for that. A new
/// one is opened under an id that nothing has yet.
@Controller
public final class ThemePages {
    private static final List<String> KINDS = List.of("DID", "WILL_DO", "CANNOT");
    private static final int SHORT = 200;
    private static final int LONGEST = 2000;

    private final Assessment assessment;

    ThemePages(Assessment assessment) {
        this.assessment = assessment;
    }

    @GetMapping("/projects/{projectId}/evaluation/new-theme")
    @For(Who.REVIEWERS)
    String add(@PathVariable UUID projectId) {
        return "redirect:" + EvaluationPages.page(projectId) + "/themes/" + UUID.randomUUID();
    }

    @GetMapping("/projects/{projectId}/evaluation/themes/{themeId}")
    @For(Who.SIGNED_IN)
    String show(@PathVariable UUID projectId, @PathVariable UUID themeId, Model model) {
        var evaluation = assessment.evaluation(projectId.toString());
        if (!evaluation.reviewing() && !evaluation.lapsed()) {
            return "redirect:" + EvaluationPages.page(projectId);
        }
        model.addAttribute("evaluation", evaluation);
        model.addAttribute("themeId", themeId);
        model.addAttribute("theme", evaluation.theme(themeId.toString()));
        model.addAttribute("kinds", KINDS);
        return "evaluation/theme";
    }

    @PostMapping("/projects/{projectId}/evaluation/themes/{themeId}")
    @For(Who.REVIEWERS)
    String name(@PathVariable UUID projectId, @PathVariable UUID themeId, Sent sent, Model model) {
        return sent.as(
                () -> assessment.name(projectId.toString(), themeId.toString(),
                        new Naming(sent.needed("theme", SHORT), sent.needed("finding", LONGEST))),
                "evaluation.theme.done", EvaluationPages.page(projectId), () -> show(projectId, themeId, model));
    }

    @PostMapping("/projects/{projectId}/evaluation/themes/{themeId}/commitment")
    @For(Who.ANSWERING)
    String answer(@PathVariable UUID projectId, @PathVariable UUID themeId, Sent sent, Model model) {
        return sent.as(
                () -> assessment.commit(projectId.toString(), themeId.toString(),
                        new Committing(sent.choice("kind", KINDS), sent.needed("text", LONGEST), sent.needed("owner", SHORT),
                                due(sent))),
                "evaluation.commitment.done", EvaluationPages.page(projectId), () -> show(projectId, themeId, model));
    }

    private static @Nullable LocalDate due(Sent sent) {
        return sent.of("due-day").isEmpty() && sent.of("due-month").isEmpty() && sent.of("due-year").isEmpty()
                ? null
                : sent.day("due");
    }
}
