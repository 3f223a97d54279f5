package org.coproduction.portal.facilitate;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning.Quorums;
import org.coproduction.portal.api.Commissioning.Tolerance;
import org.coproduction.portal.api.CountedBy;
import org.coproduction.portal.api.Facilitation;
import org.coproduction.portal.api.Facilitation.Ballot;
import org.coproduction.portal.api.Facilitation.NewHeading;
import org.coproduction.portal.api.Facilitation.NewRound;
import org.coproduction.portal.form.Row;
import org.coproduction.portal.form.Rows;
import org.coproduction.portal.form.Sent;
import org.coproduction.portal.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Preparing a funding round: its terms, which can be edited until both facilitators have opened it.
@Controller
@For(Who.FACILITATORS)
public final class NewRoundPage {
    private static final String NEW = "/facilitate/new-round";
    private static final String DRAFT = "/facilitate/rounds/{roundId}/terms";
    private static final List<String> HOW = List.of("GRANT", "IN_HOUSE");
    private static final List<String> BALLOT = List.of("APPROVAL", "WITHIN_POT", "POINTS", "RANKED");
    private static final List<String> SATISFACTION = List.of("COST", "CARDINALITY");
    private static final List<String> COMPLETION = List.of("UTILITARIAN", "NONE", "ADD1");
    private static final List<String> METHOD = List.of("MES", "GREEDY");
    private static final List<String> TIES = List.of("COST_VOTES_LOT", "ID");
    private static final int LONGEST_NAME = 100;

    private final Facilitation facilitation;

    NewRoundPage(Facilitation facilitation) {
        this.facilitation = facilitation;
    }

    @GetMapping(NEW)
    String form(Model model) {
        return form("facilitate.new", NEW, List.of(), Decides.FUNDERS, Promised.PLACES, model);
    }

    /// @param called key of what the page is called
    /// @param address where the form is sent
    private static String form(String called, String address, List<Row> headings, int funders, int promised, Model model) {
        model.addAttribute("called", called);
        model.addAttribute("address", address);
        model.addAttribute("headings", Rows.HEADINGS.places(List.of(), headings));
        model.addAttribute("how", HOW);
        model.addAttribute("fewest", Together.FEWEST);
        model.addAttribute("funders", funders);
        model.addAttribute("ballot", BALLOT);
        model.addAttribute("satisfaction", SATISFACTION);
        model.addAttribute("completion", COMPLETION);
        model.addAttribute("method", METHOD);
        model.addAttribute("ties", TIES);
        model.addAttribute("promised", promised);
        return "facilitate/new-round";
    }

    /// The form's key is the round's id: pressing twice writes one draft.
    @PostMapping(NEW)
    String write(Sent sent, Model model) {
        return write(UUID.fromString(sent.key()), sent, () -> null, () -> again("facilitate.new", NEW, sent, model));
    }

    /// The same form with what the draft says.
    @GetMapping(DRAFT)
    String terms(@PathVariable UUID roundId, Model model) {
        var terms = facilitation.terms(roundId.toString());
        var filled = new Filled(Objects.requireNonNull(terms.getBody()));
        Together.reading(terms.getHeaders().getETag(), model);
        model.addAttribute("draft", roundId);
        model.addAttribute("typed", Typed.filled(filled.values()));
        return form("facilitate.draft.edit", page(roundId), filled.headings(), filled.funders(), filled.promised(), model);
    }

    @PostMapping(DRAFT)
    String edit(@PathVariable UUID roundId, Sent sent, Model model) {
        return write(roundId, sent, () -> Together.read(sent), () -> {
            Together.reading(facilitation.terms(roundId.toString()).getHeaders().getETag(), model);
            model.addAttribute("draft", roundId);
            return again("facilitate.draft.edit", page(roundId), sent, model);
        });
    }

    /// @param read the version of the terms that are changed; `null` where there are none yet
    private String write(UUID roundId, Sent sent, Supplier<@Nullable String> read, Supplier<String> again) {
        return sent.of("more").isEmpty()
                ? sent.as(() -> facilitation.write(roundId.toString(), round(sent), read.get()), "facilitate.written",
                        FacilitatePages.page(roundId), again)
                : sent.onceMore(again);
    }

    private static String again(String called, String address, Sent sent, Model model) {
        return form(called, address, Rows.HEADINGS.sent(sent), Decides.places(sent), Promised.places(sent), model);
    }

    private static String page(UUID roundId) {
        return FacilitatePages.page(roundId) + "/terms";
    }

    private static NewRound round(Sent sent) {
        return new NewRound(sent.needed("title"), sent.pence("potPence"), sent.needed("what"), sent.needed("where"),
                sent.choice("how", HOW),
                new Quorums(sent.number("parentCarers"), sent.number("youngPeople"), sent.number("professionals")),
                sent.number("expectedVoters"),
                ballot(sent), rule(sent),
                sent.endOfAny("proposalsUntil"), sent.endOfAny("votingUntil"),
                sent.of("extensionDays").isEmpty() ? null : sent.number("extensionDays"),
                Decides.of(sent, sent.pence("potPence")),
                headings(sent), Promised.of(sent), tolerance(sent), Reaches.of(sent));
    }

    private static List<NewHeading> headings(Sent sent) {
        var places = Rows.HEADINGS.sent(sent);
        return IntStream.range(0, places.size()).filter(at -> !places.get(at).empty())
                .mapToObj(at -> new NewHeading("heading-" + (at + 1), sent.needed("heading-" + at + "-title", LONGEST_NAME),
                        sent.pence("heading-" + at + "-words")))
                .toList();
    }

    private static Ballot ballot(Sent sent) {
        var most = sent.numberOfAny("mostChoices");
        return switch (sent.choice("ballot", BALLOT)) {
            case "POINTS" -> new Ballot("POINTS", most, sent.number("points"), false);
            case "RANKED" -> new Ballot("RANKED", most, null, false);
            case "WITHIN_POT" -> new Ballot("APPROVAL", most, null, true);
            default -> new Ballot("APPROVAL", most, null, false);
        };
    }

    /// Points and places say themselves how much something is worth to people.
    private static CountedBy rule(Sent sent) {
        var approval = ballot(sent).type().equals("APPROVAL");
        var method = sent.choice("method", METHOD);
        // Where projects are taken by rank there is nothing that shares leave over.
        return new CountedBy(approval ? sent.choice("satisfaction", SATISFACTION) : "POINTS",
                method.equals("GREEDY") ? "NONE" : sent.choice("completion", COMPLETION), method, sent.choice("ties", TIES));
    }

    private static Tolerance tolerance(Sent sent) {
        return new Tolerance(sent.numberOfAny("tolerance.percent"),
                sent.of("tolerance.pence").isEmpty() ? null : sent.pence("tolerance.pence"), sent.number("tolerance.days"));
    }
}
