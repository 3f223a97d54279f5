package org.coproduction.portal.delivery;

import java.util.List;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Variations;
import org.coproduction.portal.api.Variations.Asking;
import org.coproduction.portal.api.Variations.Confirming;
import org.coproduction.portal.api.Variations.Deciding;
import org.coproduction.portal.api.Variations.Extending;
import org.coproduction.portal.api.Variations.Position;
import org.coproduction.portal.form.FieldException;
import org.coproduction.portal.form.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Changes of a project's money or scope: the facilitator asks, the groups agree where it goes far, those whose money it is decide.
@Controller
public final class VariationPages {
    private static final int LONGEST = 2000;
    private static final List<String> ANSWERS = List.of("GRANTED", "DECLINED");

    private final Variations variations;

    VariationPages(Variations variations) {
        this.variations = variations;
    }

    @GetMapping("/projects/{projectId}/plan/variations")
    @For(Who.SIGNED_IN)
    String read(@PathVariable UUID projectId, Model model) {
        model.addAttribute("varied", variations.of(projectId.toString()));
        return "delivery/variations";
    }

    @GetMapping("/projects/{projectId}/plan/new-variation")
    @For(Who.FACILITATORS)
    String form(@PathVariable UUID projectId, Model model) {
        model.addAttribute("varied", variations.of(projectId.toString()));
        return "delivery/new-variation";
    }

    @PostMapping("/projects/{projectId}/plan/new-variation")
    @For(Who.FACILITATORS)
    String ask(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(() -> variations.ask(projectId.toString(),
                new Asking(sent.needed("what", LONGEST), sent.needed("reason", LONGEST), sent.needed("easyRead", LONGEST),
                        sent.yes("changesScope"), sent.pence("amountPence")),
                sent.key()), "variation.asked", PlanPages.page(projectId), () -> form(projectId, model));
    }

    @PostMapping("/projects/{projectId}/plan/variations/{number}/easy-read")
    @For(Who.FAMILIES)
    String confirm(@PathVariable UUID projectId, @PathVariable int number, Sent sent, Model model) {
        return sent.as(
                () -> variations.confirm(projectId.toString(), number, new Confirming(sent.number("version"))),
                "reading.done", page(projectId), () -> read(projectId, model));
    }

    @PostMapping("/projects/{projectId}/plan/variations/{number}/stance")
    @For(Who.VOTERS)
    String take(@PathVariable UUID projectId, @PathVariable int number, Sent sent, Model model) {
        return sent.as(() -> variations.take(projectId.toString(), number,
                new Position(sent.number("version"), sent.yes("answer"), sent.of("reason", LONGEST))), "variation.answer.done",
                page(projectId), () -> read(projectId, model));
    }

    @PostMapping("/projects/{projectId}/plan/variations/{number}/extension")
    @For(Who.FACILITATORS)
    String extend(@PathVariable UUID projectId, @PathVariable int number, Sent sent, Model model) {
        return sent.as(() -> variations.extend(projectId.toString(), number,
                new Extending(sent.endOf("until"), sent.needed("outreach", LONGEST)), sent.key()), "gate.extended",
                page(projectId), () -> read(projectId, model));
    }

    @PostMapping("/projects/{projectId}/plan/variations/{number}/agreement")
    @For(Who.FACILITATORS)
    String agree(@PathVariable UUID projectId, @PathVariable int number, Sent sent, Model model) {
        return sent.as(() -> variations.agree(projectId.toString(), number, sent.key()), "variation.agreed", page(projectId),
                () -> read(projectId, model));
    }

    @GetMapping("/projects/{projectId}/plan/variations/{number}/decision")
    @For(Who.ACCOUNTABLE_BODY)
    String decision(@PathVariable UUID projectId, @PathVariable int number, Model model) {
        var varied = variations.of(projectId.toString());
        var one = varied.find(number);
        if (one == null || !one.decidable()) {
            return "redirect:" + page(projectId);
        }
        model.addAttribute("varied", varied);
        model.addAttribute("one", one);
        model.addAttribute("choices", ANSWERS);
        return "delivery/variation-decision";
    }

    @PostMapping("/projects/{projectId}/plan/variations/{number}/decision")
    @For(Who.ACCOUNTABLE_BODY)
    String decide(@PathVariable UUID projectId, @PathVariable int number, Sent sent, Model model) {
        return sent.as(() -> send(projectId.toString(), number, sent), "variation.decided", page(projectId),
                () -> decision(projectId, number, model));
    }

    private void send(String project, int number, Sent sent) {
        var varied = variations.of(project);
        var one = varied.find(number);
        var grants = sent.choice("answer", ANSWERS).equals("GRANTED");
        var ground = grants ? null : ground(sent, varied.grounds());
        var reason = sent.needed("reason", LONGEST);
        var easyRead = sent.needed("easyRead", LONGEST);
        variations.decide(project, number,
                new Deciding(grants, ground, grants && one != null && one.lapsed(), reason, easyRead), sent.key());
    }

    /// One of the grounds that the terms named, by its place; nothing where they named none.
    private static @Nullable String ground(Sent sent, List<String> named) {
        if (named.isEmpty()) {
            return null;
        }
        var place = sent.number("ground");
        if (place < 0 || place >= named.size()) {
            throw new FieldException("ground", "form.choice");
        }
        return named.get(place);
    }

    private static String page(UUID projectId) {
        return PlanPages.page(projectId) + "/variations";
    }
}
