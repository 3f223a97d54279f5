package org.coproduction.portal.delivery;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Delivery;
import org.coproduction.portal.api.Delivery.Approval;
import org.coproduction.portal.api.Delivery.Deciding;
import org.coproduction.portal.api.Delivery.Extending;
import org.coproduction.portal.api.Delivery.Standing;
import org.coproduction.portal.form.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The plan of a project as a board and as a list, one's own answer to it, and its gate.
@Controller
public final class PlanPages {
    static final List<String> STATES = List.of("NOT_STARTED", "STARTED", "DONE", "DROPPED");
    private static final String YES = "YES";
    private static final List<String> ANSWERS = List.of(YES, "NO");

    private final Delivery delivery;

    PlanPages(Delivery delivery) {
        this.delivery = delivery;
    }

    /// @param missing whether the group has not answered enough, does not agree, or leads nothing though it has to
    record Group(String constituency, int needed, boolean missing, boolean leads, @Nullable Integer tookPart,
            @Nullable Integer agreed) {
        static Group of(Standing standing) {
            var leads = standing.ownsAnAction() || standing.constituency().equals("PROFESSIONAL");
            return new Group(standing.constituency(), standing.quorum(),
                    !standing.quorumReached() || !standing.agreed() || !leads, leads, standing.tookPart(), standing.approved());
        }
    }

    @GetMapping("/projects/{projectId}/plan")
    @For(Who.SIGNED_IN)
    String show(@PathVariable UUID projectId, @RequestParam(defaultValue = "false") boolean list, Model model) {
        var plan = delivery.plan(projectId.toString());
        model.addAttribute("plan", plan);
        model.addAttribute("list", list);
        model.addAttribute("states", STATES);
        model.addAttribute("answers", ANSWERS);
        model.addAttribute("columns", plan.actions().stream().collect(Collectors.groupingBy(Delivery.Action::state)));
        model.addAttribute("groups", plan.missing().stream().map(Group::of).toList());
        return "delivery/plan";
    }

    @PostMapping("/projects/{projectId}/plan/approval")
    @For(Who.PARTICIPANTS)
    String approve(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(() -> delivery.approve(projectId.toString(),
                new Approval(sent.number("version"), sent.choice("answer", ANSWERS).equals(YES), sent.of("reason"))),
                "plan.answer.done", page(projectId), () -> show(projectId, false, model));
    }

    @PostMapping("/projects/{projectId}/plan/extension")
    @For(Who.FACILITATORS)
    String extend(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(
                () -> delivery.extend(projectId.toString(), new Extending(sent.endOf("until"), sent.needed("outreach")),
                        sent.key()),
                "gate.extended", page(projectId), () -> show(projectId, false, model));
    }

    @PostMapping("/projects/{projectId}/plan/agreement")
    @For(Who.FACILITATORS)
    String agree(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(() -> delivery.agree(projectId.toString(), sent.key()), "plan.agreed", page(projectId),
                () -> show(projectId, false, model));
    }

    @PostMapping("/projects/{projectId}/plan/decision")
    @For(Who.ACCOUNTABLE_BODY)
    String decide(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(() -> delivery.decide(projectId.toString(), new Deciding(sent.needed("reasons")), sent.key()),
                "gate.decided", page(projectId), () -> show(projectId, false, model));
    }

    @PostMapping("/projects/{projectId}/plan/completion")
    @For(Who.FACILITATORS)
    String complete(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(() -> delivery.complete(projectId.toString(), sent.key()), "plan.completed", page(projectId),
                () -> show(projectId, false, model));
    }

    static String page(UUID projectId) {
        return "/projects/" + projectId + "/plan";
    }
}
