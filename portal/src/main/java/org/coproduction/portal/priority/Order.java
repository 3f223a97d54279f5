package org.coproduction.portal.priority;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coproduction.portal.api.Priorities.Own;
import org.coproduction.portal.api.Priorities.Placed;
import org.coproduction.portal.api.Priorities.Result;
import org.jspecify.annotations.Nullable;

/// In which order options matter, to everybody and to each constituency beside it, as one table that is also a chart.
///
/// @param constituencies in the order of the cells
/// @param rows one for each option, what matters most first
record Order(List<String> constituencies, List<Row> rows) {
    private static final int WHOLE = 100;

    /// @param cells one for each constituency
    record Row(String title, Cell everybody, List<Cell> cells) {}

    /// @param constituency empty for everybody
    /// @param place from 1; `null` where too few ranked to show it
    /// @param percent the whole bar for the first place, and the shorter, the later
    record Cell(String constituency, @Nullable Integer place, int percent) {}

    static Order of(Result result) {
        var own = result.constituencies();
        return new Order(own.stream().map(Own::constituency).toList(), result.order().stream()
                .map(option -> new Row(option.title(), cell("", option.place(), result.order().size()), own.stream()
                        .map(each -> cell(each.constituency(), place(each.order(), option.optionId()), result.order().size()))
                        .toList()))
                .toList());
    }

    private static @Nullable Integer place(@Nullable List<Placed> order, String option) {
        Map<String, Integer> places = order == null
                ? Map.of()
                : order.stream().collect(Collectors.toMap(Placed::optionId, Placed::place));
        return places.get(option);
    }

    private static Cell cell(String constituency, @Nullable Integer place, int options) {
        return new Cell(constituency, place, place == null ? 0 : WHOLE * (options - place + 1) / options);
    }
}
