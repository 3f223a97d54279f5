package org.coproduction.design.workspace;

import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;

/// What came of a command on a workspace.
public sealed interface Step {
    /// The workspace becomes `to`.
    record Moved(Workspace to) implements Step {}

    /// The command was right, and there is nothing left to do.
    record Same() implements Step {}

    /// Nothing changed.
    record Refused(Refusal refusal) implements Step {}

    static Step refused(RefusalCode code) {
        return new Refused(Refusal.of(code));
    }

    static Step refused(RefusalCode code, String field) {
        return new Refused(Refusal.of(code, field));
    }
}
