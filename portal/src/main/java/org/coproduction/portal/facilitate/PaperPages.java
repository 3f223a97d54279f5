package org.coproduction.portal.facilitate;

import java.util.UUID;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Facilitation;
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

/// What does not come online, in rounds in which people vote or rank: papers to print; a batch from paper, phone or a meeting, as the
/// lines of a file, which the browser fills in where scripts run, or one ballot by itself; and their check by a second person.
@Controller
@For(Who.FACILITATORS)
public final class PaperPages {
    private static final String PRIORITIES = "priorities";
    private static final String ROUND = "/facilitate/{kind:rounds|" + PRIORITIES + "}/{roundId}";

    private final Commissioning commissioning;
    private final Facilitation facilitation;
    private final Priorities priorities;
    private final Look look;
    private final PrintPapers printPapers;

    PaperPages(Commissioning commissioning, Facilitation facilitation, Priorities priorities, Look look,
            ITemplateEngine templates) {
        this.commissioning = commissioning;
        this.facilitation = facilitation;
        this.priorities = priorities;
        this.look = look;
        this.printPapers = new PrintPapers(templates);
    }

    private PaperDesk desk(String kind, UUID roundId) {
        return kind.equals(PRIORITIES)
                ? PaperDesk.of(home(kind, roundId), priorities.round(roundId.toString()), priorities)
                : PaperDesk.of(home(kind, roundId), commissioning.round(roundId.toString()), facilitation);
    }

    private PrintDesk prints(String kind, UUID roundId) {
        return kind.equals(PRIORITIES)
                ? PrintDesk.of(home(kind, roundId), priorities.round(roundId.toString()))
                : PrintDesk.of(home(kind, roundId), commissioning.round(roundId.toString()));
    }

    private static String home(String kind, UUID roundId) {
        return "/facilitate/" + kind + '/' + roundId;
    }

    @GetMapping(ROUND + "/paper")
    String form(@PathVariable String kind, @PathVariable UUID roundId, Model model) {
        return desk(kind, roundId).form(model);
    }

    /// The form's key is the batch's name: pressing twice enters it once.
    @PostMapping(ROUND + "/paper")
    String enter(@PathVariable String kind, @PathVariable UUID roundId, Sent sent, Model model) {
        return desk(kind, roundId).enter(sent, model);
    }

    /// One ballot, such as by phone, has a form of its own.
    @GetMapping(ROUND + "/one-ballot")
    String one(@PathVariable String kind, @PathVariable UUID roundId, Model model) {
        return desk(kind, roundId).one(model);
    }

    @PostMapping(ROUND + "/one-ballot")
    String enterOne(@PathVariable String kind, @PathVariable UUID roundId, Sent sent, Model model) {
        return desk(kind, roundId).enterOne(sent, model);
    }

    @GetMapping(ROUND + "/paper/{batch}")
    String batch(@PathVariable String kind, @PathVariable UUID roundId, @PathVariable String batch, Model model) {
        return desk(kind, roundId).batch(batch, model);
    }

    @PostMapping(ROUND + "/paper/{batch}")
    String check(@PathVariable String kind, @PathVariable UUID roundId, @PathVariable String batch, Sent sent, Model model) {
        return desk(kind, roundId).check(batch, sent, model);
    }

    @GetMapping(ROUND + "/papers")
    String papers(@PathVariable String kind, @PathVariable UUID roundId, Model model) {
        return prints(kind, roundId).form(model);
    }

    @PostMapping(ROUND + "/papers")
    String ask(@PathVariable String kind, @PathVariable UUID roundId, Sent sent, Model model) {
        return prints(kind, roundId).ask(sent, model);
    }

    @GetMapping(ROUND + "/papers/print")
    ResponseEntity<byte[]> print(@PathVariable String kind, @PathVariable UUID roundId, @RequestParam Print print,
            @RequestParam Language language, @RequestParam String group, @RequestParam int first, @RequestParam int count) {
        return prints(kind, roundId).print(new Papers(print, language, group, first, count), printPapers, look);
    }
}
