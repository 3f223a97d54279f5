package org.coproduction.portal.priority;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Priorities;
import org.coproduction.portal.api.Priorities.Choice;
import org.coproduction.portal.api.Priorities.Option;
import org.coproduction.portal.api.Priorities.Paper;
import org.coproduction.portal.api.Priorities.Ranked;
import org.coproduction.portal.form.Helped;
import org.coproduction.portal.form.Places;
import org.coproduction.portal.form.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Ranking: one's own order, which can be replaced until the close, and what was taken of it.
@Controller
@For(Who.VOTERS)
public final class RankingPages {
    private final Priorities priorities;

    RankingPages(Priorities priorities) {
        this.priorities = priorities;
    }

    /// An option to rank, and where the person put it before.
    ///
    /// @param field of its place on the form
    /// @param place that it was given, from 1; empty for none
    record Line(String field, Option option, String place) {}

    @GetMapping("/priorities/{roundId}/ranking")
    String form(@PathVariable UUID roundId, Model model) {
        var round = priorities.round(roundId.toString());
        model.addAttribute("round", round);
        if (priorities.interest(round.id()).interested()) {
            model.addAttribute("question", "ranking.title");
            model.addAttribute("back", "/priorities/" + roundId);
            return "no-voice";
        }
        var paper = priorities.paper(round.id());
        model.addAttribute("paper", paper);
        model.addAttribute("lines", lines(paper, round.options()));
        model.addAttribute("came", paper);
        model.addAttribute("code", priorities.rankingCode(roundId.toString()).code());
        model.addAttribute("helps", Helped.ANSWERS);
        return "priority/ranking";
    }

    private static List<Line> lines(Paper paper, List<Option> options) {
        var order = paper.options().stream().map(Choice::id).toList();
        var shown = options.stream().filter(option -> order.contains(option.id()))
                .sorted(Comparator.comparingInt(option -> order.indexOf(option.id()))).toList();
        return IntStream.range(0, shown.size()).mapToObj(at -> {
            var place = paper.ranked().indexOf(shown.get(at).id());
            return new Line(Places.field(at), shown.get(at), place < 0 ? "" : Integer.toString(place + 1));
        }).toList();
    }

    @PostMapping("/priorities/{roundId}/ranking")
    String rank(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(() -> priorities.rank(roundId.toString(), new Ranked(ranked(roundId, sent), Helped.of(sent))),
                PriorityPages.page(roundId) + "/receipt", () -> form(roundId, model));
    }

    private List<String> ranked(UUID roundId, Sent sent) {
        var ids = priorities.paper(roundId.toString()).options().stream().map(Choice::id).toList();
        return Places.of(sent, ids, "ranking.place.twice");
    }

    @GetMapping("/priorities/{roundId}/receipt")
    String receipt(@PathVariable UUID roundId, Model model) {
        var paper = priorities.paper(roundId.toString());
        if (!paper.given()) {
            return "redirect:" + PriorityPages.page(roundId) + "/ranking";
        }
        var titles = paper.options().stream().collect(Collectors.toMap(Choice::id, Choice::title));
        model.addAttribute("round", priorities.round(roundId.toString()));
        model.addAttribute("came", paper);
        model.addAttribute("ranked", paper.ranked().stream().map(titles::get).toList());
        return "priority/receipt";
    }
}
