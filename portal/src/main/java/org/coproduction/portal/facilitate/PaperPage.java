package org.coproduction.portal.facilitate;

import java.util.LinkedHashMap;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Facilitation;
import org.coproduction.portal.api.Facilitation.Check;
import org.coproduction.portal.form.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Entering a batch of ballots from paper, phone or a meeting: the lines of a file, which the browser fills in where scripts run; and its
/// check by a second person.
@Controller
@For(Who.FACILITATORS)
public final class PaperPage {
    private final Commissioning commissioning;
    private final Facilitation facilitation;

    PaperPage(Commissioning commissioning, Facilitation facilitation) {
        this.commissioning = commissioning;
        this.facilitation = facilitation;
    }

    private PaperDesk desk(UUID roundId) {
        var round = commissioning.round(roundId.toString());
        var names = new LinkedHashMap<String, String>();
        round.proposals().forEach(each -> names.put(each.id(), each.title()));
        return new PaperDesk(FacilitatePages.page(roundId), "facilitate", round.title(), round.ballot(), round.potPence(), names,
                round.voting());
    }

    @GetMapping("/facilitate/rounds/{roundId}/paper")
    String form(@PathVariable UUID roundId, Model model) {
        return desk(roundId).form(model);
    }

    /// The form's key is the batch's name: pressing twice enters it once.
    @PostMapping("/facilitate/rounds/{roundId}/paper")
    String enter(@PathVariable UUID roundId, Sent sent, Model model) {
        return desk(roundId).enter(sent, file -> facilitation.enterPaper(roundId.toString(), sent.key(), file), model,
                () -> form(roundId, model));
    }

    /// One ballot, such as by phone, has a form of its own.
    @GetMapping("/facilitate/rounds/{roundId}/one-ballot")
    String one(@PathVariable UUID roundId, Model model) {
        return desk(roundId).one(model);
    }

    @PostMapping("/facilitate/rounds/{roundId}/one-ballot")
    String enterOne(@PathVariable UUID roundId, Sent sent, Model model) {
        return desk(roundId).enterOne(sent, sheet -> facilitation.enterPaper(roundId.toString(), sent.key(), sheet), model);
    }

    @GetMapping("/facilitate/rounds/{roundId}/paper/{batch}")
    String batch(@PathVariable UUID roundId, @PathVariable String batch, Model model) {
        model.addAttribute("desk", desk(roundId));
        model.addAttribute("batch", facilitation.paper(roundId.toString(), batch));
        return "facilitate/paper-check";
    }

    @PostMapping("/facilitate/rounds/{roundId}/paper/{batch}")
    String check(@PathVariable UUID roundId, @PathVariable String batch, Sent sent, Model model) {
        return sent.as(
                () -> facilitation.checkPaper(roundId.toString(), batch, new Check(sent.yes("right")), sent.key()),
                "facilitate.check.done", "/facilitate/rounds/" + roundId, () -> batch(roundId, batch, model));
    }
}
