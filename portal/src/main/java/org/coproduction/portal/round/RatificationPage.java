package org.coproduction.portal.round;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Commissioning.Decisions;
import org.coproduction.portal.api.Commissioning.Decline;
import org.coproduction.portal.api.Commissioning.Funded;
import org.coproduction.portal.api.Commissioning.Ratifying;
import org.coproduction.portal.form.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The accountable body answers what the ballots recommend, in the open and with its reasons.
@Controller
@For(Who.ACCOUNTABLE_BODY)
public final class RatificationPage {
    private static final String RATIFIED = "RATIFIED";
    private static final List<String> ANSWERS = List.of(RATIFIED, "DECLINED");

    private final Commissioning commissioning;

    RatificationPage(Commissioning commissioning) {
        this.commissioning = commissioning;
    }

    @GetMapping("/rounds/{roundId}/ratification")
    String form(@PathVariable UUID roundId, Model model) {
        model.addAttribute("round", commissioning.round(roundId.toString()));
        model.addAttribute("result", commissioning.result(roundId.toString()));
        model.addAttribute("answers", ANSWERS);
        return "round/ratification";
    }

    @PostMapping("/rounds/{roundId}/ratification")
    String ratify(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(() -> {
            var result = commissioning.result(roundId.toString());
            commissioning.ratify(roundId.toString(),
                    new Ratifying(decisions(result.selected(), sent), sent.needed("reason"), !result.recommended()), sent.key());
        }, "ratification.done", "/rounds/" + roundId, () -> form(roundId, model));
    }

    private static Decisions decisions(List<Funded> selected, Sent sent) {
        var ratified = new ArrayList<String>();
        var declined = new ArrayList<Decline>();
        for (var at = 0; at < selected.size(); at++) {
            var proposal = selected.get(at).proposalId();
            if (sent.choice("answer-" + at, ANSWERS).equals(RATIFIED)) {
                ratified.add(proposal);
            } else {
                declined.add(new Decline(proposal, sent.needed("ground-" + at)));
            }
        }
        return new Decisions(ratified, declined);
    }
}
