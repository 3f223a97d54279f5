package org.coproduction.portal.facilitate;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.facilitate.Papers.Print;
import org.coproduction.portal.form.FieldException;
import org.coproduction.portal.form.Sent;
import org.coproduction.portal.form.Sent.Next;
import org.coproduction.portal.look.Language;
import org.coproduction.portal.look.Look;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
    private static final List<String> PRINTS = Arrays.stream(Print.values()).map(Print::name).toList();
    private static final List<String> GROUPS = List.of("PARENT_CARER", "YOUNG_PERSON", "PROFESSIONAL");
    /// Those that somebody has translated the words on the paper into.
    private static final List<String> LANGUAGES = Arrays.stream(Language.values()).filter(each -> each.speaks("papers"))
            .map(Language::name).toList();

    private final Commissioning commissioning;
    private final Look look;
    private final PrintPapers printPapers;

    PapersPage(Commissioning commissioning, Look look, ITemplateEngine templates) {
        this.commissioning = commissioning;
        this.look = look;
        this.printPapers = new PrintPapers(templates);
    }

    @GetMapping("/facilitate/rounds/{roundId}/papers")
    String form(@PathVariable UUID roundId, Model model) {
        model.addAttribute("round", commissioning.round(roundId.toString()));
        model.addAttribute("prints", PRINTS);
        model.addAttribute("groups", GROUPS);
        model.addAttribute("printed", LANGUAGES);
        model.addAttribute("most", Papers.MOST);
        return "facilitate/papers";
    }

    @PostMapping("/facilitate/rounds/{roundId}/papers")
    String ask(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(() -> new Next("", "/facilitate/rounds/" + roundId + "/papers/print?" + query(asked(sent))),
                () -> form(roundId, model));
    }

    private static Papers asked(Sent sent) {
        var print = Print.valueOf(sent.choice("print", PRINTS));
        var language = Language.valueOf(sent.choice("language", LANGUAGES));
        var group = sent.choice("group", GROUPS);
        var first = sent.number("first");
        if (!Papers.canBeginWith(first)) {
            throw new FieldException("first", "form.number");
        }
        var count = sent.number("count");
        if (!Papers.canBe(count)) {
            throw new FieldException("count", "form.number");
        }
        return new Papers(print, language, group, first, count);
    }

    private static String query(Papers papers) {
        return "print=" + papers.print() + "&language=" + papers.language() + "&group=" + papers.group() + "&first="
                + papers.first() + "&count=" + papers.count();
    }

    /// The PDF. Where no such papers can be printed, the page that asks for them again.
    @GetMapping("/facilitate/rounds/{roundId}/papers/print")
    ResponseEntity<byte[]> print(@PathVariable UUID roundId, @RequestParam Print print, @RequestParam Language language,
            @RequestParam String group, @RequestParam int first, @RequestParam int count) {
        var round = commissioning.round(roundId.toString());
        if (!round.voting() || !GROUPS.contains(group) || !LANGUAGES.contains(language.name()) || !Papers.canBeginWith(first)
                || !Papers.canBe(count)) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/facilitate/rounds/" + roundId + "/papers"))
                    .build();
        }
        var papers = new Papers(print, language, group, first, count);
        var name = ContentDisposition.inline().filename("papers-" + first + "-" + papers.last() + ".pdf").build();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(printPapers.pdf(round, papers, look.in(language)));
    }
}
