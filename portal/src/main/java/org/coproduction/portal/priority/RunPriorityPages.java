package org.coproduction.portal.priority;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Agreement.Extending;
import org.coproduction.portal.api.Facilitation.Cancelling;
import org.coproduction.portal.api.Priorities;
import org.coproduction.portal.api.Priorities.Turnout;
import org.coproduction.portal.facilitate.Seen;
import org.coproduction.portal.facilitate.Together;
import org.coproduction.portal.form.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A round of priorities as facilitators see it: what is missing before people can rank, who has ranked, and how it is moved on.
@Controller
@For(Who.FACILITATORS)
public final class RunPriorityPages {
    private static final int LONGEST = 2000;

    private final Priorities priorities;

    RunPriorityPages(Priorities priorities) {
        this.priorities = priorities;
    }

    @GetMapping("/facilitate/priorities/{roundId}")
    String show(@PathVariable UUID roundId, Model model) {
        var id = roundId.toString();
        var round = priorities.round(id);
        model.addAttribute("round", round);
        model.addAttribute("motions", priorities.motions(id).items());
        model.addAttribute("agreeing", Map.of("OPEN_VOTING", page(id) + "/opening", "CLOSE_VOTING", page(id) + "/closing",
                "CHANGE_QUORUMS", page(id) + "/quorums"));
        var turnout = round.ranking() || round.phase().equals("CLOSING") ? priorities.turnout(id) : null;
        model.addAttribute("groups", turnout == null ? List.of() : seen(turnout));
        model.addAttribute("batches", turnout == null ? 0 : turnout.paperBatches().size());
        model.addAttribute("unchecked", turnout == null ? List.of() : turnout.uncheckedBatches());
        model.addAttribute("agreement", round.specifying() ? priorities.agreement(id) : null);
        return "priority/run";
    }

    private static List<Seen> seen(Turnout turnout) {
        return Seen.of(turnout.rankings(), turnout.quorums(), turnout.missing());
    }

    @PostMapping("/facilitate/priorities/{roundId}/opening")
    String open(@PathVariable UUID roundId, Sent sent, Model model) {
        var id = roundId.toString();
        return sent.as(() -> Together.next(
                priorities.openRanking(id, Together.asking(sent, "openReason"), sent.key()), "priority.ranking.open", page(id),
                page(id)), () -> show(roundId, model));
    }

    @PostMapping("/facilitate/priorities/{roundId}/closing")
    String close(@PathVariable UUID roundId, Sent sent, Model model) {
        var id = roundId.toString();
        return sent.as(() -> Together.next(
                priorities.closeRanking(id, Together.asking(sent, "closeReason"), sent.key()), "priority.ranking.closed",
                PriorityPages.page(roundId), page(id)), () -> show(roundId, model));
    }

    @PostMapping("/facilitate/priorities/{roundId}/quorums")
    String changeQuorums(@PathVariable UUID roundId, Sent sent, Model model) {
        var id = roundId.toString();
        return sent.as(() -> Together.next(priorities.changeQuorums(id, Together.quorums(sent)), "facilitate.quorums.changed",
                page(id), page(id)), () -> show(roundId, model));
    }

    @PostMapping("/facilitate/priorities/{roundId}/cancellation")
    String cancel(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(
                () -> priorities.cancel(roundId.toString(), new Cancelling(sent.needed("reason", LONGEST)), sent.key()),
                "facilitate.cancelled", PriorityPages.page(roundId), () -> show(roundId, model));
    }

    @PostMapping("/facilitate/priorities/{roundId}/agreement")
    String agree(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(() -> priorities.agree(roundId.toString(), sent.key()), "priority.agreed", PriorityPages.page(roundId),
                () -> show(roundId, model));
    }

    @PostMapping("/facilitate/priorities/{roundId}/extension")
    String extend(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(
                () -> priorities.extend(roundId.toString(),
                        new Extending(sent.endOf("until"), sent.needed("outreach", LONGEST)), sent.key()),
                "gate.extended", page(roundId.toString()), () -> show(roundId, model));
    }

    static String page(String roundId) {
        return "/facilitate/priorities/" + roundId;
    }
}
