package org.coproduction.portal.panel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.coproduction.portal.api.Panels.Ranked;
import org.coproduction.portal.api.Panels.Result;
import org.coproduction.portal.look.Bars;
import org.jspecify.annotations.Nullable;

/// How bids stand. Scores are exact fractions, and shown to one place after the point; a bar is the share of what a bid could get.
final class Standing {
    private static final List<String> GROUPS = List.of("PARENT_CARER", "YOUNG_PERSON", "PROFESSIONAL");
    private static final int WHOLE = 100;

    private Standing() {
    }

    static Bars of(Result result) {
        return new Bars(GROUPS, result.ranking().stream().map(bid -> row(bid, result.highest())).toList());
    }

    private static Bars.Row row(Ranked bid, long highest) {
        return new Bars.Row(bid.place() + ". " + bid.title(), bid.organisation(), cell("", bid.score(), highest),
                GROUPS.stream().map(group -> cell(group, bid.constituencies().get(group), highest)).toList());
    }

    private static Bars.Cell cell(String group, @Nullable String score, long highest) {
        if (score == null) {
            return new Bars.Cell(group, "evaluation.count.hidden", null, 0);
        }
        var exact = fraction(score);
        return new Bars.Cell(group, "panel.score", exact.setScale(1, RoundingMode.HALF_UP).toPlainString(),
                exact.multiply(BigDecimal.valueOf(WHOLE)).divide(BigDecimal.valueOf(highest), 0, RoundingMode.HALF_UP)
                        .intValue());
    }

    private static BigDecimal fraction(String text) {
        var parts = text.split("/", 2);
        var whole = new BigDecimal(parts[0]);
        return parts.length == 1 ? whole : whole.divide(new BigDecimal(parts[1]), 6, RoundingMode.HALF_UP);
    }
}
