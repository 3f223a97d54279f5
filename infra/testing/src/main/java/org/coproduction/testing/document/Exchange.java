package org.coproduction.testing.document;

import org.jspecify.annotations.Nullable;

/// One request that a test sent, and what came back.
///
/// @param organisation that the caller spoke for, if any
/// @param sent media type of the body, without its parameters; `null` without a body
/// @param received media type of the answer, without its parameters
record Exchange(@Nullable String organisation, String method, String path, @Nullable String query, @Nullable String sent,
        String body, int status,
        @Nullable String received, String answer) {
    boolean done() {
        return status / 100 == 2;
    }

    boolean asJson() {
        return received != null && received.endsWith("json");
    }

    boolean sentJson() {
        return sent != null && sent.endsWith("json");
    }

    int length() {
        return body.length() + answer.length();
    }
}
