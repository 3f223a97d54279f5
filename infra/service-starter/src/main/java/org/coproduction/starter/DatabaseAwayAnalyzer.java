package org.coproduction.starter;

import com.mongodb.MongoException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in two sentences that a service cannot start without its database, instead of a stack trace.
final class DatabaseAwayAnalyzer extends AbstractFailureAnalyzer<MongoException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, MongoException cause) {
        return new FailureAnalysis(
                "The service cannot start, because its database cannot be used (" + cause.getClass().getSimpleName() + ").",
                "Look whether the database runs, and whether spring.mongodb.uri is its address, with the right user.", root);
    }
}
