package org.coproduction.starter;

import org.coproduction.charter.Refusal;

/// What became of a command, as its caller sees it.
public sealed interface Outcome {
    /// The command holds: it is stored, or was stored before.
    ///
    /// @param version the aggregate's version that the command led to
    /// @param created whether the aggregate began with it
    record Done(String id, long version, boolean created) implements Outcome {}

    /// Nothing was stored.
    record Refused(Refusal refusal) implements Outcome {}
}
