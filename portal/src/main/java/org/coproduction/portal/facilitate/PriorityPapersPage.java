package org.coproduction.portal.facilitate;

import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Priorities;
import org.coproduction.portal.facilitate.Papers.Print;
import org.coproduction.portal.form.Sent;
import org.coproduction.portal.look.Language;
import org.coproduction.portal.look.Look;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.thymeleaf.ITemplateEngine;

/// The same for rankings, in a round of priorities.
@Controller
@For(Who.FACILITATORS)
public final class PriorityPapersPage {
    private final Priorities priorities;
    private final Look look;
    private final PrintPapers printPapers;

    PriorityPapersPage(Priorities priorities, Look look, ITemplateEngine templates) {
        this.priorities = priorities;
        this.look = look;
        this.printPapers = new PrintPapers(templates);
    }

    private PrintDesk desk(UUID roundId) {
        var round = priorities.round(roundId.toString());
        return new PrintDesk("/facilitate/priorities/" + roundId, Printed.of(round), round.ranking());
    }

    @GetMapping("/facilitate/priorities/{roundId}/papers")
    String form(@PathVariable UUID roundId, Model model) {
        return desk(roundId).form(model);
    }

    @PostMapping("/facilitate/priorities/{roundId}/papers")
    String ask(@PathVariable UUID roundId, Sent sent, Model model) {
        return desk(roundId).ask(sent, model);
    }

    @GetMapping("/facilitate/priorities/{roundId}/papers/print")
    ResponseEntity<byte[]> print(@PathVariable UUID roundId, @RequestParam Print print, @RequestParam Language language,
            @RequestParam String group, @RequestParam int first, @RequestParam int count) {
        return desk(roundId).print(new Papers(print, language, group, first, count), printPapers, look);
    }
}
