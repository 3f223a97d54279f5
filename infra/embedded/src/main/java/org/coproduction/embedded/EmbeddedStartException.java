package org.coproduction.embedded;

/// The broker or the database could not start. The message is one sentence that a person can act on, such as which port is taken.
public final class EmbeddedStartException extends RuntimeException {
    EmbeddedStartException(String sentence) {
        super(sentence);
    }

    EmbeddedStartException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
