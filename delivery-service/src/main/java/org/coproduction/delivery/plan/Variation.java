package org.coproduction.delivery.plan;

import java.time.Instant;
import org.coproduction.charter.Money;
import org.jspecify.annotations.Nullable;

/// Something that was asked to change about the award, because scope or budget must change materially.
///
/// @param number counts them in this project, from 1
/// @param request what was asked, `null` where this service heard only of the answer
/// @param answer of those whose money it is; `null` while there is none
/// @param replaced whether another request took its place before it was answered
public record Variation(int number, @Nullable Request request, @Nullable Answer answer, boolean replaced) {
    /// What is asked for.
    ///
    /// @param what changes, in plain words
    /// @param easyRead the same in Easy Read, with the reason
    /// @param changesScope whether what is delivered changes, and not the money alone
    /// @param amount the whole award as it would be
    /// @param by the organisation that asks; `null` where the facilitator does
    public record Request(String what, String reason, String easyRead, boolean changesScope, Money amount, @Nullable String by,
            Instant at) {
        public Request {
            if (what.isBlank() || reason.isBlank() || easyRead.isBlank()) {
                throw new IllegalArgumentException("what is asked for, and why, is said, also in Easy Read");
            }
        }

        boolean asksTheSameAs(Request other) {
            return new Request(what, reason, easyRead, changesScope, amount, by, other.at).equals(other);
        }
    }

    /// What those whose money it is decided.
    ///
    /// @param granted whether the award is varied
    /// @param agreed whether every constituency agreed to it; `null` where they were not asked
    /// @param by the organisations, never a person
    public record Answer(boolean granted, @Nullable Boolean agreed, String by, String reason, String easyRead, Instant at) {}

    /// Whether nobody has answered it yet, and somebody still will.
    boolean open() {
        return answer == null && !replaced;
    }

    Variation answered(Answer given) {
        return new Variation(number, request, given, false);
    }

    Variation replacedByAnother() {
        return open() ? new Variation(number, request, null, true) : this;
    }
}
