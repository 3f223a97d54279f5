package org.coproduction.commissioning.verification;

import java.util.List;

/// What a check found.
///
/// @param checked what was looked at, each a sentence
/// @param faults what is wrong, each a sentence; empty if all is right
public record Verification(List<String> checked, List<String> faults) {
    public Verification {
        checked = List.copyOf(checked);
        faults = List.copyOf(faults);
    }
}
