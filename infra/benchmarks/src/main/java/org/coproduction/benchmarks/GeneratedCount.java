package org.coproduction.benchmarks;

import java.util.List;

import org.coproduction.commissioning.allocation.Completion;
import org.coproduction.commissioning.allocation.CountProfile;
import org.coproduction.commissioning.allocation.Method;
import org.coproduction.commissioning.allocation.Outcome;
import org.coproduction.commissioning.allocation.Rule;
import org.coproduction.commissioning.allocation.Satisfaction;
import org.coproduction.commissioning.allocation.Weighting;

/// An election to be generated and counted, with what it should take. The sizes are those of elections in Pabulib.
///
/// @param goal in seconds
/// @param heap in mebibytes: what the process may use, generating included
record GeneratedCount(String what, ElectionShape shape, Satisfaction satisfaction, double goal, int heap) {
    private static final int HEAP = 256;
    private static final int HEAP_OF_A_MILLION = 512;

    static final List<GeneratedCount> ALL = List.of(
            add1("60,000 × 80", new ElectionShape(1, 60_000, 80, 1, 15, 300_000, 30), Satisfaction.COST, 1),
            add1("90,000 × 160", new ElectionShape(2, 90_000, 160, 1, 5, 80_000, 30), Satisfaction.COST, 1),
            add1("90,000 × 160", new ElectionShape(2, 90_000, 160, 1, 5, 80_000, 30), Satisfaction.CARDINALITY, 1),
            add1("like Łódź, 90,494 × 160", new ElectionShape(3, 90_494, 160, 1, 5, 80_000, 30), Satisfaction.COST, 0.3),
            add1("like Warszawa 2026, 61,668 × 83", new ElectionShape(4, 61_668, 83, 1, 15, 340_000, 30), Satisfaction.COST, 1),
            add1("like Bielany, 8,172 × 132", new ElectionShape(5, 8_172, 132, 1, 15, 40_000, 30), Satisfaction.COST, 1),
            add1("like Toulouse, 7,260 × 183", new ElectionShape(6, 7_260, 183, 1, 10, 60_000, 30), Satisfaction.COST, 1),
            add1("like South Lake Tahoe, 212 × 20", new ElectionShape(7, 212, 20, 1, 8, 360_000, 30), Satisfaction.COST, 0.2),
            add1("like Budapest, 28,943 × 175", new ElectionShape(8, 28_943, 175, 1, 10, 12_000_000, 30), Satisfaction.COST, 10),
            new GeneratedCount("1,000,000 × 150, three electorates, parity, no completion",
                    new ElectionShape(9, 1_000_000, 150, 3, 6, 80_000, 30), Satisfaction.COST, 0.5, HEAP_OF_A_MILLION));

    private static GeneratedCount add1(String what, ElectionShape shape, Satisfaction satisfaction, double goal) {
        return new GeneratedCount(what + ", " + satisfaction.id() + ", add1", shape, satisfaction, goal, HEAP);
    }

    /// Counts one of them in this process, by its place in the list, and prints what it took.
    public static void main(String... arguments) throws Exception {
        System.out.println(ALL.get(Integer.parseInt(arguments[0])).count().line());
    }

    private Counting count() throws Exception {
        var profile = shape.generate();
        var method = shape.electorates() > 1
                ? new Method(Rule.MES, satisfaction, Completion.NONE, Weighting.PARITY)
                : new Method(Rule.MES, satisfaction, Completion.ADD1, Weighting.PLAIN);
        return Counting.measure(() -> told(new CountProfile().count(profile, method)));
    }

    private static String told(Outcome outcome) {
        return outcome.selected().size() + " projects" + (outcome.step() > 0 ? " after " + outcome.step() + " steps" : "");
    }
}
