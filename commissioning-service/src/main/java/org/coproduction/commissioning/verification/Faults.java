package org.coproduction.commissioning.verification;

import java.util.ArrayList;
import java.util.List;

/// Collects what was checked and what is wrong.
final class Faults {
    private final List<String> checked = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    /// Notes a fault, unless it holds.
    ///
    /// @return whether it holds
    boolean require(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
        return holds;
    }

    void checked(String what) {
        checked.add("Checked: " + what);
    }

    boolean none() {
        return faults.isEmpty();
    }

    /// What was checked counts only as far as nothing was wrong before.
    Verification verification() {
        return new Verification(checked, faults);
    }
}
