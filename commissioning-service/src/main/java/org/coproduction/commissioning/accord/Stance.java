package org.coproduction.commissioning.accord;

import org.coproduction.charter.Constituency;

/// What one person says to one version. It stays within its round and is dropped when the round is settled.
///
/// @param person opaque id
/// @param reason always there for a no, else it may be empty
public record Stance(String person, Constituency constituency, int version, boolean agrees, String reason) {
    public Stance {
        if (!agrees && reason.isBlank()) {
            throw new IllegalArgumentException("a no has a reason");
        }
    }
}
