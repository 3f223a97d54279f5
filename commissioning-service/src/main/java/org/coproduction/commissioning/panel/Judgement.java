package org.coproduction.commissioning.panel;

import java.util.List;
import org.coproduction.charter.Constituency;

/// What a pair said about a bid, without who they are.
public record Judgement(String bidId, List<Constituency> pair, List<Mark> marks) {
    public Judgement {
        pair = List.copyOf(pair);
        marks = List.copyOf(marks);
    }

    /// The points for a criterion.
    int points(String criterionId) {
        return marks.stream().filter(mark -> mark.criterionId().equals(criterionId)).mapToInt(Mark::points).findFirst()
                .orElseThrow(() -> new IllegalStateException("a sheet has a mark for each criterion"));
    }
}
