package org.coproduction.design.workspace;

import org.coproduction.starter.Decision;

/// Hands what the domain came to over to the store.
public final class Decisions {
    private Decisions() {
    }

    public static Decision<Workspace> of(Step step) {
        return switch (step) {
            case Step.Moved(var to) -> Decision.changed(to);
            case Step.Same() -> Decision.unchanged();
            case Step.Refused(var refusal) -> Decision.refused(refusal);
        };
    }
}
