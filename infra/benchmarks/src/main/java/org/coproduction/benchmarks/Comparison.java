package org.coproduction.benchmarks;

import java.util.ArrayList;
import java.util.List;

/// Two ways to do the same, measured in turn, A B B A, so that whatever drifts drifts for both.
///
/// @param raw the yardstick's median rate, per second
/// @param ours our median rate, per second
/// @param ratio the median of each round's ours ÷ raw
record Comparison(double raw, double ours, double ratio) {
    /// At the most so many rounds to warm up for each that counts.
    private static final int WARM_UPS = 4;

    /// One leg: does a fixed amount of work and says how much of it went per second.
    @FunctionalInterface
    interface Leg {
        double perSecond() throws Exception;
    }

    /// The mean rates of one round, per second.
    record Round(double raw, double ours) {
        double ratio() {
            return ours / raw;
        }
    }

    /// Runs rounds to warm up and then as many as are to count.
    static Comparison run(int rounds, Leg raw, Leg ours) throws Exception {
        WarmUp.with(() -> round(raw, ours), WARM_UPS * rounds);
        var measured = new ArrayList<Round>();
        for (var round = 0; round < rounds; round++) {
            measured.add(round(raw, ours));
        }
        return of(measured);
    }

    private static Round round(Leg raw, Leg ours) throws Exception {
        var ours1 = ours.perSecond();
        var raw1 = raw.perSecond();
        var raw2 = raw.perSecond();
        var ours2 = ours.perSecond();
        return new Round(harmonic(raw1, raw2), harmonic(ours1, ours2));
    }

    static Comparison of(List<Round> rounds) {
        return new Comparison(median(rounds.stream().map(Round::raw).toList()), median(rounds.stream().map(Round::ours).toList()),
                median(rounds.stream().map(Round::ratio).toList()));
    }

    /// The rate of two equal amounts of work done one after the other.
    static double harmonic(double one, double other) {
        return 2 / (1 / one + 1 / other);
    }

    static double median(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no median of nothing");
        }
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
