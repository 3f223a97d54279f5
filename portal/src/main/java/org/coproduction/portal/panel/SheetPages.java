package org.coproduction.portal.panel;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Panels;
import org.coproduction.portal.api.Panels.Marks;
import org.coproduction.portal.api.Panels.Points;
import org.coproduction.portal.api.Panels.Round;
import org.coproduction.portal.form.FieldException;
import org.coproduction.portal.form.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Reading one bid, and scoring it together with the other one of the pair: one writes, and the other says that it is theirs too.
@Controller
@For(Who.VOTERS)
public final class SheetPages {
    private static final int LONGEST = 2000;

    private final Panels panels;

    SheetPages(Panels panels) {
        this.panels = panels;
    }

    @GetMapping("/panels/{roundId}/bids/{bidId}")
    String form(@PathVariable UUID roundId, @PathVariable String bidId, Model model) {
        var id = roundId.toString();
        var round = panels.round(id);
        var membership = panels.membership(id);
        var sheet = membership.member() && round.scoring()
                ? panels.sheets(id).sheets().stream().filter(each -> each.bidId().equals(bidId)).findFirst()
                : Optional.<Panels.Sheet>empty();
        var bid = panels.bids(id).bids().stream().filter(each -> each.id().equals(bidId)).findFirst();
        if (bid.isEmpty()) {
            return "redirect:" + PanelPages.page(roundId);
        }
        model.addAttribute("round", round);
        model.addAttribute("membership", membership);
        model.addAttribute("bid", bid.get());
        model.addAttribute("sheet", sheet.orElse(null));
        model.addAttribute("given", sheet.map(Panels.Sheet::marks).orElse(List.of()));
        return "panel/bid";
    }

    @PostMapping("/panels/{roundId}/bids/{bidId}")
    String score(@PathVariable UUID roundId, @PathVariable String bidId, Sent sent, Model model) {
        return sent.as(() -> panels.score(roundId.toString(), bidId, new Marks(marks(panels.round(roundId.toString()), sent))),
                "panel.scored", PanelPages.page(roundId), () -> form(roundId, bidId, model));
    }

    private static List<Points> marks(Round round, Sent sent) {
        return round.criteria().stream().map(criterion -> {
            var field = "points-" + criterion.id();
            sent.needed(field);
            var points = sent.number(field);
            if (points < 0 || points > round.mostPoints()) {
                throw new FieldException(field, "panel.scale");
            }
            return new Points(criterion.id(), points, sent.needed("reason-" + criterion.id(), LONGEST));
        }).toList();
    }

    /// What was read is what counts: the form carries its version.
    @PostMapping("/panels/{roundId}/bids/{bidId}/confirmation")
    String confirm(@PathVariable UUID roundId, @PathVariable String bidId, Sent sent, Model model) {
        return sent.as(() -> panels.confirm(roundId.toString(), bidId, new Panels.Read(sent.number("version"))),
                "panel.confirmed", PanelPages.page(roundId), () -> form(roundId, bidId, model));
    }
}
