package org.coproduction.portal.panel;

import java.util.Map;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Agreement.Extending;
import org.coproduction.portal.api.Facilitation.Cancelling;
import org.coproduction.portal.api.Panels;
import org.coproduction.portal.api.Panels.NewBid;
import org.coproduction.portal.facilitate.Seen;
import org.coproduction.portal.facilitate.Together;
import org.coproduction.portal.form.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A panel's round as facilitators see it: its bids, who is on the panel, how far scoring has come, and how it is moved on.
@Controller
@For(Who.FACILITATORS)
public final class RunPanelPages {
    private static final int LONGEST = 2000;
    private static final int LONGEST_BID = 10_000;

    private final Panels panels;

    RunPanelPages(Panels panels) {
        this.panels = panels;
    }

    @GetMapping("/facilitate/panels/{roundId}")
    String show(@PathVariable UUID roundId, Model model) {
        var id = roundId.toString();
        var round = panels.round(id);
        var turnout = panels.turnout(id);
        model.addAttribute("round", round);
        model.addAttribute("bids", panels.bids(id).bids());
        model.addAttribute("motions", panels.motions(id).items());
        model.addAttribute("agreeing", Map.of("CLOSE_BIDS", page(id) + "/seating", "OPEN_VOTING", page(id) + "/scoring",
                "CLOSE_VOTING", page(id) + "/moderation", "CHANGE_QUORUMS", page(id) + "/quorums"));
        model.addAttribute("turnout", turnout);
        model.addAttribute("groups", Seen.of(turnout.members(), turnout.quorums(), turnout.missing()));
        if (round.moderating()) {
            var table = panels.table(id);
            model.addAttribute("talks", Talk.of(round, panels.bids(id).bids(), table));
            model.addAttribute("agreement", table.agreement());
        }
        return "panel/run";
    }

    @PostMapping("/facilitate/panels/{roundId}/seating")
    String closeBids(@PathVariable UUID roundId, Sent sent, Model model) {
        var id = roundId.toString();
        return sent.as(() -> Together.next(panels.closeBids(id, Together.asking(sent, "bidsReason"), sent.key()), "panel.seating",
                page(id), page(id)), () -> show(roundId, model));
    }

    @PostMapping("/facilitate/panels/{roundId}/scoring")
    String openScoring(@PathVariable UUID roundId, Sent sent, Model model) {
        var id = roundId.toString();
        return sent.as(() -> Together.next(panels.openScoring(id, Together.asking(sent, "openReason"), sent.key()),
                "panel.scoring", page(id), page(id)), () -> show(roundId, model));
    }

    @PostMapping("/facilitate/panels/{roundId}/moderation")
    String closeScoring(@PathVariable UUID roundId, Sent sent, Model model) {
        var id = roundId.toString();
        return sent.as(() -> Together.next(panels.closeScoring(id, Together.asking(sent, "closeReason"), sent.key()),
                "panel.moderating", page(id), page(id)), () -> show(roundId, model));
    }

    @PostMapping("/facilitate/panels/{roundId}/quorums")
    String changeQuorums(@PathVariable UUID roundId, Sent sent, Model model) {
        var id = roundId.toString();
        return sent.as(() -> Together.next(panels.changeQuorums(id, Together.quorums(sent)), "facilitate.quorums.changed",
                page(id), page(id)), () -> show(roundId, model));
    }

    @PostMapping("/facilitate/panels/{roundId}/cancellation")
    String cancel(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(() -> panels.cancel(roundId.toString(), new Cancelling(sent.needed("reason", LONGEST)), sent.key()),
                "facilitate.cancelled", PanelPages.page(roundId), () -> show(roundId, model));
    }

    @PostMapping("/facilitate/panels/{roundId}/agreement")
    String agree(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(() -> panels.agree(roundId.toString(), sent.key()), "panel.agreed", PanelPages.page(roundId),
                () -> show(roundId, model));
    }

    @PostMapping("/facilitate/panels/{roundId}/extension")
    String extend(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(
                () -> panels.extend(roundId.toString(), new Extending(sent.endOf("until"), sent.needed("outreach", LONGEST)),
                        sent.key()),
                "gate.extended", page(roundId.toString()), () -> show(roundId, model));
    }

    @GetMapping("/facilitate/panels/{roundId}/new-bid")
    String bid(@PathVariable UUID roundId, Model model) {
        model.addAttribute("round", panels.round(roundId.toString()));
        return "panel/new-bid";
    }

    /// The form's key is the bid's id: pressing twice enters one bid.
    @PostMapping("/facilitate/panels/{roundId}/new-bid")
    String enter(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(
                () -> panels.bid(roundId.toString(), sent.key(),
                        new NewBid(sent.needed("title", 300), sent.needed("organisation", 100), sent.needed("name", 200),
                                sent.needed("text", LONGEST_BID))),
                "panel.bid.done", page(roundId.toString()), () -> bid(roundId, model));
    }

    static String page(String roundId) {
        return "/facilitate/panels/" + roundId;
    }
}
