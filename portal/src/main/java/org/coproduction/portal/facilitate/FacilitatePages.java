package org.coproduction.portal.facilitate;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Facilitation;
import org.coproduction.portal.api.Facilitation.Answered;
import org.coproduction.portal.api.Facilitation.Asking;
import org.coproduction.portal.api.Facilitation.Cancelling;
import org.coproduction.portal.api.Facilitation.NewQuorums;
import org.coproduction.portal.api.Facilitation.Turnout;
import org.coproduction.portal.form.Sent;
import org.coproduction.portal.form.Sent.Next;
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

    @GetMapping("/facilitate/rounds/{roundId}")
    String round(@PathVariable UUID roundId, Model model) {
        var round = commissioning.round(roundId.toString());
        model.addAttribute("round", round);
        model.addAttribute("motions", facilitation.motions(roundId.toString()).items());
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
                "/facilitate/rounds/" + roundId, () -> round(roundId, model));
    }

    @PostMapping("/facilitate/rounds/{roundId}/cancellation")
    String cancel(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(
                () -> facilitation.cancel(roundId.toString(), new Cancelling(sent.needed("reason", LONGEST)), sent.key()),
                "facilitate.cancelled", "/rounds/" + roundId, () -> round(roundId, model));
    }

    @PostMapping("/facilitate/rounds/{roundId}/voting")
    String openVoting(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(() -> next(facilitation.openVoting(roundId.toString(), new Asking(reason(sent, "openReason")), sent.key()),
                roundId, "facilitate.voting", "/facilitate/rounds/" + roundId), () -> round(roundId, model));
    }

    @PostMapping("/facilitate/rounds/{roundId}/closing")
    String closeVoting(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent
                .as(() -> next(facilitation.closeVoting(roundId.toString(), new Asking(reason(sent, "closeReason")), sent.key()),
                        roundId, "", "/rounds/" + roundId + "/count"), () -> round(roundId, model));
    }

    @PostMapping("/facilitate/rounds/{roundId}/quorums")
    String changeQuorums(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(() -> next(facilitation.changeQuorums(roundId.toString(), new NewQuorums(sent.number("parentCarers"),
                sent.number("youngPeople"), sent.number("professionals"), reason(sent, "quorumReason"))), roundId,
                "facilitate.quorums.changed", "/facilitate/rounds/" + roundId), () -> round(roundId, model));
    }

    /// Whoever agrees to what the other asked gives no reason.
    private static @Nullable String reason(Sent sent, String field) {
        return sent.of("agreed").isEmpty() ? sent.needed(field, LONGEST) : null;
    }

    /// As long as the other has to agree, there is nothing to see but that.
    private static Next next(Answered answered, UUID roundId, String done, String then) {
        return answered.awaits() == null ? new Next(done, then) : new Next("facilitate.asked", "/facilitate/rounds/" + roundId);
    }
}
