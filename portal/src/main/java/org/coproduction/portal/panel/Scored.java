package org.coproduction.portal.panel;

import java.util.List;
import java.util.stream.Stream;
import org.coproduction.portal.api.Panels.Criterion;
import org.coproduction.portal.api.Panels.Moderated;
import org.coproduction.portal.api.Panels.PanelRecord;
import org.coproduction.portal.api.Panels.Result;
import org.coproduction.portal.api.Panels.Round;
import org.jspecify.annotations.Nullable;

/// What became of one offer, criterion by criterion. How many pairs there were is not told.
record Scored(String title, String organisation, List<Line> lines) {
    /// What it got for one criterion.
    ///
    /// @param agreed by the moderation, in place of what pairs gave; `null` where they did not differ too much
    /// @param lowest that a pair gave; `null` where no scores are published
    /// @param voices of the pairs, for those who read their reasons; else nobody's
    record Line(Criterion criterion, @Nullable Moderated agreed, @Nullable Integer lowest, @Nullable Integer highest,
            List<Talk.Voice> voices) {}

    /// In the order of the ranking.
    ///
    /// @param said with the reasons of pairs; `null` for those who do not read them
    static List<Scored> ranked(Round round, Result result, @Nullable PanelRecord said) {
        return result.ranking().stream().map(bid -> new Scored(bid.place() + ". " + bid.title(), bid.organisation(),
                round.criteria().stream().map(criterion -> line(criterion, bid.bidId(), result, said)).toList())).toList();
    }

    /// Where nothing was agreed: what was said, as far as it had come.
    static List<Scored> unsettled(Round round, PanelRecord said) {
        return said.bids().stream().map(bid -> new Scored(bid.title(), bid.name(), round.criteria().stream()
                .map(criterion -> new Line(criterion, null, null, null,
                        Talk.voices(said.judgements(), bid.id(), criterion.id())))
                .toList())).toList();
    }

    private static Line line(Criterion criterion, String bidId, Result result, @Nullable PanelRecord said) {
        var points = result.pairs().stream().filter(pair -> pair.bidId().equals(bidId))
                .flatMap(pair -> Stream.ofNullable(pair.points().get(criterion.id()))).sorted().toList();
        var agreed = result.moderated().stream()
                .filter(each -> each.bidId().equals(bidId) && each.criterionId().equals(criterion.id())).findFirst().orElse(null);
        return new Line(criterion, agreed, points.isEmpty() ? null : points.getFirst(),
                points.isEmpty() ? null : points.getLast(),
                said == null ? List.of() : Talk.voices(said.judgements(), bidId, criterion.id()));
    }
}
