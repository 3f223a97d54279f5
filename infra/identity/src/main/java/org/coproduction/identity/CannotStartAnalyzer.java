package org.coproduction.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Shows the sentence of a [CannotStartException] instead of a stack trace.
final class CannotStartAnalyzer extends AbstractFailureAnalyzer<CannotStartException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, CannotStartException cause) {
        return new FailureAnalysis("The issuer cannot start: " + cause.getMessage(), null, root);
    }
}
