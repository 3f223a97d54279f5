package org.coproduction.portal.facilitate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Commissioning.Quorums;
import org.coproduction.portal.api.Facilitation;
import org.coproduction.portal.api.Facilitation.Ballot;
import org.coproduction.portal.api.Facilitation.Cancelling;
import org.coproduction.portal.api.Facilitation.NewRound;
import org.coproduction.portal.api.Facilitation.Rule;
import org.coproduction.portal.api.Facilitation.Turnout;
import org.coproduction.portal.form.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Funding rounds as a facilitator sees them: opened, moved on, and who is still missing.
@Controller
@For(Who.FACILITATORS)
public final class FacilitatePages {
    private static final List<String> HOW = List.of("GRANT", "IN_HOUSE");
    private static final List<String> BALLOT = List.of("APPROVAL", "WITHIN_POT", "POINTS", "RANKED");
    private static final List<String> SATISFACTION = List.of("COST", "CARDINALITY");
    private static final List<String> COMPLETION = List.of("UTILITARIAN", "NONE", "ADD1");

    private static final int LONGEST = 2000;

    private final Commissioning commissioning;
    private final Facilitation facilitation;

    FacilitatePages(Commissioning commissioning, Facilitation facilitation) {
        this.commissioning = commissioning;
        this.facilitation = facilitation;
    }

    @GetMapping("/facilitate")
    String rounds(@RequestParam(required = false) @Nullable UUID after, Model model) {
        model.addAttribute("rounds", commissioning.rounds(after == null ? null : after.toString()));
        return "facilitate/rounds";
    }

    @GetMapping("/facilitate/new-round")
    String form(Model model) {
        model.addAttribute("how", HOW);
        model.addAttribute("fewest", Together.FEWEST);
        model.addAttribute("ballot", BALLOT);
        model.addAttribute("satisfaction", SATISFACTION);
        model.addAttribute("completion", COMPLETION);
        return "facilitate/new-round";
    }

    /// The form's key is the round's id: pressing twice opens one round.
    @PostMapping("/facilitate/new-round")
    String open(Sent sent, Model model) {
        return sent.as(() -> facilitation.open(sent.key(), round(sent)), "facilitate.opened",
                "/facilitate/rounds/" + sent.key(), () -> form(model));
    }

    private static NewRound round(Sent sent) {
        return new NewRound(sent.needed("title"), sent.pence("potPence"), sent.needed("what"), sent.needed("where"),
                sent.choice("how", HOW),
                new Quorums(sent.number("parentCarers"), sent.number("youngPeople"), sent.number("professionals")),
                sent.number("expectedVoters"),
                ballot(sent), rule(sent),
                sent.endOfAny("proposalsUntil"), sent.endOfAny("votingUntil"));
    }

    private static Ballot ballot(Sent sent) {
        var most = sent.of("mostChoices").isEmpty() ? null : sent.number("mostChoices");
        return switch (sent.choice("ballot", BALLOT)) {
            case "POINTS" -> new Ballot("POINTS", most, sent.number("points"), false);
            case "RANKED" -> new Ballot("RANKED", most, null, false);
            case "WITHIN_POT" -> new Ballot("APPROVAL", most, null, true);
            default -> new Ballot("APPROVAL", most, null, false);
        };
    }

    /// Points and places say themselves how much something is worth to people.
    private static Rule rule(Sent sent) {
        var approval = ballot(sent).type().equals("APPROVAL");
        return new Rule(approval ? sent.choice("satisfaction", SATISFACTION) : "POINTS", sent.choice("completion", COMPLETION));
    }

    @GetMapping("/facilitate/rounds/{roundId}")
    String round(@PathVariable UUID roundId, Model model) {
        var round = commissioning.round(roundId.toString());
        model.addAttribute("round", round);
        model.addAttribute("motions", facilitation.motions(roundId.toString()).items());
        model.addAttribute("agreeing", Map.of("OPEN_VOTING", page(roundId) + "/voting", "CLOSE_VOTING",
                page(roundId) + "/closing", "CHANGE_QUORUMS", page(roundId) + "/quorums"));
        if (round.voting()) {
            var turnout = facilitation.turnout(roundId.toString());
            model.addAttribute("turnout", turnout);
            model.addAttribute("groups", groups(turnout));
        }
        return "facilitate/round";
    }

    /// @param tookPart exact, on paper and online
    record Group(String constituency, int needed, boolean missing, int tookPart) {}

    private static List<Group> groups(Turnout turnout) {
        return Arrays.stream(new String[]{"PARENT_CARER", "YOUNG_PERSON", "PROFESSIONAL"})
                .map(each -> new Group(each, turnout.quorums().getOrDefault(each, 0), turnout.missing().contains(each),
                        turnout.online().getOrDefault(each, 0) + turnout.onPaper().getOrDefault(each, 0)))
                .toList();
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

    @PostMapping("/facilitate/rounds/{roundId}/quorums")
    String changeQuorums(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(() -> Together.next(facilitation.changeQuorums(roundId.toString(), Together.quorums(sent)),
                "facilitate.quorums.changed", page(roundId), page(roundId)), () -> round(roundId, model));
    }

    private static String page(UUID roundId) {
        return "/facilitate/rounds/" + roundId;
    }
}
