package org.coproduction.commissioning.round;

import java.time.LocalDate;

/// By what right a decision was taken, for everybody who wants to look it up.
///
/// @param office who decided for the organisation, by their office and never by name
/// @param delegation under which the office may decide
/// @param reference under which the organisation keeps the decision
/// @param decidedOn the day of the decision, in London
public record Authority(String office, String delegation, String reference, LocalDate decidedOn) {
    public Authority {
        if (office.isBlank() || delegation.isBlank() || reference.isBlank()) {
            throw new IllegalArgumentException("a decision says who took it, under which delegation and reference");
        }
    }
}
