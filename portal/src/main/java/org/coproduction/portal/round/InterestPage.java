package org.coproduction.portal.round;

import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.form.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Saying that one would gain from a round, in which one then has no vote and no say.
@Controller
@For(Who.WRITERS)
public final class InterestPage {
    private final Commissioning commissioning;
    private final RoundPages pages;

    InterestPage(Commissioning commissioning, RoundPages pages) {
        this.commissioning = commissioning;
        this.pages = pages;
    }

    @PostMapping("/rounds/{roundId}/interest")
    String declare(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(() -> commissioning.declareInterest(roundId.toString()), "interest.done", "/rounds/" + roundId,
                () -> pages.round(roundId, model));
    }
}
