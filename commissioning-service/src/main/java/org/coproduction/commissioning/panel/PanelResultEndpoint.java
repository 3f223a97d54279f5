package org.coproduction.commissioning.panel;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.exact.Place;
import org.coproduction.starter.Answer;
import org.coproduction.starter.Versioned;
import org.coproduction.web.Caller;
import org.coproduction.web.RefusedException;
import org.coproduction.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the panel recommends, for everybody, once each constituency agreed. It awards nothing: the accountable body decides on it, and for
/// a contract the procurement does. With the points of every pair and the published weights, everybody can add up again. Why a pair gave
/// them is in the record for the accountable body and facilitators; what the moderation agreed on is published with its reasons.
@RestController
@RequestMapping("/api/commissioning/panel-rounds/{roundId}")
class PanelResultEndpoint {
    private final PanelRounds rounds;

    PanelResultEndpoint(PanelRounds rounds) {
        this.rounds = rounds;
    }

    /// @param highest the score of a bid that got every point there is
    record Result(String roundId, long highest, List<Ranked> ranking, List<Pair> pairs, List<Moderated> moderated) {}

    /// @param place from 1; equal scores share one
    /// @param score an exact fraction, such as `49/3`: the mean of the constituencies' scores
    record Ranked(int place, String bidId, String title, String organisation, String score,
            Map<Constituency, String> constituencies) {}

    /// What a pair gave a bid, before the moderation.
    ///
    /// @param points by the criterion's id
    record Pair(String bidId, List<Constituency> constituencies, Map<String, Integer> points) {
        static Pair of(Judgement judgement) {
            return new Pair(judgement.bidId(), judgement.pair(),
                    judgement.marks().stream().collect(Collectors.toMap(Mark::criterionId, Mark::points)));
        }
    }

    /// Everything that was said about the bids, without who said it.
    ///
    /// @param agreed whether each constituency agreed; where not, the judgements are as far as they had come
    record PanelRecord(String roundId, boolean agreed, List<Bid> bids, List<Judgement> judgements, List<AgreedMark> moderated) {}

    /// Where pairs differed too much.
    record Moderated(String bidId, String criterionId, int points, String reason) {}

    /// What the panel recommends, once each constituency agreed, with all points, so that everybody can add them up again.
    @GetMapping("/result")
    ResponseEntity<Result> result(@PathVariable UUID roundId) {
        var found = rounds.get(roundId.toString());
        var settled = settled(found);
        var scores = settled.scores();
        if (scores == null) {
            throw new RefusedException(Refusal.of(RefusalCode.ROUND_NOT_RECOMMENDED));
        }
        var bids = settled.bids().stream().collect(Collectors.toMap(Bid::id, Function.identity()));
        return Answer.read(found.version(), new Result(found.id(), settled.terms().highest(),
                scores.order().stream().map(place -> ranked(place, bids, scores)).toList(),
                settled.judgements().stream().map(Pair::of).toList(),
                settled.agreed().stream().map(each -> new Moderated(each.bidId(), each.mark().criterionId(),
                        each.mark().points(), each.mark().reason())).toList()));
    }

    /// Everything that was said about the bids. With the reasons that pairs wrote down, and also where nothing was agreed.
    @GetMapping("/record")
    ResponseEntity<PanelRecord> record(@PathVariable UUID roundId, Caller caller) {
        if (!caller.roles().contains(Role.FACILITATOR)) {
            caller.requireRoleOrScope(Role.ACCOUNTABLE_BODY, "commissioning:ratify");
        }
        var found = rounds.get(roundId.toString());
        var settled = settled(found);
        return Answer.read(found.version(), new PanelRecord(found.id(), settled.outcome().coProduced(), settled.bids(),
                settled.judgements(), settled.agreed()));
    }

    private static Settled settled(Versioned<PanelRound> found) {
        return switch (found.state()) {
            case Settled settled -> settled;
            case Collecting _,Seating _,Scoring _,Moderating _ ->
                throw new RefusedException(Refusal.of(RefusalCode.ROUND_NOT_RECOMMENDED));
            case Cancelled _ -> throw new RefusedException(Refusal.of(RefusalCode.ROUND_CANCELLED));
        };
    }

    private static Ranked ranked(Place place, Map<String, Bid> bids, Scores scores) {
        var bid = Objects.requireNonNull(bids.get(place.id()), "only bids of the round are scored");
        var own = new EnumMap<Constituency, String>(Constituency.class);
        scores.byBid().getOrDefault(place.id(), Map.of()).forEach((each, score) -> own.put(each, score.toString()));
        return new Ranked(place.place(), bid.id(), bid.title(), bid.name(), place.score().toString(), own);
    }
}
