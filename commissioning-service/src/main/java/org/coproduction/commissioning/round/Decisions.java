package org.coproduction.commissioning.round;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an accountable body decides about the proposals that the count recommends.
///
/// @param ratified ids of the proposals that are funded
/// @param declined ids of those that are not, each with the ground
/// @param referred ids of those that go back to the constituencies, each with what is asked of them
/// @param reason the reason for it all, which is published
/// @param easyRead the same in Easy Read; empty where it is not given
/// @param decidedBy the accountable body, never a person
/// @param authority by what right; `null` where it is not given
/// @param withoutAgreement whether the body knows that it goes on although a quorum was not reached
public record Decisions(List<String> ratified, Map<String, String> declined, Map<String, String> referred, String reason,
        String easyRead, String decidedBy, @Nullable Authority authority, boolean withoutAgreement) {
    public Decisions {
        ratified = List.copyOf(ratified);
        declined = Map.copyOf(declined);
        referred = Map.copyOf(referred);
    }

    /// A decision in a round whose terms did not name who decides, with nothing referred back.
    public Decisions(List<String> ratified, Map<String, String> declined, String reason, String decidedBy,
            boolean withoutAgreement) {
        this(ratified, declined, Map.of(), reason, "", decidedBy, null, withoutAgreement);
    }
}
