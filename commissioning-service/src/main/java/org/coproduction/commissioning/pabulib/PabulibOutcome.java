package org.coproduction.commissioning.pabulib;

import java.util.List;

/// What came of reading a `.pb` file.
public sealed interface PabulibOutcome {
    /// It can be counted.
    record Read(PabulibFile file) implements PabulibOutcome {}

    /// It cannot, and nothing of it is used.
    ///
    /// @param faults in the order of the file, at least one, at most 50
    record Faulty(List<Fault> faults) implements PabulibOutcome {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
