package org.coproduction.starter;

import java.util.stream.Stream;

/// Cuts a path at one step.
final class CuttingSteps implements Steps {
    private final Cut cut;
    private int seen;

    CuttingSteps(Cut cut) {
        this.cut = cut;
    }

    /// Where a run is cut.
    record Cut(Step step, int occurrence) {
        static Stream<Cut> all() {
            return Stream.of(Step.values()).flatMap(step -> Stream.of(1, 2, 3).map(occurrence -> new Cut(step, occurrence)));
        }
    }

    /// The end of the process.
    static final class SimulatedCrash extends Error {
        private static final long serialVersionUID = 1;

        SimulatedCrash() {
            super("cut", null, false, false);
        }
    }

    /// The client repeats its command, and the process starts again, until no crash came between.
    static void untilItHolds(Runnable work) {
        for (;;) {
            try {
                work.run();
                return;
            } catch (SimulatedCrash crash) {
                // The next life begins with what is stored.
            }
        }
    }

    @Override
    public void reached(Step step, String subject) {
        if (step == cut.step() && ++seen == cut.occurrence()) {
            throw new SimulatedCrash();
        }
    }

    boolean nextIs(Step step) {
        return step == cut.step() && seen + 1 == cut.occurrence();
    }
}
