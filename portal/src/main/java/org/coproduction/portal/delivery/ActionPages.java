package org.coproduction.portal.delivery;

import java.util.List;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Delivery;
import org.coproduction.portal.api.Delivery.Action;
import org.coproduction.portal.api.Delivery.Owner;
import org.coproduction.portal.api.Delivery.Progress;
import org.coproduction.portal.api.Delivery.Wording;
import org.coproduction.portal.form.Sent;
import org.coproduction.portal.look.London;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One action of a plan: written down, led by somebody, reported on. A new one is opened under an id that nothing has yet.
@Controller
public final class ActionPages {
    private static final String AS_IT_IS = "NOBODY";
    private static final List<String> GROUPS = List.of("PARENT_CARER", "YOUNG_PERSON", "PROFESSIONAL");
    private static final List<String> OWNERS = List.of(AS_IT_IS, "PARENT_CARER", "YOUNG_PERSON", "PROFESSIONAL");
    private static final List<String> REPORTED = List.of("STARTED", "DONE", "DROPPED");

    private final Delivery delivery;

    ActionPages(Delivery delivery) {
        this.delivery = delivery;
    }

    @GetMapping("/projects/{projectId}/plan/new-action")
    @For(Who.PLANNERS)
    String add(@PathVariable UUID projectId) {
        return "redirect:" + PlanPages.page(projectId) + "/actions/" + UUID.randomUUID();
    }

    @GetMapping("/projects/{projectId}/plan/actions/{actionId}")
    @For(Who.SIGNED_IN)
    String show(@PathVariable UUID projectId, @PathVariable UUID actionId, Model model) {
        var plan = delivery.plan(projectId.toString());
        var action = plan.action(actionId.toString());
        if (action == null && !plan.planning() && !plan.lapsed()) {
            return "redirect:" + PlanPages.page(projectId);
        }
        model.addAttribute("plan", plan);
        model.addAttribute("actionId", actionId);
        model.addAttribute("action", action);
        model.addAttribute("today", London.today());
        model.addAttribute("owners", owners(action));
        model.addAttribute("reported", REPORTED);
        return "delivery/action";
    }

    /// What a group leads can be given to another one, but not to nobody: the service keeps an owner that is not mentioned.
    private static List<String> owners(@Nullable Action action) {
        return action == null || action.constituency() == null ? OWNERS : GROUPS;
    }

    @PostMapping("/projects/{projectId}/plan/actions/{actionId}")
    @For(Who.PLANNERS)
    String put(@PathVariable UUID projectId, @PathVariable UUID actionId, Sent sent, Model model) {
        return sent.as(
                () -> delivery.put(projectId.toString(), actionId.toString(),
                        new Wording(sent.needed("title"), orNone(sent.of("contentId")), sent.day("due"), owner(sent))),
                "action.put", PlanPages.page(projectId), () -> show(projectId, actionId, model));
    }

    private static @Nullable Owner owner(Sent sent) {
        var constituency = sent.choice("owner", OWNERS);
        return constituency.equals(AS_IT_IS) ? null : new Owner(constituency, orNone(sent.of("owner.organisation")));
    }

    private static @Nullable String orNone(String typed) {
        return typed.isEmpty() ? null : typed;
    }

    @PostMapping("/projects/{projectId}/plan/actions/{actionId}/removal")
    @For(Who.FACILITATORS)
    String remove(@PathVariable UUID projectId, @PathVariable UUID actionId, Sent sent, Model model) {
        return sent.as(() -> delivery.remove(projectId.toString(), actionId.toString()), "action.removed",
                PlanPages.page(projectId), () -> show(projectId, actionId, model));
    }

    @PostMapping("/projects/{projectId}/plan/actions/{actionId}/offer")
    @For(Who.PARTICIPANTS)
    String offer(@PathVariable UUID projectId, @PathVariable UUID actionId, Sent sent, Model model) {
        return sent.as(() -> delivery.offer(projectId.toString(), actionId.toString()), "action.offered",
                PlanPages.page(projectId), () -> show(projectId, actionId, model));
    }

    @PostMapping("/projects/{projectId}/plan/actions/{actionId}/withdrawal")
    @For(Who.PARTICIPANTS)
    String withdraw(@PathVariable UUID projectId, @PathVariable UUID actionId, Sent sent, Model model) {
        return sent.as(() -> delivery.withdraw(projectId.toString(), actionId.toString()), "action.withdrawn",
                PlanPages.page(projectId), () -> show(projectId, actionId, model));
    }

    @PostMapping("/projects/{projectId}/plan/actions/{actionId}/progress")
    @For(Who.WRITERS)
    String report(@PathVariable UUID projectId, @PathVariable UUID actionId, Sent sent, Model model) {
        return sent.as(() -> delivery.report(projectId.toString(), actionId.toString(),
                new Progress(sent.choice("state", REPORTED), sent.of("note"), sent.of("reason"))), "action.reported",
                PlanPages.page(projectId), () -> show(projectId, actionId, model));
    }
}
