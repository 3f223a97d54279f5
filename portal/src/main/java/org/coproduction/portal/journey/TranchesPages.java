package org.coproduction.portal.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Funding;
import org.coproduction.portal.api.Funding.Dividing;
import org.coproduction.portal.api.Funding.NewPart;
import org.coproduction.portal.api.Funding.Part;
import org.coproduction.portal.api.Funding.Paying;
import org.coproduction.portal.form.FieldException;
import org.coproduction.portal.form.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The parts in which a project's money is paid: everybody reads what is due and what is paid; those whose money it is divide it, and
/// record each payment.
@Controller
public final class TranchesPages {
    private static final String MILESTONES = "MILESTONES_MET";
    private static final List<String> DUE = List.of("AT_ONCE", "PLAN_AGREED", MILESTONES, "DELIVERED");
    private static final int MOST = 50;
    private static final int FREE = 2;
    private static final int LONGEST_REFERENCE = 200;

    private final Funding funding;

    TranchesPages(Funding funding) {
        this.funding = funding;
    }

    @GetMapping("/projects/{projectId}/tranches")
    @For(Who.EVERYBODY)
    String show(@PathVariable UUID projectId, Model model) {
        model.addAttribute("facts", funding.of(projectId.toString()).facts());
        return "tranches/tranches";
    }

    @GetMapping("/projects/{projectId}/tranches/division")
    @For(Who.ACCOUNTABLE_BODY)
    String division(@PathVariable UUID projectId, Model model) {
        return division(projectId, null, model);
    }

    private String division(UUID projectId, @Nullable Sent sent, Model model) {
        var facts = funding.of(projectId.toString()).facts();
        if (!facts.divisible()) {
            return "redirect:" + page(projectId);
        }
        var there = Math.max(facts.tranches().size(), sent == null ? 0 : places(sent));
        var more = sent == null || !sent.of("more").isEmpty() ? FREE : 0;
        model.addAttribute("facts", facts);
        model.addAttribute("due", DUE);
        model.addAttribute("places", IntStream.range(0, Math.min(MOST, there + more)).boxed().toList());
        return "tranches/division";
    }

    @PostMapping("/projects/{projectId}/tranches/division")
    @For(Who.ACCOUNTABLE_BODY)
    String divide(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.of("more").isEmpty()
                ? sent.as(() -> funding.divide(projectId.toString(), new Dividing(parts(sent))), "tranches.divided",
                        page(projectId), () -> division(projectId, sent, model))
                : sent.onceMore(() -> division(projectId, sent, model));
    }

    private static int places(Sent sent) {
        return IntStream.range(0, MOST).filter(at -> !empty(sent, at)).max().orElse(0) + 1;
    }

    private static boolean empty(Sent sent, int at) {
        return sent.of("amount-" + at).isEmpty() && sent.of("due-" + at).isEmpty() && sent.of("milestones-" + at).isEmpty();
    }

    private static List<NewPart> parts(Sent sent) {
        var parts = new ArrayList<NewPart>();
        for (var at = 0; at < MOST; at++) {
            if (!empty(sent, at) || at == 0) {
                var due = sent.choice("due-" + at, DUE);
                parts.add(new NewPart(sent.pence("amount-" + at), due,
                        due.equals(MILESTONES) ? Integer.valueOf(milestones(sent, "milestones-" + at)) : null));
            }
        }
        return parts;
    }

    private static int milestones(Sent sent, String field) {
        sent.needed(field);
        var milestones = sent.number(field);
        if (milestones < 1) {
            throw new FieldException(field, "form.number");
        }
        return milestones;
    }

    @GetMapping("/projects/{projectId}/tranches/{number}")
    @For(Who.ACCOUNTABLE_BODY)
    String payment(@PathVariable UUID projectId, @PathVariable int number, Model model) {
        var facts = funding.of(projectId.toString()).facts();
        var part = facts.tranches().stream().filter(each -> each.number() == number).findFirst().orElse(null);
        if (part == null || !payable(part)) {
            return "redirect:" + page(projectId);
        }
        model.addAttribute("facts", facts);
        model.addAttribute("part", part);
        return "tranches/payment";
    }

    private static boolean payable(Part part) {
        return part.state().equals("DUE");
    }

    @PostMapping("/projects/{projectId}/tranches/{number}")
    @For(Who.ACCOUNTABLE_BODY)
    String pay(@PathVariable UUID projectId, @PathVariable int number, Sent sent, Model model) {
        return sent.as(
                () -> funding.pay(projectId.toString(), number,
                        new Paying(sent.day("on"), sent.needed("reference", LONGEST_REFERENCE)), sent.key()),
                "tranches.recorded", page(projectId), () -> payment(projectId, number, model));
    }

    private static String page(UUID projectId) {
        return "/projects/" + projectId + "/tranches";
    }
}
