package org.coproduction.portal.facilitate;

import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning;
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

/// Ballot papers to print while people vote, for those who vote on paper.
@Controller
@For(Who.FACILITATORS)
public final class PapersPage {
    private final Commissioning commissioning;
    private final Look look;
    private final PrintPapers printPapers;

    PapersPage(Commissioning commissioning, Look look, ITemplateEngine templates) {
        this.commissioning = commissioning;
        this.look = look;
        this.printPapers = new PrintPapers(templates);
    }

    private PrintDesk desk(UUID roundId) {
        var round = commissioning.round(roundId.toString());
        return new PrintDesk(FacilitatePages.page(roundId), Printed.of(round), round.voting());
    }

    @GetMapping("/facilitate/rounds/{roundId}/papers")
    String form(@PathVariable UUID roundId, Model model) {
        return desk(roundId).form(model);
    }

    @PostMapping("/facilitate/rounds/{roundId}/papers")
    String ask(@PathVariable UUID roundId, Sent sent, Model model) {
        return desk(roundId).ask(sent, model);
    }

    @GetMapping("/facilitate/rounds/{roundId}/papers/print")
    ResponseEntity<byte[]> print(@PathVariable UUID roundId, @RequestParam Print print, @RequestParam Language language,
            @RequestParam String group, @RequestParam int first, @RequestParam int count) {
        return desk(roundId).print(new Papers(print, language, group, first, count), printPapers, look);
    }
}
