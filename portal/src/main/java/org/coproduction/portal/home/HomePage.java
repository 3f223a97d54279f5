package org.coproduction.portal.home;

import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Journeys;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What is open now, and what became of what people said.
@Controller
@For(Who.EVERYBODY)
public final class HomePage {
    private static final int LATEST = 3;

    private final Commissioning commissioning;
    private final Journeys journeys;

    HomePage(Commissioning commissioning, Journeys journeys) {
        this.commissioning = commissioning;
        this.journeys = journeys;
    }

    @GetMapping("/")
    String home(Model model) {
        var rounds = Part.of(() -> commissioning.rounds(null).items());
        model.addAttribute("rounds", rounds);
        model.addAttribute("learnt", Part.of(() -> journeys.youSaidWeDid(null).items().stream().limit(LATEST).toList()));
        return "home";
    }
}
