package org.coproduction.portal.form;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a form shows: what was typed into it before, and why it was not taken.
///
/// @param values what was typed, by field
/// @param fault the reason; `null` where there is none
/// @param field the field that it is about; may be none
/// @param key the `Idempotency-Key` of the command that the form sends
/// @param refused whether a service gave the reason: then it is in English, whatever the page is in
public record Typed(Map<String, List<String>> values, @Nullable String fault, @Nullable String field, String key,
        boolean refused) {
    /// A form that nobody has typed into yet.
    public static Typed nothing() {
        return new Typed(Map.of(), null, null, UUID.randomUUID().toString(), false);
    }

    /// A form that shows what is there already.
    public static Typed filled(Map<String, List<String>> values) {
        return new Typed(values, null, null, UUID.randomUUID().toString(), false);
    }

    /// The language of the reason, where the page may be in another one.
    public @Nullable String language() {
        return refused ? "en" : null;
    }

    /// For the attribute `dir` of the reason.
    public @Nullable String direction() {
        return refused ? "ltr" : null;
    }

    /// What was typed into a field, or else what it shows at first.
    public String of(String name, @Nullable Object first) {
        var typed = values.get(name);
        return typed == null || typed.isEmpty() ? first == null ? "" : first.toString() : typed.getFirst();
    }

    public String of(String name) {
        return of(name, null);
    }

    /// Whether a box or a choice was taken.
    public boolean chose(String name, Object value) {
        return values.getOrDefault(name, List.of()).contains(value.toString());
    }

    /// For `aria-describedby`: a field's hint and its fault, as far as it has them.
    public @Nullable String describedBy(String name, @Nullable String hint) {
        var by = new StringJoiner(" ");
        if (hint != null && !hint.isEmpty()) {
            by.add(name + "-hint");
        }
        if (faultOf(name) != null) {
            by.add(name + "-error");
        }
        return by.length() == 0 ? null : by.toString();
    }

    /// The fault of one field; `null` where it has none.
    public @Nullable String faultOf(String name) {
        return name.equals(field) ? fault : null;
    }
}
