package org.coproduction.commissioning.award;

import java.time.Instant;
import org.coproduction.charter.Money;
import org.jspecify.annotations.Nullable;

/// What delivery asks to change about an award.
///
/// @param number counts what was asked for in this project, from 1
/// @param what changes, in plain words
/// @param changesScope whether what is delivered changes, and not the money alone
/// @param amount the whole award as it would be
/// @param askedBy the organisation; `null` where the project's facilitator asked
public record VariationRequest(int number, String what, String reason, String easyRead, boolean changesScope, Money amount,
        @Nullable String askedBy, Instant at) {}
