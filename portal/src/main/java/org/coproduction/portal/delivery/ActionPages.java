package org.coproduction.portal.delivery;

import java.util.List;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Delivery;
import org.coproduction.portal.api.Delivery.Owner;
import org.coproduction.portal.api.Delivery.Progress;
import org.coproduction.portal.api.Delivery.Wording;
import org.coproduction.portal.form.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One action of a plan: written down, led by somebody, reported on. A new one is opened under an id that nothing has yet.
@Controller
public final class ActionPages {
    private static final List<String> OWNERS = List.of("NOBODY", "PARENT_CARER", "YOUNG_PERSON", "PROFESSIONAL");
    private static final List<String> REPORTED = List.of("STARTED", "DONE", "DROPPED");

    private final Delivery delivery;

    ActionPages(Delivery delivery) {
        this.delivery = delivery;
    }

    @GetMapping("/projects/{projectId}/plan/new-action")
    @For(Who.WRITERS)
    String add(@PathVariable UUID projectId) {
        return "redirect:" + page(projectId, UUID.randomUUID());
    }

    @GetMapping("/projects/{projectId}/plan/actions/{actionId}")
    @For(Who.WRITERS)
    String show(@PathVariable UUID projectId, @PathVariable UUID actionId, Model model) {
        var plan = delivery.plan(projectId.toString());
        model.addAttribute("plan", plan);
        model.addAttribute("actionId", actionId);
        model.addAttribute("action",
                plan.actions().stream().filter(each -> each.id().equals(actionId.toString())).findFirst().orElse(null));
        model.addAttribute("owners", OWNERS);
        model.addAttribute("reported", REPORTED);
        return "delivery/action";
    }

    @PostMapping("/projects/{projectId}/plan/actions/{actionId}")
    @For(Who.WRITERS)
    String put(@PathVariable UUID projectId, @PathVariable UUID actionId, Sent sent, Model model) {
        return sent.as(
                () -> delivery.put(projectId.toString(), actionId.toString(),
                        new Wording(sent.needed("title"), sent.of("contentId").isEmpty() ? null : sent.of("contentId"),
                                sent.day("due"), owner(sent))),
                "action.put", PlanPages.page(projectId), () -> show(projectId, actionId, model));
    }

    private static @Nullable Owner owner(Sent sent) {
        var constituency = sent.choice("owner", OWNERS);
        var organisation = sent.of("organisation");
        return constituency.equals(OWNERS.getFirst())
                ? null
                : new Owner(constituency, organisation.isEmpty() ? null : organisation);
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

    private static String page(UUID projectId, UUID actionId) {
        return PlanPages.page(projectId) + "/actions/" + actionId;
    }
}
