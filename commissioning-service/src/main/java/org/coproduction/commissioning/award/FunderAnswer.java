package org.coproduction.commissioning.award;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How one of those whose money it is decides on a variation.
///
/// @param by the organisation, never a person
/// @param ground on which it declines, in the words of the terms where they named grounds; else `null`
/// @param withoutAgreement whether it knows that it grants what the constituencies did not agree to
/// @param reason in plain words, for publication
public record FunderAnswer(String by, boolean grants, @Nullable String ground, boolean withoutAgreement, String reason,
        String easyRead,
        Instant at) {
    public FunderAnswer {
        if (by.isBlank() || reason.isBlank() || easyRead.isBlank()) {
            throw new IllegalArgumentException("who decides on a variation says who they are and why, also in Easy Read");
        }
    }
}
