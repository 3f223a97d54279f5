package org.coproduction.design.workspace;

/// What somebody says to a draft.
public enum Position {
    /// Yes.
    CONSENT,
    /// Yes, with something to be watched, which is said.
    CONCERN,
    /// No, for a reason. It is worked into a newer draft, never outvoted.
    OBJECTION;

    /// Whether the draft can go ahead as far as this person is concerned.
    public boolean agrees() {
        return this != OBJECTION;
    }
}
