package org.coproduction.design.workspace;

import java.time.Instant;

import org.coproduction.charter.Constituency;
import org.jspecify.annotations.Nullable;

/// One person's stance on the newest draft. It stays within the workspace and is dropped with the next draft and when the
/// design is settled.
///
/// @param person opaque id
/// @param reason always there for a concern and an objection
public record Stance(String person, Constituency constituency, Position position, @Nullable String reason, Instant at) {
    public Stance {
        if (position != Position.CONSENT && (reason == null || reason.isBlank())) {
            throw new IllegalArgumentException("a concern and an objection have a reason");
        }
    }

    boolean saysTheSameAs(Stance other) {
        return person.equals(other.person) && constituency == other.constituency && position == other.position
                && java.util.Objects.equals(reason, other.reason);
    }
}
