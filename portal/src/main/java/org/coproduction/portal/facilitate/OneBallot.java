package org.coproduction.portal.facilitate;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coproduction.portal.api.RefusalException;
import org.coproduction.portal.form.FieldException;
import org.coproduction.portal.form.Helped;
import org.coproduction.portal.form.Places;
import org.coproduction.portal.form.Points;
import org.coproduction.portal.form.Sent;

/// One ballot or ranking that somebody gave by phone, at a meeting or on a single paper, typed into a form of its own: a sheet of one row,
/// which is entered and checked as any other.
final class OneBallot {
    static final List<String> CHANNELS = List.of("PHONE", "MEETING", "PAPER");
    static final List<String> GROUPS = List.of("PARENT_CARER", "YOUNG_PERSON", "PROFESSIONAL");
    private static final String COLUMNS = "paper,code,constituency,choices,points,channel,helped";
    private static final int LONGEST = 40;

    private OneBallot() {
    }

    /// What was typed, as the row of a sheet under the names of its columns.
    ///
    /// @param type how ballots are filled in: `APPROVAL`, `POINTS` or `RANKED`
    /// @param ids of what can be chosen, in the order of the form
    static String sheet(Sent sent, String type, List<String> ids) {
        var paper = sent.of("number", LONGEST);
        var code = sent.of("code", LONGEST);
        if (paper.isEmpty() && code.isEmpty()) {
            throw new FieldException("code", "one.whose");
        }
        var given = given(sent, type, ids);
        var helped = Helped.of(sent);
        var points = given.points().stream().map(String::valueOf).collect(Collectors.joining(","));
        return COLUMNS + '\n' + Stream.of(paper, code, sent.choice("group", GROUPS), String.join(",", given.ids()), points,
                sent.choice("channel", CHANNELS), helped == null ? "" : helped).map(OneBallot::cell)
                .collect(Collectors.joining(",")) + '\n';
    }

    private static Points given(Sent sent, String type, List<String> ids) {
        return switch (type) {
            case "POINTS" -> Points.of(sent, ids);
            case "RANKED" -> new Points(Places.of(sent, ids, "ballot.place.twice"), List.of());
            default -> new Points(sent.all("choices"), List.of());
        };
    }

    private static String cell(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /// Enters it. There is one row, so what is wrong with the file is wrong with that.
    static <T> T entered(Supplier<T> entering) {
        try {
            return entering.get();
        } catch (RefusalException refused) {
            throw refused.ofOneRow();
        }
    }
}
