package org.coproduction.portal.round;

import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Commissioning.Confirmation;
import org.coproduction.portal.api.Commissioning.Proposing;
import org.coproduction.portal.form.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Making a proposal, and reading the Easy Read versions of all of them before people vote.
@Controller
public final class ProposalPages {
    private final Commissioning commissioning;

    ProposalPages(Commissioning commissioning) {
        this.commissioning = commissioning;
    }

    @GetMapping("/rounds/{roundId}/proposal")
    @For(Who.WRITERS)
    String form(@PathVariable UUID roundId, Model model) {
        model.addAttribute("round", commissioning.round(roundId.toString()));
        return "round/proposal";
    }

    /// The form's key is the proposal's id: pressing twice makes one proposal.
    @PostMapping("/rounds/{roundId}/proposal")
    @For(Who.WRITERS)
    String propose(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(
                () -> commissioning.propose(roundId.toString(), sent.key(),
                        new Proposing(sent.needed("title"), sent.needed("summary"), sent.pence("costPence"), sent.of("where"),
                                sent.needed("easyRead"))),
                "proposal.done", "/rounds/" + roundId, () -> form(roundId, model));
    }

    @GetMapping("/rounds/{roundId}/reading")
    @For(Who.PARTICIPANTS)
    String reading(@PathVariable UUID roundId, Model model) {
        model.addAttribute("round", commissioning.round(roundId.toString()));
        return "round/reading";
    }

    @PostMapping("/rounds/{roundId}/reading")
    @For(Who.FAMILIES)
    String confirm(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(
                () -> commissioning.confirmEasyRead(roundId.toString(), sent.needed("proposal"),
                        new Confirmation(sent.needed("wordingHash"))),
                "reading.done", "/rounds/" + roundId + "/reading", () -> reading(roundId, model));
    }
}
