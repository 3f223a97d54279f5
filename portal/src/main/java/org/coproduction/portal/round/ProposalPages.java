package org.coproduction.portal.round;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Commissioning.Confirmation;
import org.coproduction.portal.api.Commissioning.Interests;
import org.coproduction.portal.api.Commissioning.Medium;
import org.coproduction.portal.api.Commissioning.Proposing;
import org.coproduction.portal.form.Row;
import org.coproduction.portal.form.Rows;
import org.coproduction.portal.form.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Making a proposal, and reading the Easy Read versions of all of them before people vote.
@Controller
public final class ProposalPages {
    private static final List<String> ROUTES = List.of("GRANT", "IN_HOUSE");
    private static final int LONGEST_BENEFITS = 500;

    private final Commissioning commissioning;

    ProposalPages(Commissioning commissioning) {
        this.commissioning = commissioning;
    }

    @GetMapping("/rounds/{roundId}/proposal")
    @For(Who.WRITERS)
    String form(@PathVariable UUID roundId, Model model) {
        return form(roundId, List.of(), model);
    }

    private String form(UUID roundId, List<Row> media, Model model) {
        model.addAttribute("round", commissioning.round(roundId.toString()));
        model.addAttribute("media", Rows.MEDIA.places(List.of(), media));
        model.addAttribute("routes", ROUTES);
        model.addAttribute("kinds", Rows.MEDIA.kinds());
        return "round/proposal";
    }

    /// The form's key is the proposal's id: pressing twice makes one proposal.
    @PostMapping("/rounds/{roundId}/proposal")
    @For(Who.WRITERS)
    String propose(@PathVariable UUID roundId, Sent sent, Model model) {
        Supplier<String> again = () -> form(roundId, Rows.MEDIA.sent(sent), model);
        return sent.of("more").isEmpty()
                ? sent.as(() -> commissioning.propose(roundId.toString(), sent.key(), proposing(sent)), "proposal.done",
                        "/rounds/" + roundId, again)
                : sent.onceMore(again);
    }

    private static Proposing proposing(Sent sent) {
        return new Proposing(sent.needed("title"), sent.needed("summary"), sent.pence("costPence"), sent.of("where"),
                sent.needed("easyRead"),
                Rows.MEDIA.filled(sent).stream().map(row -> new Medium(row.kind(), row.words(), row.title())).toList(),
                new Interests(organisations(sent), sent.yes("proposerPaid")),
                sent.of("heading").isEmpty() ? null : sent.of("heading"), sent.of("benefits", LONGEST_BENEFITS),
                sent.of("route").isEmpty() ? null : sent.choice("route", ROUTES), sent.all("localities"));
    }

    private static List<String> organisations(Sent sent) {
        return Stream.of(sent.of("organisations").split(",", -1)).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    @GetMapping("/rounds/{roundId}/reading")
    @For(Who.PARTICIPANTS)
    String reading(@PathVariable UUID roundId, Model model) {
        model.addAttribute("round", commissioning.round(roundId.toString()));
        return "round/reading";
    }

    @PostMapping("/rounds/{roundId}/reading")
    @For(Who.FAMILIES)
    String confirm(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(
                () -> commissioning.confirmEasyRead(roundId.toString(), sent.needed("proposal"),
                        new Confirmation(sent.needed("wordingHash"))),
                "reading.done", "/rounds/" + roundId + "/reading", () -> reading(roundId, model));
    }
}
