package org.coproduction.portal.panel;

import java.util.List;
import java.util.stream.IntStream;
import org.coproduction.portal.api.Panels.Agreed;
import org.coproduction.portal.api.Panels.Bid;
import org.coproduction.portal.api.Panels.Criterion;
import org.coproduction.portal.api.Panels.Point;
import org.coproduction.portal.api.Panels.Round;
import org.coproduction.portal.api.Panels.Said;
import org.coproduction.portal.api.Panels.Table;
import org.jspecify.annotations.Nullable;

/// What a panel talks about: where its pairs differ too much, what each of them said, and what was agreed instead.
///
/// @param at its number on the form, from 0
/// @param agreed `null` while nothing is
record Talk(int at, Bid bid, Criterion criterion, List<Voice> voices, @Nullable Agreed agreed) {
    /// What one pair said, without who they are.
    record Voice(List<String> pair, int points, String reason) {}

    static List<Talk> of(Round round, List<Bid> bids, Table table) {
        var points = table.differences();
        return IntStream.range(0, points.size()).mapToObj(at -> of(at, points.get(at), round, bids, table)).toList();
    }

    private static Talk of(int at, Point point, Round round, List<Bid> bids, Table table) {
        var bid = bids.stream().filter(each -> each.id().equals(point.bidId())).findFirst().orElseThrow();
        var criterion = round.criteria().stream().filter(each -> each.id().equals(point.criterionId())).findFirst().orElseThrow();
        return new Talk(at, bid, criterion, voices(table.judgements(), bid.id(), criterion.id()), table.marks().stream()
                .filter(each -> each.bidId().equals(bid.id()) && each.criterionId().equals(criterion.id())).findFirst()
                .orElse(null));
    }

    /// What pairs said about one thing in one bid.
    static List<Voice> voices(List<Said> judgements, String bidId, String criterionId) {
        return judgements.stream().filter(each -> each.bidId().equals(bidId))
                .flatMap(said -> said.marks().stream().filter(mark -> mark.criterionId().equals(criterionId))
                        .map(mark -> new Voice(said.pair(), mark.points(), mark.reason())))
                .toList();
    }
}
