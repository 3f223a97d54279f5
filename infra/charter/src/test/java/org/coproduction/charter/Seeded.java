package org.coproduction.charter;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/// A generator of charter values. It prints its seed; `-Dcoproduction.seed=…` repeats a run.
final class Seeded {
    static final Instant OPENING = Instant.parse("2026-03-02T09:00:00Z");

    private final Random random;

    private Seeded(Random random) {
        this.random = random;
    }

    static Seeded of(String property) {
        var seed = Long.getLong("coproduction.seed", System.nanoTime());
        System.out.println(property + ": repeat with -Dcoproduction.seed=" + seed);
        return new Seeded(new Random(seed));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    Constituency constituency() {
        var all = List.of(Constituency.values());
        return all.get(below(all.size()));
    }

    Quorums quorums() {
        return Quorums.of(1 + below(4), 1 + below(4), 1 + below(4));
    }

    /// Now and then a large crowd in one constituency, often nobody, mostly a few who mostly agree.
    Voices voices() {
        var tookPart = counts(_ -> chance(15) ? 0 : chance(20) ? below(200) : below(8));
        return new Voices(tookPart, counts(constituency -> {
            var people = tookPart.getOrDefault(constituency, 0);
            return chance(60) ? people : below(people + 1);
        }));
    }

    private static EnumMap<Constituency, Integer> counts(ToIntFunction<Constituency> count) {
        var counts = new EnumMap<Constituency, Integer>(Constituency.class);
        for (var constituency : Constituency.values()) {
            counts.put(constituency, count.applyAsInt(constituency));
        }
        return counts;
    }
}
