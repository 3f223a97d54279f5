package org.coproduction.portal.panel;

import java.util.List;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Agreement;
import org.coproduction.portal.api.Panels;
import org.coproduction.portal.api.Panels.Bid;
import org.coproduction.portal.api.Panels.Membership;
import org.coproduction.portal.form.Sent;
import org.coproduction.portal.look.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Panels' rounds: criteria and results for everybody to read, and for members what there is to do.
@Controller
public final class PanelPages {
    private final Panels panels;

    PanelPages(Panels panels) {
        this.panels = panels;
    }

    @GetMapping("/panels")
    @For(Who.EVERYBODY)
    String rounds(@RequestParam(required = false) @Nullable UUID after, Model model) {
        model.addAttribute("rounds", panels.rounds(after == null ? null : after.toString()));
        return "panel/rounds";
    }

    @GetMapping("/panels/{roundId}")
    @For(Who.EVERYBODY)
    String round(@PathVariable UUID roundId, Model model) {
        var round = panels.round(roundId.toString());
        var reader = model.getAttribute("reader") instanceof Reader signedIn && signedIn.signedIn() ? signedIn : null;
        var membership = reader != null && reader.participant() && round.open() ? panels.membership(round.id()) : Membership.NONE;
        var bids = reader == null || round.collecting() ? List.<Bid>of() : panels.bids(round.id()).bids();
        model.addAttribute("round", round);
        model.addAttribute("membership", membership);
        model.addAttribute("bids", bids);
        model.addAttribute("sheets",
                membership.member() && round.scoring() ? panels.sheets(round.id()).sheets() : List.of());
        if (round.agreed()) {
            var result = panels.result(round.id());
            model.addAttribute("result", result);
            model.addAttribute("standing", Standing.of(result));
        }
        if (membership.member() && round.moderating()) {
            var table = panels.table(round.id());
            model.addAttribute("talks", Talk.of(round, bids, table));
            model.addAttribute("agreement", table.agreement());
        }
        return "panel/round";
    }

    /// Joins the panel, and so says that one has no interest in any bid.
    @PostMapping("/panels/{roundId}/membership")
    @For(Who.VOTERS)
    String join(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(() -> panels.join(roundId.toString()), "panel.joined", page(roundId), () -> round(roundId, model));
    }

    @PostMapping("/panels/{roundId}/interest")
    @For(Who.WRITERS)
    String declare(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(() -> panels.declareInterest(roundId.toString()), "interest.done", page(roundId),
                () -> round(roundId, model));
    }

    @PostMapping("/panels/{roundId}/stance")
    @For(Who.VOTERS)
    String take(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(
                () -> panels.take(roundId.toString(),
                        new Agreement.Position(sent.number("version"), sent.yes("answer"), sent.of("reason"))),
                "design.stance.done", page(roundId), () -> round(roundId, model));
    }

    @PostMapping("/panels/{roundId}/decision")
    @For(Who.ACCOUNTABLE_BODY)
    String decide(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(() -> panels.decide(roundId.toString(), new Agreement.Deciding(sent.needed("reasons")), sent.key()),
                "gate.decided", page(roundId), () -> round(roundId, model));
    }

    static String page(UUID roundId) {
        return "/panels/" + roundId;
    }
}
