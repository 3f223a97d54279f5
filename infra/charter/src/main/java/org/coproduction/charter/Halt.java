package org.coproduction.charter;

import java.time.Instant;

/// A funder stops a project at once, for the time being or for good. Everybody is told why.
///
/// @param decidedBy the organisation, as it is published; never a person
/// @param reason in plain words for publication
/// @param easyRead the same in Easy Read
public record Halt(HaltGround ground, String decidedBy, String reason, String easyRead, Instant at) {
    public Halt {
        if (decidedBy.isBlank() || reason.isBlank() || easyRead.isBlank()) {
            throw new IllegalArgumentException("who stops a project says who they are and why, also in Easy Read");
        }
    }
}
