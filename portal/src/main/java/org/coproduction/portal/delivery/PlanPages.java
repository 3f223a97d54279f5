package org.coproduction.portal.delivery;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Delivery;
import org.coproduction.portal.api.Delivery.Action;
import org.coproduction.portal.api.Delivery.Approval;
import org.coproduction.portal.api.Delivery.Deciding;
import org.coproduction.portal.api.Delivery.Extending;
import org.coproduction.portal.api.Delivery.Standing;
import org.coproduction.portal.form.Sent;
import org.coproduction.portal.look.London;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The plan of a project as a board and as a list, one's own answer to it, and its gate.
@Controller
public final class PlanPages {
    private static final List<String> STATES = List.of("NOT_STARTED", "STARTED", "DONE", "DROPPED");

    private final Delivery delivery;

    PlanPages(Delivery delivery) {
        this.delivery = delivery;
    }

    @GetMapping("/projects/{projectId}/plan")
    @For(Who.SIGNED_IN)
    String board(@PathVariable UUID projectId, Model model) {
        return show(projectId, false, model);
    }

    @GetMapping("/projects/{projectId}/plan/list")
    @For(Who.SIGNED_IN)
    String list(@PathVariable UUID projectId, Model model) {
        return show(projectId, true, model);
    }

    private String show(UUID projectId, boolean list, Model model) {
        var plan = delivery.plan(projectId.toString());
        var today = London.today();
        model.addAttribute("plan", plan);
        model.addAttribute("list", list);
        model.addAttribute("today", today);
        model.addAttribute("states", STATES);
        model.addAttribute("columns", plan.actions().stream().collect(Collectors.groupingBy(Action::state)));
        model.addAttribute("needs", Need.of(plan, today));
        model.addAttribute("groups", plan.missing().stream().map(Standing::group).toList());
        return "delivery/plan";
    }

    @PostMapping("/projects/{projectId}/plan/approval")
    @For(Who.VOTERS)
    String approve(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(() -> delivery.approve(projectId.toString(), answer(sent)), "plan.answer.done", page(projectId),
                () -> board(projectId, model));
    }

    private static Approval answer(Sent sent) {
        var approves = sent.yes("answer");
        return new Approval(sent.number("planVersion"), approves, sent.of("reason"));
    }

    @PostMapping("/projects/{projectId}/plan/extension")
    @For(Who.FACILITATORS)
    String extend(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(
                () -> delivery.extend(projectId.toString(), new Extending(sent.endOf("until"), sent.needed("outreach")),
                        sent.key()),
                "gate.extended", page(projectId), () -> board(projectId, model));
    }

    @PostMapping("/projects/{projectId}/plan/agreement")
    @For(Who.FACILITATORS)
    String agree(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(() -> delivery.agree(projectId.toString(), sent.key()), "plan.agreed", page(projectId),
                () -> board(projectId, model));
    }

    @PostMapping("/projects/{projectId}/plan/decision")
    @For(Who.ACCOUNTABLE_BODY)
    String decide(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(() -> delivery.decide(projectId.toString(), new Deciding(sent.needed("reasons")), sent.key()),
                "gate.decided", page(projectId), () -> board(projectId, model));
    }

    @PostMapping("/projects/{projectId}/plan/completion")
    @For(Who.FACILITATORS)
    String complete(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(() -> delivery.complete(projectId.toString(), sent.key()), "plan.completed", page(projectId),
                () -> board(projectId, model));
    }

    static String page(UUID projectId) {
        return "/projects/" + projectId + "/plan";
    }
}
