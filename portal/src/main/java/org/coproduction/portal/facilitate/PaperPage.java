package org.coproduction.portal.facilitate;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Facilitation;
import org.coproduction.portal.api.Facilitation.Check;
import org.coproduction.portal.api.Facilitation.Entered;
import org.coproduction.portal.form.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Entering a batch of paper ballots: the lines of a file, which the browser fills in where scripts run.
@Controller
@For(Who.FACILITATORS)
public final class PaperPage {
    private final Commissioning commissioning;
    private final Facilitation facilitation;

    PaperPage(Commissioning commissioning, Facilitation facilitation) {
        this.commissioning = commissioning;
        this.facilitation = facilitation;
    }

    @GetMapping("/facilitate/rounds/{roundId}/paper")
    String form(@PathVariable UUID roundId, Model model) {
        model.addAttribute("round", commissioning.round(roundId.toString()));
        return "facilitate/paper";
    }

    /// The form's key is the batch's name: pressing twice enters it once. Where rows were refused, the page says which and why.
    @PostMapping("/facilitate/rounds/{roundId}/paper")
    String enter(@PathVariable UUID roundId, Sent sent, Model model) {
        var entered = new Entered[1];
        var next = sent.as(() -> entered[0] = facilitation.enterPaper(roundId.toString(), sent.key(), content(sent)),
                "facilitate.paper.done", "/facilitate/rounds/" + roundId, () -> form(roundId, model));
        if (entered[0] == null || entered[0].refused().isEmpty()) {
            return next;
        }
        model.addAttribute("round", commissioning.round(roundId.toString()));
        model.addAttribute("entered", entered[0]);
        return "facilitate/paper-entered";
    }

    @GetMapping("/facilitate/rounds/{roundId}/paper/{batch}")
    String batch(@PathVariable UUID roundId, @PathVariable String batch, Model model) {
        model.addAttribute("round", commissioning.round(roundId.toString()));
        model.addAttribute("batch", facilitation.paper(roundId.toString(), batch));
        return "facilitate/paper-check";
    }

    @PostMapping("/facilitate/rounds/{roundId}/paper/{batch}")
    String check(@PathVariable UUID roundId, @PathVariable String batch, Sent sent, Model model) {
        return sent.as(
                () -> facilitation.checkPaper(roundId.toString(), batch, new Check(sent.yes("right")), sent.key()),
                "facilitate.check.done", "/facilitate/rounds/" + roundId, () -> batch(roundId, batch, model));
    }

    /// Browsers end the lines of what is typed as Windows does.
    private static byte[] content(Sent sent) {
        return (sent.needed("lines").replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
