package org.coproduction.commissioning.panel;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.exact.Fraction;
import org.coproduction.commissioning.exact.Place;

/// What the sheets and the moderation come to. A constituency's points for a criterion are what was agreed in the moderation, or else the
/// mean of its members' points, each of whom has those of their pair. Its score for a bid is the sum of its points times the weights. A
/// bid's score is the mean of the three constituencies', so each weighs the same however many members it has.
public record Scores(Map<String, Map<Constituency, Fraction>> byBid) {
    public Scores {
        byBid = Map.copyOf(byBid);
    }

    static Scores of(Terms terms, List<Bid> bids, List<Judgement> judgements, List<AgreedMark> agreed) {
        var marks = agreed.stream().collect(Collectors.toMap(AgreedMark::point, each -> each.mark().points()));
        return new Scores(bids.stream().collect(Collectors.toMap(Bid::id, bid -> {
            var own = new EnumMap<Constituency, Fraction>(Constituency.class);
            Arrays.stream(Constituency.values()).forEach(each -> own.put(each, score(terms, bid.id(), each, judgements, marks)));
            return own;
        })));
    }

    private static Fraction score(Terms terms, String bidId, Constituency constituency, List<Judgement> judgements,
            Map<Point, Integer> agreed) {
        var sum = Fraction.ZERO;
        for (var criterion : terms.criteria()) {
            var instead = agreed.get(new Point(bidId, criterion.id()));
            var points = instead != null
                    ? Fraction.of(instead, 1)
                    : Fraction.mean(judgements.stream()
                            .filter(each -> each.bidId().equals(bidId) && each.pair().contains(constituency))
                            .map(each -> Fraction.of(each.points(criterion.id()), 1)).toList());
            sum = sum.plus(points.times(criterion.weight()));
        }
        return sum;
    }

    /// The ranking of the bids.
    List<Place> order() {
        return Place.order(byBid.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Fraction.mean(entry.getValue().values()))));
    }
}
