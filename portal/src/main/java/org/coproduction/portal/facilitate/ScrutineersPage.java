package org.coproduction.portal.facilitate;

import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Scrutinies;
import org.coproduction.portal.form.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Naming those who recount, of whom a facilitator knows a code and nothing else.
@Controller
@For(Who.FACILITATORS)
public final class ScrutineersPage {
    private final Commissioning commissioning;
    private final Scrutinies scrutinies;

    ScrutineersPage(Commissioning commissioning, Scrutinies scrutinies) {
        this.commissioning = commissioning;
        this.scrutinies = scrutinies;
    }

    @GetMapping("/facilitate/rounds/{roundId}/scrutineers")
    String page(@PathVariable UUID roundId, Model model) {
        model.addAttribute("round", commissioning.round(roundId.toString()));
        model.addAttribute("offers", scrutinies.offers(roundId.toString()).items());
        return "facilitate/scrutineers";
    }

    @PostMapping("/facilitate/rounds/{roundId}/scrutineers")
    String name(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(() -> scrutinies.name(roundId.toString(), sent.needed("code")), "scrutineers.named",
                "/facilitate/rounds/" + roundId + "/scrutineers", () -> page(roundId, model));
    }
}
