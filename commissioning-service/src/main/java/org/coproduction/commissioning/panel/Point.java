package org.coproduction.commissioning.panel;

import java.util.List;

/// One criterion of one bid.
public record Point(String bidId, String criterionId) {
    /// Where pairs differ by more than the terms allow.
    static List<Point> ofDifference(Terms terms, List<Bid> bids, List<Judgement> judgements) {
        return bids.stream().flatMap(bid -> terms.criteria().stream().map(criterion -> new Point(bid.id(), criterion.id())))
                .filter(point -> point.spread(judgements) > terms.tolerance()).toList();
    }

    /// The most points that a pair gave, less the fewest.
    private int spread(List<Judgement> judgements) {
        var given = judgements.stream().filter(each -> each.bidId().equals(bidId)).mapToInt(each -> each.points(criterionId))
                .summaryStatistics();
        return given.getCount() == 0 ? 0 : given.getMax() - given.getMin();
    }

    @Override
    public String toString() {
        return bidId + "/" + criterionId;
    }
}
