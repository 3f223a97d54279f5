package org.coproduction.portal.panel;

import java.util.List;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Panels;
import org.coproduction.portal.look.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What a panel scored and what came of it on one page, for everybody to read and to keep. Why pairs gave their points is for those who
/// decide and those who run it.
@Controller
@For(Who.EVERYBODY)
public final class PanelRecordPage {
    private final Panels panels;

    PanelRecordPage(Panels panels) {
        this.panels = panels;
    }

    @GetMapping("/panels/{roundId}/record")
    String page(@PathVariable UUID roundId, Model model) {
        var round = panels.round(roundId.toString());
        if (round.settlement() == null) {
            return "redirect:" + PanelPages.page(roundId);
        }
        var said = model.getAttribute("reader") instanceof Reader reader && (reader.accountableBody() || reader.facilitator())
                ? panels.record(round.id())
                : null;
        model.addAttribute("round", round);
        if (round.agreed()) {
            var result = panels.result(round.id());
            model.addAttribute("result", result);
            model.addAttribute("standing", Standing.of(result));
            model.addAttribute("scored", Scored.ranked(round, result, said));
        } else {
            model.addAttribute("scored", said == null ? List.of() : Scored.unsettled(round, said));
        }
        return "panel/record";
    }
}
