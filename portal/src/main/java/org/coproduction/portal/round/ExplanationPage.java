package org.coproduction.portal.round;

import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Explanations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Why this won, and why that did not: for everybody, and above all for those whose proposal lost.
@Controller
@For(Who.EVERYBODY)
public final class ExplanationPage {
    private final Explanations explanations;

    ExplanationPage(Explanations explanations) {
        this.explanations = explanations;
    }

    @GetMapping("/rounds/{roundId}/why")
    String page(@PathVariable UUID roundId, @RequestParam String proposal, Model model) {
        model.addAttribute("roundId", roundId);
        model.addAttribute("why", explanations.of(roundId.toString(), proposal));
        return "round/why";
    }
}
