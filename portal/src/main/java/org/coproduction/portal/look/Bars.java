package org.coproduction.portal.look;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How things stand with everybody and with each constituency beside it: a chart that is also a table.
///
/// @param constituencies in the order of the cells
/// @param rows one for each thing
public record Bars(List<String> constituencies, List<Row> rows) {
    /// @param about what else is said of it; empty for nothing
    /// @param cells one for each constituency
    public record Row(String title, String about, Cell everybody, List<Cell> cells) {}

    /// @param constituency empty for everybody
    /// @param key of the words that say how it stands
    /// @param value what they leave room for; `null` for nothing
    /// @param percent how long its bar is
    public record Cell(String constituency, String key, @Nullable String value, int percent) {}
}
