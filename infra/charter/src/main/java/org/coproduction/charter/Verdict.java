package org.coproduction.charter;

/// What the parity gate says of the voices so far.
public sealed interface Verdict {
    /// Every constituency reached its own quorum and agreed.
    record Passed() implements Verdict {}

    /// At least one constituency is missing; the refusal names each.
    record Refused(Refusal refusal) implements Verdict {}
}
