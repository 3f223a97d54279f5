package org.coproduction.standalone.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes an attack on whoever reads it behind every free text that a command carries.
final class HostileApi extends Api {
    static final String ATTACK = "\"'><img src=x onerror=alert(1)>";

    HostileApi(String gateway, String issuer) {
        super(gateway, issuer);
    }

    @Override
    String put(String path, String token, Object body) {
        return super.put(path, token, attacking(body));
    }

    @Override
    String post(String path, String token, String key, Object body) {
        return super.post(path, token, key, attacking(body));
    }

    /// A text of several words is one that somebody typed; names of states, ids and times have no spaces.
    private static Object attacking(Object value) {
        return switch (value) {
            case String text when text.contains(" ") -> text + ' ' + ATTACK;
            case List<?> items -> items.stream().map(HostileApi::attacking).toList();
            case Map<?, ?> fields -> {
                var attacked = new LinkedHashMap<Object, @Nullable Object>();
                fields.forEach((name, field) -> attacked.put(name, field == null ? null : attacking(field)));
                yield attacked;
            }
            default -> value;
        };
    }
}
