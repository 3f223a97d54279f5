package org.coproduction.portal.journey;

import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Journeys;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The whole story of one project on one page, for everybody.
@Controller
@For(Who.EVERYBODY)
public final class JourneyPage {
    private final Journeys journeys;

    JourneyPage(Journeys journeys) {
        this.journeys = journeys;
    }

    @GetMapping("/projects/{projectId}")
    String journey(@PathVariable UUID projectId, Model model) {
        model.addAttribute("journey", journeys.journey(projectId.toString()));
        return "journey";
    }
}
