package org.coproduction.portal.round;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Commissioning.Proposal;
import org.coproduction.portal.api.Lessons;
import org.coproduction.portal.api.Lessons.Earlier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What projects like these taught, for everybody who proposes, checks or votes.
@Controller
@For(Who.EVERYBODY)
public final class LessonsPage {
    private final Commissioning commissioning;
    private final Lessons lessons;

    LessonsPage(Commissioning commissioning, Lessons lessons) {
        this.commissioning = commissioning;
        this.lessons = lessons;
    }

    /// A proposal and the projects that it is like, most alike first.
    public record Beside(Proposal proposal, List<Earlier> projects) {}

    @GetMapping("/rounds/{roundId}/learnt")
    String page(@PathVariable UUID roundId, Model model) {
        var round = commissioning.round(roundId.toString());
        var learnt = lessons.of(roundId.toString());
        var beside = new ArrayList<Beside>();
        for (var each : learnt.beside()) {
            var projects = each.projectIds().stream()
                    .flatMap(id -> learnt.projects().stream().filter(project -> project.projectId().equals(id))).toList();
            round.proposals().stream().filter(proposal -> proposal.id().equals(each.proposalId()))
                    .forEach(proposal -> beside.add(new Beside(proposal, projects)));
        }
        model.addAttribute("round", round);
        model.addAttribute("beside", beside);
        return "round/learnt";
    }
}
