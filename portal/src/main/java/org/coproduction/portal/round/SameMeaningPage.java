package org.coproduction.portal.round;

import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Comparing;
import org.coproduction.portal.api.Comparing.Same;
import org.coproduction.portal.form.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// After a small edit of a proposal: both texts side by side, and whether they mean the same.
@Controller
public final class SameMeaningPage {
    private final Comparing comparing;

    SameMeaningPage(Comparing comparing) {
        this.comparing = comparing;
    }

    @GetMapping("/rounds/{roundId}/same-meaning")
    @For(Who.PARTICIPANTS)
    String show(@PathVariable UUID roundId, @RequestParam String proposal, Model model) {
        model.addAttribute("roundId", roundId);
        model.addAttribute("proposal", proposal);
        model.addAttribute("comparison", comparing.compare(roundId.toString(), proposal));
        return "round/same-meaning";
    }

    @PostMapping("/rounds/{roundId}/same-meaning")
    @For(Who.FAMILIES)
    String confirm(@PathVariable UUID roundId, @RequestParam String proposal, Sent sent, Model model) {
        return sent.as(
                () -> comparing.confirm(roundId.toString(), proposal,
                        new Same(sent.needed("wordingHash"), sent.needed("earlierWordingHash"))),
                "same.done", "/rounds/" + roundId + "/reading", () -> show(roundId, proposal, model));
    }
}
