package org.coproduction.portal.priority;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coproduction.portal.api.Priorities.Own;
import org.coproduction.portal.api.Priorities.Placed;
import org.coproduction.portal.api.Priorities.Result;
import org.coproduction.portal.look.Bars;
import org.jspecify.annotations.Nullable;

/// In which order options matter. The bar of the first place is whole, and the later the place, the shorter it is.
final class Order {
    private static final int WHOLE = 100;

    private Order() {
    }

    static Bars of(Result result) {
        var own = result.constituencies();
        var options = result.order().size();
        return new Bars(own.stream().map(Own::constituency).toList(), result.order().stream()
                .map(option -> new Bars.Row(option.title(), "", cell("", option.place(), options), own.stream()
                        .map(each -> cell(each.constituency(), place(each.order(), option.optionId()), options)).toList()))
                .toList());
    }

    private static @Nullable Integer place(@Nullable List<Placed> order, String option) {
        Map<String, Integer> places = order == null
                ? Map.of()
                : order.stream().collect(Collectors.toMap(Placed::optionId, Placed::place));
        return places.get(option);
    }

    private static Bars.Cell cell(String constituency, @Nullable Integer place, int options) {
        return place == null
                ? new Bars.Cell(constituency, "evaluation.count.hidden", null, 0)
                : new Bars.Cell(constituency, "ballot.place", place.toString(), WHOLE * (options - place + 1) / options);
    }
}
