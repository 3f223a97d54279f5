package org.coproduction.portal.round;

import java.util.List;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Commissioning.Feasibility;
import org.coproduction.portal.form.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whether each proposal could be carried out, and at what price; said before anybody votes, one proposal a page.
@Controller
@For(Who.ANSWERING)
public final class CheckingPage {
    private static final String FEASIBLE = "FEASIBLE";
    private static final List<String> VERDICTS = List.of(FEASIBLE, "UNFEASIBLE");
    private static final int LONGEST = 2000;

    private final Commissioning commissioning;

    CheckingPage(Commissioning commissioning) {
        this.commissioning = commissioning;
    }

    @GetMapping("/rounds/{roundId}/checking")
    String show(@PathVariable UUID roundId, @RequestParam(required = false) @Nullable String proposal, Model model) {
        var round = commissioning.round(roundId.toString());
        model.addAttribute("round", round);
        model.addAttribute("verdicts", VERDICTS);
        model.addAttribute("checked",
                round.proposals().stream().filter(each -> each.id().equals(proposal)).findFirst().orElse(null));
        return "round/checking";
    }

    @PostMapping("/rounds/{roundId}/checking")
    String judge(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(() -> commissioning.judge(roundId.toString(), new Commissioning.Feasibilities(List.of(feasibility(sent)))),
                "checking.done", "/rounds/" + roundId + "/checking", () -> show(roundId, sent.of("proposal"), model));
    }

    private static Feasibility feasibility(Sent sent) {
        return sent.choice("verdict", VERDICTS).equals(FEASIBLE)
                ? new Feasibility(sent.needed("proposal"), true, sent.pence("pricePence"), null)
                : new Feasibility(sent.needed("proposal"), false, null, sent.needed("reason", LONGEST));
    }
}
