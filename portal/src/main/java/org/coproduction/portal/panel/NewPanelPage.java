package org.coproduction.portal.panel;

import java.util.List;
import java.util.Map;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning.Quorums;
import org.coproduction.portal.api.Panels;
import org.coproduction.portal.api.Panels.Criterion;
import org.coproduction.portal.api.Panels.NewRound;
import org.coproduction.portal.form.Columns;
import org.coproduction.portal.form.Columns.Column;
import org.coproduction.portal.form.FieldException;
import org.coproduction.portal.form.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Beginning a panel's round, and so publishing by what it scores.
@Controller
@For(Who.FACILITATORS)
public final class NewPanelPage {
    private static final List<String> HOW = List.of("GRANT", "CONTRACT", "IN_HOUSE");
    private static final int FREE = 3;
    private static final int LONGEST_SCALE = 100;
    private static final Columns CRITERIA = new Columns("criterion", 20, new Column("title", 200), new Column("text", 2000),
            new Column("easyRead", 1000), new Column("weight", 3));

    private final Panels panels;

    NewPanelPage(Panels panels) {
        this.panels = panels;
    }

    @GetMapping("/facilitate/new-panel")
    String form(Model model) {
        return form(null, model);
    }

    private static String form(@Nullable Sent sent, Model model) {
        model.addAttribute("how", HOW);
        model.addAttribute("fewest", new Quorums(2, 2, 2));
        model.addAttribute("rows", CRITERIA.shown(List.of(), sent, FREE));
        return "panel/new";
    }

    /// The form's key is the round's id: pressing twice opens one round.
    @PostMapping("/facilitate/new-panel")
    String open(Sent sent, Model model) {
        return sent.of("more").isEmpty()
                ? sent.as(() -> panels.open(sent.key(), round(sent)), "panel.opened", RunPanelPages.page(sent.key()),
                        () -> form(sent, model))
                : sent.onceMore(() -> form(sent, model));
    }

    private static NewRound round(Sent sent) {
        return new NewRound(sent.needed("title"), sent.needed("what"), sent.needed("where"), sent.choice("how", HOW),
                CRITERIA.filled(sent).stream().map(NewPanelPage::criterion).toList(), scale(sent, "mostPoints"),
                scale(sent, "tolerance"),
                new Quorums(sent.number("parentCarers"), sent.number("youngPeople"), sent.number("professionals")),
                sent.endOf("agreementUntil"));
    }

    private static Criterion criterion(Map<String, String> row) {
        return new Criterion(row.getOrDefault("id", ""), row.getOrDefault("title", ""), row.getOrDefault("text", ""),
                row.getOrDefault("easyRead", ""), weight(row.getOrDefault("weight", "")));
    }

    private static int weight(String typed) {
        if (!typed.matches("[1-9][0-9]?|100")) {
            throw new FieldException("criteria", "panel.weight.wrong");
        }
        return Integer.parseInt(typed);
    }

    private static int scale(Sent sent, String field) {
        var typed = sent.number(field);
        if (typed < 0 || typed > LONGEST_SCALE) {
            throw new FieldException(field, "form.number");
        }
        return typed;
    }
}
