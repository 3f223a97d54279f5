package org.coproduction.portal.facilitate;

import java.util.LinkedHashMap;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning.Form;
import org.coproduction.portal.api.Facilitation.Check;
import org.coproduction.portal.api.Priorities;
import org.coproduction.portal.form.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The same for rankings, in a round of priorities.
@Controller
@For(Who.FACILITATORS)
public final class PriorityPaperPage {
    private final Priorities priorities;

    PriorityPaperPage(Priorities priorities) {
        this.priorities = priorities;
    }

    private PaperDesk desk(UUID roundId) {
        var round = priorities.round(roundId.toString());
        var names = new LinkedHashMap<String, String>();
        round.options().forEach(each -> names.put(each.id(), each.title()));
        return new PaperDesk("/facilitate/priorities/" + roundId, "priority", round.title(),
                new Form("RANKED", round.places(), null, false), 0, names, round.ranking());
    }

    @GetMapping("/facilitate/priorities/{roundId}/paper")
    String form(@PathVariable UUID roundId, Model model) {
        return desk(roundId).form(model);
    }

    @PostMapping("/facilitate/priorities/{roundId}/paper")
    String enter(@PathVariable UUID roundId, Sent sent, Model model) {
        return desk(roundId).enter(sent, file -> priorities.enterPaper(roundId.toString(), sent.key(), file), model,
                () -> form(roundId, model));
    }

    @GetMapping("/facilitate/priorities/{roundId}/one-ballot")
    String one(@PathVariable UUID roundId, Model model) {
        return desk(roundId).one(model);
    }

    @PostMapping("/facilitate/priorities/{roundId}/one-ballot")
    String enterOne(@PathVariable UUID roundId, Sent sent, Model model) {
        return desk(roundId).enterOne(sent, sheet -> priorities.enterPaper(roundId.toString(), sent.key(), sheet), model);
    }

    @GetMapping("/facilitate/priorities/{roundId}/paper/{batch}")
    String batch(@PathVariable UUID roundId, @PathVariable String batch, Model model) {
        model.addAttribute("desk", desk(roundId));
        model.addAttribute("batch", priorities.batch(roundId.toString(), batch));
        return "facilitate/paper-check";
    }

    @PostMapping("/facilitate/priorities/{roundId}/paper/{batch}")
    String check(@PathVariable UUID roundId, @PathVariable String batch, Sent sent, Model model) {
        return sent.as(() -> priorities.checkPaper(roundId.toString(), batch, new Check(sent.yes("right")), sent.key()),
                "facilitate.check.done", "/facilitate/priorities/" + roundId, () -> batch(roundId, batch, model));
    }
}
