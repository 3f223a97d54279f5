package org.coproduction.commissioning.panel;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.accord.Accord;
import org.coproduction.commissioning.minutes.Minutes;

/// Every pair has scored. Where they differ too much, the panel agrees on a score; then each member takes a stance on the whole.
///
/// @param agreed one for each point of difference; empty until it is written down
record Moderating(Terms terms, Minutes minutes, List<Bid> bids, Panel panel, Accord accord, List<Sheet> sheets,
        List<AgreedMark> agreed) implements PanelRound {
    Moderating {
        bids = List.copyOf(bids);
        panel.requireNone(minutes.interested());
        sheets = List.copyOf(sheets);
        agreed = List.copyOf(agreed);
    }

    List<Judgement> judgements() {
        return sheets.stream().map(Sheet::judgement).toList();
    }

    /// Where an agreed score is needed.
    List<Point> differences() {
        return Point.ofDifference(terms, bids, judgements());
    }

    Decision<PanelRound> with(int read, List<AgreedMark> marks, Instant now) {
        if (!accord.gate().open(now)) {
            return Decision.refused(RefusalCode.GATE_CLOSED);
        }
        if (read != accord.version()) {
            return Decision.refused(RefusalCode.DRAFT_OUTDATED, "basedOn");
        }
        var wrong = new HashSet<>(differences());
        for (var mark : marks) {
            // What is not a difference, or named twice, is as wrong as what is missing.
            if (!wrong.remove(mark.point())) {
                return Decision.refused(incomplete(mark.point().toString()));
            }
        }
        if (!wrong.isEmpty()) {
            return Decision.refused(incomplete(wrong.stream().map(Point::toString).sorted().collect(Collectors.joining(", "))));
        }
        if (marks.stream().anyMatch(mark -> mark.mark().points() > terms.mostPoints())) {
            return Decision.refused(new Refusal(RefusalCode.SCORE_OUT_OF_SCALE,
                    Map.of("most", Integer.toString(terms.mostPoints())), List.of(), "marks"));
        }
        return Decision.changed(new Moderating(terms, minutes, bids, panel, accord.renewed(), sheets, marks));
    }

    private static Refusal incomplete(String points) {
        return Refusal.of(RefusalCode.MODERATION_INCOMPLETE, Map.of("points", points));
    }

    PanelRound with(Accord next) {
        return new Moderating(terms, minutes, bids, panel, next, sheets, agreed);
    }

    PanelRound settled(GateOutcome outcome) {
        return new Settled(terms, minutes, bids, judgements(), agreed, outcome);
    }
}
