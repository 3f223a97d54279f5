package org.coproduction.portal.operations;

import java.util.List;

/// One of the four services, as addresses name it.
public record ServiceName(String name) {
    static final List<String> ALL = List.of("commissioning", "design", "delivery", "assessment");

    public ServiceName {
        if (!ALL.contains(name)) {
            throw new IllegalArgumentException("no service of this platform");
        }
    }

    /// Read from an address; what is none is refused.
    public static ServiceName valueOf(String name) {
        return new ServiceName(name);
    }
}
