package org.coproduction.starter;

/// Names of the topics: one for each service, kept for ever.
public final class Topics {
    private Topics() {
    }

    /// The topic on which a service raises its events: `design` → `design.events`.
    public static String of(String service) {
        return service + ".events";
    }
}
