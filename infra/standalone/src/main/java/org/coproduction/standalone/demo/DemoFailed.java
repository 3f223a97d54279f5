package org.coproduction.standalone.demo;

/// Why a demo could not go on, in one sentence.
public final class DemoFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    DemoFailed(String sentence) {
        super(sentence, null, false, false);
    }
}
