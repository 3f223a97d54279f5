package org.coproduction.commissioning.round;

import java.util.List;
import java.util.Map;

/// What the accountable body decides about the proposals that the count recommends.
///
/// @param ratified ids of the proposals that are funded
/// @param declined ids of those that are not, each with the ground
/// @param reason the reason for it all, which is published
/// @param decidedBy the accountable body, never a person
/// @param withoutAgreement whether the body knows that it goes on although a quorum was not reached
public record Decisions(List<String> ratified, Map<String, String> declined, String reason, String decidedBy,
        boolean withoutAgreement) {
    public Decisions {
        ratified = List.copyOf(ratified);
        declined = Map.copyOf(declined);
    }
}
