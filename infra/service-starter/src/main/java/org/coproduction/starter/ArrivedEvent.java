package org.coproduction.starter;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// An event as it arrived, its data still unparsed JSON.
///
/// @param service which service raised it
/// @param projectId whose stream it belongs to
/// @param sequence its place in that stream
record ArrivedEvent(String service, String projectId, long sequence, String type, Instant time, String data,
        @Nullable String traceparent) {
    /// The stream that this event belongs to.
    String source() {
        return "/" + service + "/projects/" + projectId;
    }
}
