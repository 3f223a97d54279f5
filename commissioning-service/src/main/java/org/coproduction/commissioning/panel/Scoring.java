package org.coproduction.commissioning.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.accord.Accord;
import org.coproduction.commissioning.minutes.Minutes;

/// Pairs read the bids that they were assigned and score them.
///
/// @param sheets one for each pair and bid
record Scoring(Terms terms, Minutes minutes, List<Bid> bids, Panel panel, Accord accord,
        List<Sheet> sheets) implements PanelRound {
    Scoring {
        bids = List.copyOf(bids);
        panel.requireNone(minutes.interested());
        sheets = List.copyOf(sheets);
    }

    Decision<PanelRound> written(String person, String bidId, List<Mark> marks) {
        var criteria = terms.criteria().stream().map(Criterion::id).toList();
        var byCriterion = marks.stream().collect(Collectors.toMap(Mark::criterionId, Function.identity(), (first, _) -> first));
        if (marks.size() != criteria.size() || !byCriterion.keySet().containsAll(criteria)) {
            return Decision.refused(RefusalCode.CRITERION_UNKNOWN, "marks");
        }
        if (marks.stream().anyMatch(mark -> mark.points() > terms.mostPoints())) {
            return Decision.refused(offScale());
        }
        var ordered = criteria.stream().map(byCriterion::get).toList();
        return on(person, bidId, sheet -> sheet.marks().equals(ordered) && sheet.confirmedBy().contains(person)
                ? Decision.unchanged()
                : Decision.changed(sheet.written(person, ordered)));
    }

    private Refusal offScale() {
        return new Refusal(RefusalCode.SCORE_OUT_OF_SCALE, Map.of("most", Integer.toString(terms.mostPoints())), List.of(),
                "marks");
    }

    Decision<PanelRound> confirmed(String person, String bidId, int version) {
        return on(person, bidId, sheet -> {
            if (sheet.marks().isEmpty()) {
                return Decision.refused(RefusalCode.SCORES_INCOMPLETE);
            }
            if (sheet.version() != version) {
                return Decision.refused(RefusalCode.DRAFT_OUTDATED);
            }
            return sheet.confirmedBy().contains(person) ? Decision.unchanged() : Decision.changed(sheet.confirmed(person));
        });
    }

    private Decision<PanelRound> on(String person, String bidId, Function<Sheet, Decision<Sheet>> move) {
        if (!panel.has(person)) {
            return Decision.refused(RefusalCode.NOT_ON_PANEL);
        }
        if (bids.stream().noneMatch(bid -> bid.id().equals(bidId))) {
            return Decision.refused(RefusalCode.BID_UNKNOWN);
        }
        var found = sheets.stream().filter(sheet -> sheet.bidId().equals(bidId) && sheet.isOf(person)).findFirst();
        if (found.isEmpty()) {
            return Decision.refused(RefusalCode.NOT_YOUR_PAIR);
        }
        return switch (move.apply(found.get())) {
            case Decision.Changed(var next, _) -> {
                var replaced = new ArrayList<>(sheets);
                replaced.set(sheets.indexOf(found.get()), next);
                yield Decision.changed(new Scoring(terms, minutes, bids, panel, accord, replaced));
            }
            case Decision.Unchanged() -> Decision.unchanged();
            case Decision.Refused(var refusal) -> Decision.refused(refusal);
        };
    }

    /// Where no pairs differ too much, there is at once something to agree on.
    Decision<PanelRound> moderated() {
        if (!sheets.stream().allMatch(Sheet::complete)) {
            return Decision.refused(RefusalCode.SCORES_INCOMPLETE);
        }
        var moderating = new Moderating(terms, minutes, bids, panel, accord, sheets, List.of());
        return Decision.changed(moderating.differences().isEmpty() ? moderating.with(accord.renewed()) : moderating);
    }

    PanelRound with(Accord next) {
        return new Scoring(terms, minutes, bids, panel, next, sheets);
    }

    PanelRound settled(GateOutcome outcome) {
        return new Settled(terms, minutes, bids, sheets.stream().filter(Sheet::complete).map(Sheet::judgement).toList(),
                List.of(),
                outcome);
    }
}
