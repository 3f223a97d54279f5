package org.coproduction.charter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A table of counts that is safe to publish: its cells, in the order they came, and their total.
public record PublishedTable<K>(Map<K, PublishedCount> cells, PublishedCount total) {
    public PublishedTable {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
}
