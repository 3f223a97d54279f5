package org.coproduction.identity;

import org.jspecify.annotations.Nullable;

/// The issuer cannot start as it is configured; the message says in one sentence what is wrong and what to do.
public final class CannotStartException extends RuntimeException {
    CannotStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
