package org.coproduction.gateway;

import java.util.Locale;

/// The four services behind the gateway, in the order of the four Cs.
public enum Destination {
    COMMISSIONING("co-commissioning"),
    DESIGN("co-design"),
    DELIVERY("co-delivery"),
    ASSESSMENT("co-assessment");

    private final String c;

    Destination(String c) {
        this.c = c;
    }

    /// Which C it is: "co-design".
    public String c() {
        return c;
    }

    /// The word for it in addresses and settings: "design".
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The paths that are its own, as a Spring path pattern.
    public String paths() {
        return "/api/" + word() + "/**";
    }
}
