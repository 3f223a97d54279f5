package org.coproduction.portal.round;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coproduction.portal.access.For;
import org.coproduction.portal.access.Who;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Commissioning.Ballot;
import org.coproduction.portal.api.Commissioning.Choices;
import org.coproduction.portal.api.Commissioning.Proposal;
import org.coproduction.portal.api.RefusalException;
import org.coproduction.portal.form.Helped;
import org.coproduction.portal.form.Places;
import org.coproduction.portal.form.Points;
import org.coproduction.portal.form.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Voting: one's own ballot, which can be replaced until the close, and its receipt.
@Controller
@For(Who.VOTERS)
public final class BallotPages {
    private static final String CHOICES = "choices";

    private final Commissioning commissioning;

    BallotPages(Commissioning commissioning) {
        this.commissioning = commissioning;
    }

    /// A proposal on the ballot, and what the person said about it before.
    ///
    /// @param at its number on this person's ballot, from 0
    /// @param points that it was given; empty for none
    /// @param place that it was given, from 1; empty for none
    record Line(int at, Proposal proposal, boolean chosen, String points, String place) {}

    @GetMapping("/rounds/{roundId}/ballot")
    String ballot(@PathVariable UUID roundId, Model model) {
        var cast = cast(roundId);
        model.addAttribute("replaces", cast != null);
        model.addAttribute("came", cast);
        return form(roundId, cast, model);
    }

    @PostMapping("/rounds/{roundId}/ballot")
    String cast(@PathVariable UUID roundId, Sent sent, Model model) {
        return sent.as(() -> commissioning.cast(roundId.toString(), choices(roundId, sent)),
                "/rounds/" + roundId + "/receipt", () -> form(roundId, ticked(sent), model));
    }

    /// Boxes that were ticked stay so where the form is shown again; what was typed shows itself.
    private static Ballot ticked(Sent sent) {
        return new Ballot("", "", "", sent.all(CHOICES), List.of(), "ONLINE", true);
    }

    private Choices choices(UUID roundId, Sent sent) {
        var paper = commissioning.ballotPaper(roundId.toString());
        var ids = paper.proposals().stream().map(Commissioning.OnPaper::id).toList();
        return switch (paper.type()) {
            case "POINTS" -> {
                var given = Points.of(sent, ids);
                yield new Choices(given.ids(), given.points(), Helped.of(sent));
            }
            case "RANKED" -> new Choices(Places.of(sent, ids, "ballot.place.twice"), null, Helped.of(sent));
            default -> new Choices(sent.all(CHOICES), null, Helped.of(sent));
        };
    }

    @GetMapping("/rounds/{roundId}/receipt")
    String receipt(@PathVariable UUID roundId, Model model) {
        var cast = cast(roundId);
        if (cast == null) {
            return "redirect:/rounds/" + roundId + "/ballot";
        }
        var round = commissioning.round(roundId.toString());
        model.addAttribute("round", round);
        model.addAttribute("receipt", cast.receipt());
        model.addAttribute("hash", cast.receiptHash());
        model.addAttribute("nonce", cast.nonce());
        model.addAttribute("came", cast);
        model.addAttribute("ranked", round.ballot().type().equals("RANKED"));
        model.addAttribute("chosen", lines(round, cast.choices(), cast).stream().filter(Line::chosen).toList());
        return "round/receipt";
    }

    private String form(UUID roundId, @Nullable Ballot cast, Model model) {
        var round = commissioning.round(roundId.toString());
        model.addAttribute("round", round);
        if (commissioning.interest(round.id()).interested()) {
            model.addAttribute("question", "ballot.title");
            model.addAttribute("back", "/rounds/" + roundId);
            return "no-voice";
        }
        var paper = commissioning.ballotPaper(round.id());
        model.addAttribute("paper", paper);
        model.addAttribute("code", commissioning.ballotCode(roundId.toString()).code());
        model.addAttribute("helps", Helped.ANSWERS);
        model.addAttribute("lines", lines(round, paper.proposals().stream().map(Commissioning.OnPaper::id).toList(), cast));
        return "round/ballot";
    }

    /// @param order ids of what is wanted
    private static List<Line> lines(Commissioning.Round round, List<String> order, @Nullable Ballot cast) {
        var proposals = round.proposals().stream().filter(proposal -> order.contains(proposal.id()))
                .collect(Collectors.toMap(Proposal::id, Function.identity()));
        var sorted = proposals.values().stream().sorted(Comparator.comparingInt(proposal -> order.indexOf(proposal.id())))
                .toList();
        return IntStream.range(0, sorted.size()).mapToObj(at -> line(at, sorted.get(at), cast)).toList();
    }

    private static Line line(int at, Proposal proposal, @Nullable Ballot cast) {
        var place = cast == null ? -1 : cast.choices().indexOf(proposal.id());
        var points = cast == null || place < 0 || cast.points().isEmpty() ? "" : cast.points().get(place).toString();
        return new Line(at, proposal, place >= 0, points, place < 0 ? "" : Integer.toString(place + 1));
    }

    private @Nullable Ballot cast(UUID roundId) {
        try {
            return commissioning.ballot(roundId.toString());
        } catch (RefusalException refused) {
            if (refused.status() == HttpStatus.NOT_FOUND.value()) {
                return null;
            }
            throw refused;
        }
    }
}
