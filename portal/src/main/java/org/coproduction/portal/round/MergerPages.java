package org.coproduction.portal.round;

import java.util.List;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Commissioning.Interests;
import org.coproduction.portal.api.Commissioning.Proposing;
import org.coproduction.portal.api.Mergers.Suggested;
import org.coproduction.portal.form.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Making one of two proposals: somebody suggests how they would read as one, and both authors agree.
@Controller
@For(Who.WRITERS)
public final class MergerPages {
    private final Commissioning commissioning;

    MergerPages(Commissioning commissioning) {
        this.commissioning = commissioning;
    }

    @GetMapping("/rounds/{roundId}/mergers")
    String page(@PathVariable UUID roundId, Model model) {
        model.addAttribute("round", commissioning.round(roundId.toString()));
        model.addAttribute("mergers", commissioning.mergers(roundId.toString()).items());
        return "round/mergers";
    }

    @PostMapping("/rounds/{roundId}/mergers")
    String suggest(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(() -> commissioning.suggestMerger(roundId.toString(), sent.needed("into"),
                new Suggested(sent.needed("from"), wording(sent))), "merger.suggested",
                "/rounds/" + roundId + "/mergers", () -> page(roundId, model));
    }

    /// Who would be paid is not asked again: whoever would be for one of the two.
    private static Proposing wording(Sent sent) {
        return new Proposing(sent.needed("title"), sent.needed("summary"), sent.pence("costPence"), sent.of("where"),
                sent.needed("easyRead"), List.of(), new Interests(List.of(), false), null, "", null, List.of());
    }

    @PostMapping("/rounds/{roundId}/mergers/consent")
    String agree(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(() -> commissioning.agreeToMerger(roundId.toString(), sent.needed("into")), "merger.agreed",
                "/rounds/" + roundId, () -> page(roundId, model));
    }
}
