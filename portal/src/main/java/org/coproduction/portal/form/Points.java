package org.coproduction.portal.form;

import java.util.ArrayList;
import java.util.List;

/// Points that are shared out among things on a form, each in a field of its own: `points-0`, `points-1`, …
///
/// @param ids of what got any
/// @param points of each of them
public record Points(List<String> ids, List<Integer> points) {
    private static final String FIELD = "points-";

    public Points {
        ids = List.copyOf(ids);
        points = List.copyOf(points);
    }

    /// What was given; nothing and 0 are the same.
    ///
    /// @param ids in the order of the form
    public static Points of(Sent sent, List<String> ids) {
        var chosen = new ArrayList<String>();
        var points = new ArrayList<Integer>();
        for (var at = 0; at < ids.size(); at++) {
            var field = FIELD + at;
            var given = sent.of(field).isEmpty() ? 0 : sent.number(field);
            if (given < 0) {
                throw new FieldException(field, "form.number");
            }
            if (given > 0) {
                chosen.add(ids.get(at));
                points.add(given);
            }
        }
        return new Points(chosen, points);
    }
}
