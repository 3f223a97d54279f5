package org.coproduction.portal.evaluation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Assessment;
import org.coproduction.portal.api.Assessment.Written;
import org.coproduction.portal.look.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What people answered, group by group, and for those who review it also what they wrote.
@Controller
public final class ResultsPage {
    private static final List<String> GROUPS = List.of("PARENT_CARER", "YOUNG_PERSON", "PROFESSIONAL");

    private final Assessment assessment;

    ResultsPage(Assessment assessment) {
        this.assessment = assessment;
    }

    @GetMapping("/projects/{projectId}/evaluation/results")
    @For(Who.SIGNED_IN)
    String show(@PathVariable UUID projectId, Model model) {
        var evaluation = assessment.evaluation(projectId.toString());
        if (!evaluation.counted()) {
            return "redirect:" + EvaluationPages.page(projectId);
        }
        var results = assessment.results(projectId.toString());
        var reader = (Reader) model.getAttribute("reader");
        var reviews = reader != null && Who.REVIEWERS.includes(reader);
        model.addAttribute("evaluation", evaluation);
        model.addAttribute("results", results);
        model.addAttribute("charts", Chart.of(evaluation.questions(), results, GROUPS));
        model.addAttribute("people",
                GROUPS.stream().map(group -> Chart.cell(group, results.responses().get(group), null)).toList());
        model.addAttribute("reviews", reviews);
        model.addAttribute("texts", reviews ? texts(projectId) : Map.of());
        return "evaluation/results";
    }

    /// What people wrote, by question.
    private Map<String, List<String>> texts(UUID projectId) {
        return assessment.texts(projectId.toString()).questions().stream()
                .collect(Collectors.toMap(Written::questionId, Written::texts));
    }
}
