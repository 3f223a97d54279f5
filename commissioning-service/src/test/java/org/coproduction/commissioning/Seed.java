package org.coproduction.commissioning;

import java.util.Random;

/// The seed of a random test: new each time, printed, and the one to repeat a failure with by `-Dcoproduction.seed`.
public final class Seed {
    private Seed() {
    }

    public static Random random(String test) {
        long seed = Long.getLong("coproduction.seed", System.nanoTime());
        System.out.println(test + ": -Dcoproduction.seed=" + seed);
        return new Random(seed);
    }
}
