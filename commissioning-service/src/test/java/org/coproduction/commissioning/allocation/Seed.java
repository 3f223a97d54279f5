package org.coproduction.commissioning.allocation;

import java.util.Random;

/// The seed of a random test: new each time, printed, and the one to repeat a failure with by `-Dcoproduction.seed`.
final class Seed {
    private Seed() {
    }

    static Random random(String test) {
        long seed = Long.getLong("coproduction.seed", System.nanoTime());
        System.out.println(test + ": -Dcoproduction.seed=" + seed);
        return new Random(seed);
    }
}
