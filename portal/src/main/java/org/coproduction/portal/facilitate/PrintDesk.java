package org.coproduction.portal.facilitate;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Priorities;
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
import org.springframework.ui.Model;

/// Where facilitators ask for papers to print, in rounds of either kind.
///
/// @param home the round's page for facilitators
/// @param open whether people vote or rank now
public record PrintDesk(String home, Printed printed, boolean open) {
    private static final List<String> PRINTS = Arrays.stream(Print.values()).map(Print::name).toList();
    /// Those that somebody has translated the words on the paper into.
    private static final List<String> LANGUAGES = Arrays.stream(Language.values()).filter(each -> each.speaks("papers"))
            .map(Language::name).toList();

    static PrintDesk of(String home, Commissioning.Round round) {
        return new PrintDesk(home, Printed.of(round), round.voting());
    }

    static PrintDesk of(String home, Priorities.Round round) {
        return new PrintDesk(home, Printed.of(round), round.ranking());
    }

    String form(Model model) {
        model.addAttribute("desk", this);
        model.addAttribute("prints", PRINTS);
        model.addAttribute("groups", OneBallot.GROUPS);
        model.addAttribute("printed", LANGUAGES);
        model.addAttribute("most", Papers.MOST);
        return "facilitate/papers";
    }

    /// Leads to the PDF that somebody asked for.
    String ask(Sent sent, Model model) {
        return sent.as(() -> new Next("", home + "/papers/print?" + query(asked(sent))), () -> form(model));
    }

    private static Papers asked(Sent sent) {
        var print = Print.valueOf(sent.choice("print", PRINTS));
        var language = Language.valueOf(sent.choice("language", LANGUAGES));
        var group = sent.choice("group", OneBallot.GROUPS);
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
    ResponseEntity<byte[]> print(Papers papers, PrintPapers printer, Look look) {
        if (!open || !OneBallot.GROUPS.contains(papers.group()) || !LANGUAGES.contains(papers.language().name())
                || !Papers.canBeginWith(papers.first()) || !Papers.canBe(papers.count())) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(home + "/papers")).build();
        }
        var name = ContentDisposition.inline().filename("papers-" + papers.first() + "-" + papers.last() + ".pdf").build();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(printer.pdf(printed, papers, look.in(papers.language())));
    }
}
