package org.coproduction.portal.home;

import java.util.List;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Journeys;
import org.coproduction.portal.api.Page;
import org.coproduction.portal.api.RoundLine;
import org.coproduction.portal.part.Item;
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
        model.addAttribute("rounds", Part.of(this::open));
        model.addAttribute("learnt", Part.of(() -> journeys.youSaidWeDid(null).items().stream().limit(LATEST).toList()));
        return "home";
    }

    /// The rounds that people can take part in now, from among all.
    private List<RoundLine> open() {
        return Page.all(after -> {
            var page = commissioning.rounds(after);
            return new Page<>(page.items().stream().filter(round -> Item.isOpen("round", round.phase())).toList(), page.next());
        });
    }
}
