package org.coproduction.commissioning.verification;

/// What should be a result is none, so there is nothing to check. The message is a sentence for whoever brought it.
public final class UnreadableResult extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableResult(String sentence) {
        super(sentence);
    }
}
