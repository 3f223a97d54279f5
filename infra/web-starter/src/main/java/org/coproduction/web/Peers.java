package org.coproduction.web;

import java.util.Map;

/// What else an application talks to, for its start announcement: a bean of its own.
///
/// @param addresses a name and an address; an address is shown without credentials
public record Peers(Map<String, String> addresses) {
    public Peers {
        addresses = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(addresses));
    }
}
