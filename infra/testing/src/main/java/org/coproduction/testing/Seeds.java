package org.coproduction.testing;

import java.util.Random;

/// Seeded randomness for property tests. The seed is printed, and `-Dcoproduction.seed=…` repeats a run.
public final class Seeds {
    private Seeds() {
    }

    /// A generator for the named property.
    public static Random random(String property) {
        var given = Long.getLong("coproduction.seed");
        var seed = given == null ? System.nanoTime() : given;
        System.out.println(property + ": seed " + seed);
        return new Random(seed);
    }

    /// Whether the long runs are wanted (`-Pthorough`).
    public static boolean thorough() {
        return Boolean.getBoolean("coproduction.thorough");
    }
}
