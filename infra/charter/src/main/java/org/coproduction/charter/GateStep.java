package org.coproduction.charter;

/// What came of a command on a gate or on its outcome.
public sealed interface GateStep {
    /// The gate has its one extension.
    record Extended(Gate gate) implements GateStep {}

    /// The step is settled, with an outcome to keep for ever.
    record Settled(GateOutcome outcome) implements GateStep {}

    /// Nothing changed.
    record Refused(Refusal refusal) implements GateStep {}
}
