package org.coproduction.portal.round;

import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Commissioning.Awards;
import org.coproduction.portal.api.Commissioning.Result;
import org.coproduction.portal.api.RefusalException;
import org.coproduction.portal.look.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Funding rounds, for everybody to read.
@Controller
@For(Who.EVERYBODY)
public final class RoundPages {
    private final Commissioning commissioning;

    RoundPages(Commissioning commissioning) {
        this.commissioning = commissioning;
    }

    @GetMapping("/rounds")
    String rounds(@RequestParam(required = false) @Nullable UUID after, Model model) {
        model.addAttribute("rounds", commissioning.rounds(after == null ? null : after.toString()));
        return "round/rounds";
    }

    @GetMapping("/rounds/{roundId}")
    String round(@PathVariable UUID roundId, Model model) {
        var round = commissioning.round(roundId.toString());
        model.addAttribute("round", round);
        model.addAttribute("result", result(round));
        model.addAttribute("awards", awards(round));
        model.addAttribute("interested", round.voting() && model.getAttribute("reader") instanceof Reader reader
                && reader.participant() && commissioning.interest(round.id()).interested());
        return "round/round";
    }

    private @Nullable Result result(Commissioning.Round round) {
        return round.counted() ? commissioning.result(round.id()) : null;
    }

    private @Nullable Awards awards(Commissioning.Round round) {
        try {
            return round.phase().equals("RATIFIED") || round.phase().equals("CONCLUDED")
                    ? commissioning.awards(round.id())
                    : null;
        } catch (RefusalException notYet) {
            return null;
        }
    }
}
