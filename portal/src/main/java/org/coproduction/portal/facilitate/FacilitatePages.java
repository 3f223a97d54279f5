package org.coproduction.portal.facilitate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Facilitation;
import org.coproduction.portal.api.Facilitation.Cancelling;
import org.coproduction.portal.api.Facilitation.Motion;
import org.coproduction.portal.api.Facilitation.Outreach;
import org.coproduction.portal.api.Facilitation.Turnout;
import org.coproduction.portal.api.Scrutinies;
import org.coproduction.portal.api.Scrutinies.Offer;
import org.coproduction.portal.form.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Funding rounds as a facilitator sees them: prepared, opened, moved on, and who is still missing.
@Controller
@For(Who.FACILITATORS)
public final class FacilitatePages {
    private static final int LONGEST = 2000;

    private final Commissioning commissioning;
    private final Facilitation facilitation;
    private final Scrutinies scrutinies;

    FacilitatePages(Commissioning commissioning, Facilitation facilitation, Scrutinies scrutinies) {
        this.commissioning = commissioning;
        this.facilitation = facilitation;
        this.scrutinies = scrutinies;
    }

    @GetMapping("/facilitate")
    String rounds(@RequestParam(required = false) @Nullable UUID after, Model model) {
        model.addAttribute("rounds", commissioning.rounds(after == null ? null : after.toString()));
        return "facilitate/rounds";
    }

    @GetMapping("/facilitate/rounds/{roundId}")
    String round(@PathVariable UUID roundId, Model model) {
        var round = commissioning.round(roundId.toString());
        if (round.phase().equals("DRAFT")) {
            Together.reading(facilitation.terms(roundId.toString()).getHeaders().getETag(), model);
            // Read after their version: what changes in between is refused as changed, and not agreed to unread.
            round = commissioning.round(roundId.toString());
        }
        model.addAttribute("round", round);
        var motions = facilitation.motions(roundId.toString()).items();
        model.addAttribute("motions", motions);
        model.addAttribute("agreeing",
                Map.of("OPEN_ROUND", page(roundId) + "/opening", "OPEN_VOTING", page(roundId) + "/voting", "CLOSE_VOTING",
                        page(roundId) + "/closing", "EXTEND_VOTING", page(roundId) + "/extension", "CHANGE_QUORUMS",
                        page(roundId) + "/quorums", "NAME_SCRUTINEERS",
                        page(roundId) + "/scrutineers"));
        if (motions.stream().anyMatch(Motion::namesScrutineers)) {
            model.addAttribute("asked",
                    scrutinies.offers(roundId.toString()).items().stream().filter(Offer::asked).toList());
        }
        // Once voting is closed, papers may still have to be checked.
        if (List.of("VOTING", "CLOSING").contains(round.phase())) {
            var turnout = facilitation.turnout(roundId.toString());
            model.addAttribute("turnout", turnout);
            model.addAttribute("groups", groups(turnout));
        }
        return "facilitate/round";
    }

    /// On paper and online.
    private static List<Seen> groups(Turnout turnout) {
        var all = new HashMap<>(turnout.online());
        turnout.onPaper().forEach((group, ballots) -> all.merge(group, ballots, Integer::sum));
        return Seen.of(all, turnout.quorums(), turnout.missing());
    }

    @PostMapping("/facilitate/rounds/{roundId}/opening")
    String openRound(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(
                () -> Together.next(
                        facilitation.openRound(roundId.toString(), Together.asking(sent, "beginReason"), sent.key(),
                                Together.read(sent)),
                        "facilitate.opened", page(roundId), page(roundId)),
                () -> round(roundId, model));
    }

    @PostMapping("/facilitate/rounds/{roundId}/review")
    String review(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(() -> facilitation.review(roundId.toString(), sent.key()), "facilitate.reviewing",
                page(roundId), () -> round(roundId, model));
    }

    @PostMapping("/facilitate/rounds/{roundId}/cancellation")
    String cancel(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(
                () -> facilitation.cancel(roundId.toString(), new Cancelling(sent.needed("reason", LONGEST)), sent.key()),
                "facilitate.cancelled", "/rounds/" + roundId, () -> round(roundId, model));
    }

    @PostMapping("/facilitate/rounds/{roundId}/voting")
    String openVoting(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(
                () -> Together.next(
                        facilitation.openVoting(roundId.toString(), Together.asking(sent, "openReason"), sent.key()),
                        "facilitate.voting", page(roundId), page(roundId)),
                () -> round(roundId, model));
    }

    @PostMapping("/facilitate/rounds/{roundId}/closing")
    String closeVoting(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(
                () -> Together.next(
                        facilitation.closeVoting(roundId.toString(), Together.asking(sent, "closeReason"), sent.key()), "",
                        "/rounds/" + roundId + "/count", page(roundId)),
                () -> round(roundId, model));
    }

    @PostMapping("/facilitate/rounds/{roundId}/extension")
    String extendVoting(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(
                () -> Together.next(facilitation.extendVoting(roundId.toString(), Together.longer(sent), sent.key()),
                        "gate.extended", page(roundId), page(roundId)),
                () -> round(roundId, model));
    }

    @PostMapping("/facilitate/rounds/{roundId}/outreach")
    String reachOut(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(
                () -> facilitation.reachOut(roundId.toString(), new Outreach(sent.needed("reached", LONGEST)), sent.key()),
                "extended.reached", page(roundId), () -> round(roundId, model));
    }

    @PostMapping("/facilitate/rounds/{roundId}/quorums")
    String changeQuorums(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(() -> Together.next(facilitation.changeQuorums(roundId.toString(), Together.quorums(sent)),
                "facilitate.quorums.changed", page(roundId), page(roundId)), () -> round(roundId, model));
    }

    static String page(UUID roundId) {
        return "/facilitate/rounds/" + roundId;
    }
}
