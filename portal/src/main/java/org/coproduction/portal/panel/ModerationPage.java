package org.coproduction.portal.panel;

import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Panels;
import org.coproduction.portal.api.Panels.Agreed;
import org.coproduction.portal.api.Panels.Moderation;
import org.coproduction.portal.form.FieldException;
import org.coproduction.portal.form.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The moderation meeting: the facilitator, who has no vote, writes down what the panel agreed on wherever its pairs differ too much.
@Controller
@For(Who.FACILITATORS)
public final class ModerationPage {
    private static final int LONGEST = 2000;

    private final Panels panels;

    ModerationPage(Panels panels) {
        this.panels = panels;
    }

    @GetMapping("/facilitate/panels/{roundId}/agreed-scores")
    String form(@PathVariable UUID roundId, Model model) {
        var round = panels.round(roundId.toString());
        if (!round.moderating()) {
            return "redirect:" + RunPanelPages.page(roundId.toString());
        }
        var table = panels.table(round.id());
        model.addAttribute("round", round);
        model.addAttribute("talks", Talk.of(round, panels.bids(round.id()).bids(), table));
        model.addAttribute("version", table.agreement().version());
        model.addAttribute("objections", table.agreement().objections());
        return "panel/agreed-scores";
    }

    @PostMapping("/facilitate/panels/{roundId}/agreed-scores")
    String write(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(() -> panels.moderate(roundId.toString(), moderation(roundId.toString(), sent)), "panel.moderated",
                RunPanelPages.page(roundId.toString()), () -> form(roundId, model));
    }

    private Moderation moderation(String id, Sent sent) {
        var round = panels.round(id);
        var talks = Talk.of(round, panels.bids(id).bids(), panels.table(id));
        return new Moderation(sent.number("basedOn"),
                talks.stream().map(talk -> agreed(talk, round.mostPoints(), sent)).toList());
    }

    private static Agreed agreed(Talk talk, int most, Sent sent) {
        var field = "points-" + talk.at();
        sent.needed(field);
        var points = sent.number(field);
        if (points < 0 || points > most) {
            throw new FieldException(field, "panel.scale");
        }
        return new Agreed(talk.bid().id(), talk.criterion().id(), points, sent.needed("reason-" + talk.at(), LONGEST));
    }
}
