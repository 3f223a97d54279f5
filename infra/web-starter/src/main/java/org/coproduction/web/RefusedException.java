package org.coproduction.web;

import org.coproduction.charter.Refusal;

/// Carries a refusal from an endpoint to the one place that words it as problem details. Only the web layer throws
/// it: in the domain a refusal is a value.
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.code().name(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
