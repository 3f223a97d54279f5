package org.coproduction.design.workspace;

/// Where an objection stands.
public enum ObjectionState {
    /// Nothing is agreed while it is.
    OPEN,
    /// The objector accepted a draft into which it was worked.
    INTEGRATED,
    /// The objector took it back.
    WITHDRAWN
}
