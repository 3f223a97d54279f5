package org.coproduction.design.workspace;

import java.util.List;

import org.coproduction.charter.Gate;
import org.jspecify.annotations.Nullable;

/// What every workspace has from its founding on.
public sealed interface Founded
        permits Workspace.Unsettled, Workspace.Agreed, Workspace.DecidedWithoutAgreement, Workspace.Halted {
    Project project();

    Gate gate();

    /// Every draft, the oldest first.
    List<Draft> drafts();

    /// The newest draft, which is the only one that counts.
    default @Nullable Draft draft() {
        return drafts().isEmpty() ? null : drafts().getLast();
    }
}
