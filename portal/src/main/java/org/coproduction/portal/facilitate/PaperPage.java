package org.coproduction.portal.facilitate;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Facilitation;
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

    /// The form's key is the batch's name: pressing twice enters it once.
    @PostMapping("/facilitate/rounds/{roundId}/paper")
    String enter(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(() -> facilitation.enterPaper(roundId.toString(), sent.key(), content(sent)), "facilitate.paper.done",
                "/facilitate/rounds/" + roundId, () -> form(roundId, model));
    }

    /// Browsers end the lines of what is typed as Windows does.
    private static byte[] content(Sent sent) {
        return (sent.needed("lines").replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
