package org.coproduction.portal.journey;

import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Journeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// "You said, we did" of the whole area.
@Controller
@For(Who.EVERYBODY)
public final class YouSaidWeDidPage {
    private final Journeys journeys;

    YouSaidWeDidPage(Journeys journeys) {
        this.journeys = journeys;
    }

    @GetMapping("/you-said-we-did")
    String read(@RequestParam(required = false) @Nullable UUID after, Model model) {
        model.addAttribute("learnt", journeys.youSaidWeDid(after == null ? null : after.toString()));
        return "you-said-we-did";
    }
}
