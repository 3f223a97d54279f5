package org.coproduction.portal.priority;

import java.util.List;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Agreement;
import org.coproduction.portal.api.Priorities;
import org.coproduction.portal.api.Priorities.Confirmation;
import org.coproduction.portal.api.Priorities.Confirmations;
import org.coproduction.portal.form.Sent;
import org.coproduction.portal.look.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Rounds of priorities, for everybody to read, and what people say in them beside their rankings.
@Controller
public final class PriorityPages {
    private final Priorities priorities;

    PriorityPages(Priorities priorities) {
        this.priorities = priorities;
    }

    @GetMapping("/priorities")
    @For(Who.EVERYBODY)
    String rounds(@RequestParam(required = false) @Nullable UUID after, Model model) {
        model.addAttribute("rounds", priorities.rounds(after == null ? null : after.toString()));
        return "priority/rounds";
    }

    @GetMapping("/priorities/{roundId}")
    @For(Who.EVERYBODY)
    String round(@PathVariable UUID roundId, Model model) {
        var round = priorities.round(roundId.toString());
        model.addAttribute("round", round);
        var result = round.counted() ? priorities.result(round.id()) : null;
        model.addAttribute("order", result == null ? null : Order.of(result));
        model.addAttribute("participation", result == null ? null : result.participation());
        var reader = model.getAttribute("reader") instanceof Reader signedIn && signedIn.signedIn() ? signedIn : null;
        model.addAttribute("agreement", reader != null && round.specifying() ? priorities.agreement(round.id()) : null);
        model.addAttribute("interested", reader != null && reader.participant() && (round.ranking() || round.specifying())
                && priorities.interest(round.id()).interested());
        return "priority/round";
    }

    @GetMapping("/priorities/{roundId}/reading")
    @For(Who.PARTICIPANTS)
    String reading(@PathVariable UUID roundId, Model model) {
        model.addAttribute("round", priorities.round(roundId.toString()));
        return "priority/reading";
    }

    @PostMapping("/priorities/{roundId}/reading")
    @For(Who.FAMILIES)
    String confirm(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(
                () -> priorities.confirmEasyRead(roundId.toString(),
                        new Confirmations(List.of(new Confirmation(sent.needed("option"), sent.needed("wordingHash"))))),
                "reading.done", page(roundId) + "/reading", () -> reading(roundId, model));
    }

    @PostMapping("/priorities/{roundId}/specification/easy-read")
    @For(Who.FAMILIES)
    String confirmSpecification(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(
                () -> priorities.confirmSpecification(roundId.toString(), new Priorities.Read(sent.number("version"))),
                "reading.done", page(roundId), () -> round(roundId, model));
    }

    @PostMapping("/priorities/{roundId}/stance")
    @For(Who.VOTERS)
    String take(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(
                () -> priorities.take(roundId.toString(),
                        new Agreement.Position(sent.number("version"), sent.yes("answer"), sent.of("reason"))),
                "design.stance.done", page(roundId), () -> round(roundId, model));
    }

    @PostMapping("/priorities/{roundId}/decision")
    @For(Who.ACCOUNTABLE_BODY)
    String decide(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(
                () -> priorities.decide(roundId.toString(), new Agreement.Deciding(sent.needed("reasons")), sent.key()),
                "gate.decided", page(roundId), () -> round(roundId, model));
    }

    @PostMapping("/priorities/{roundId}/interest")
    @For(Who.WRITERS)
    String declare(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(() -> priorities.declareInterest(roundId.toString()), "interest.done", page(roundId),
                () -> round(roundId, model));
    }

    static String page(UUID roundId) {
        return "/priorities/" + roundId;
    }
}
