package org.coproduction.portal.journey;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Funding;
import org.coproduction.portal.api.Funding.Halting;
import org.coproduction.portal.api.Funding.Resuming;
import org.coproduction.portal.form.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Those whose money it is stop a project at once, let it go on, or end it, and say why.
@Controller
@For(Who.ACCOUNTABLE_BODY)
public final class HaltPage {
    private static final String SUSPENSION = "SUSPENSION";
    private static final String RESUMPTION = "RESUMPTION";
    private static final String END = "END";
    private static final List<String> MOVES = List.of(SUSPENSION, RESUMPTION, END);
    private static final List<String> GROUNDS = List.of("SAFEGUARDING", "FRAUD", "INSOLVENCY", "LAW");
    /// What can be done, by where the project stands; wherever else it stands, it goes on.
    private static final Map<String, List<String>> POSSIBLE = Map.of("SUSPENDED", List.of(RESUMPTION, END), "ENDED", List.of());
    private static final int LONGEST = 2000;

    private final Funding funding;

    HaltPage(Funding funding) {
        this.funding = funding;
    }

    @GetMapping("/projects/{projectId}/halt")
    String form(@PathVariable UUID projectId, Model model) {
        var stands = funding.of(projectId.toString());
        model.addAttribute("funding", stands);
        model.addAttribute("moves", POSSIBLE.getOrDefault(stands.state(), List.of(SUSPENSION, END)));
        model.addAttribute("grounds", GROUNDS);
        return "halt";
    }

    @PostMapping("/projects/{projectId}/halt")
    String halt(@PathVariable UUID projectId, Sent sent, Model model) {
        return sent.as(() -> send(projectId.toString(), sent), "halt.done", "/projects/" + projectId,
                () -> form(projectId, model));
    }

    private void send(String project, Sent sent) {
        var what = sent.choice("what", MOVES);
        var ground = what.equals(RESUMPTION) ? "" : sent.choice("ground", GROUNDS);
        var reason = sent.needed("reason", LONGEST);
        var easyRead = sent.needed("easyRead", LONGEST);
        switch (what) {
            case RESUMPTION -> funding.resume(project, new Resuming(reason, easyRead), sent.key());
            case SUSPENSION -> funding.suspend(project, new Halting(ground, reason, easyRead), sent.key());
            default -> funding.end(project, new Halting(ground, reason, easyRead), sent.key());
        }
    }
}
