package org.coproduction.portal.facilitate;

import java.util.List;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Scrutinies;
import org.coproduction.portal.api.Scrutinies.Naming;
import org.coproduction.portal.form.FieldException;
import org.coproduction.portal.form.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Naming those who recount, of whom facilitators know a code and nothing else. It takes both of them.
@Controller
@For(Who.FACILITATORS)
public final class ScrutineersPage {
    private static final List<String> GROUPS = List.of("PARENT_CARER", "YOUNG_PERSON", "PROFESSIONAL");

    private final Commissioning commissioning;
    private final Scrutinies scrutinies;

    ScrutineersPage(Commissioning commissioning, Scrutinies scrutinies) {
        this.commissioning = commissioning;
        this.scrutinies = scrutinies;
    }

    @GetMapping("/facilitate/rounds/{roundId}/scrutineers")
    String page(@PathVariable UUID roundId, Model model) {
        model.addAttribute("round", commissioning.round(roundId.toString()));
        model.addAttribute("constituencies", GROUPS);
        model.addAttribute("offers", scrutinies.offers(roundId.toString()).items());
        return "facilitate/scrutineers";
    }

    @PostMapping("/facilitate/rounds/{roundId}/scrutineers")
    String name(@PathVariable UUID roundId, Sent sent, Model model) {
        var facilitators = "/facilitate/rounds/" + roundId;
        return sent.as(
                () -> Together.next(
                        scrutinies.name(roundId.toString(), new Naming(codes(sent), Together.reason(sent, "namingReason"))),
                        "scrutineers.named", facilitators + "/scrutineers", facilitators),
                () -> page(roundId, model));
    }

    private static List<String> codes(Sent sent) {
        var codes = GROUPS.stream().map(group -> sent.of("code-" + group)).filter(code -> !code.isEmpty()).toList();
        if (codes.isEmpty()) {
            throw new FieldException("codes", "form.choice");
        }
        return codes;
    }
}
