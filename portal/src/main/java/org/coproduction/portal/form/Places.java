package org.coproduction.portal.form;

import java.util.List;
import java.util.TreeMap;

/// Numbered places that things are given on a form, each in a field of its own: `place-0`, `place-1`, …
public final class Places {
    private static final String FIELD = "place-";

    private Places() {
    }

    /// The field of the thing at this position on the form.
    public static String field(int at) {
        return FIELD + at;
    }

    /// What was given a place, by its place; a place that nothing got is passed over.
    ///
    /// @param ids in the order of the form
    /// @param twice key of the words that say that a place was given twice
    public static List<String> of(Sent sent, List<String> ids, String twice) {
        var places = new TreeMap<Integer, String>();
        for (var at = 0; at < ids.size(); at++) {
            if (!sent.of(field(at)).isEmpty() && places.put(sent.number(field(at)), ids.get(at)) != null) {
                throw new FieldException(field(at), twice);
            }
        }
        return List.copyOf(places.values());
    }
}
