package org.coproduction.assessment.evaluation;

import java.time.LocalDate;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.jspecify.annotations.Nullable;

/// What happens about a theme: "we did".
///
/// @param owner who answers for it: an organisation or the words for a constituency, never a person
/// @param due the day by which it is or was to be done (Europe/London); always there for `WILL_DO`, never for `CANNOT`
public record Commitment(Kind kind, String text, String owner, @Nullable LocalDate due) {
    /// Whether it was done, will be, or cannot be.
    public enum Kind {
        DID,
        WILL_DO,
        CANNOT
    }

    public Commitment {
        var fault = fault(kind, text, owner, due);
        if (fault != null) {
            throw new IllegalArgumentException("not a commitment: " + fault.code());
        }
    }

    /// What is missing, or `null`.
    public static @Nullable Refusal fault(Kind kind, String text, String owner, @Nullable LocalDate due) {
        if (owner.isBlank()) {
            return Refusal.of(RefusalCode.COMMITMENT_OWNER_OR_DATE_MISSING, "owner");
        }
        if (kind == Kind.WILL_DO && due == null) {
            return Refusal.of(RefusalCode.COMMITMENT_OWNER_OR_DATE_MISSING, "due");
        }
        if (kind == Kind.CANNOT && due != null) {
            return Refusal.of(RefusalCode.INVALID_FIELD, "due");
        }
        return text.isBlank() ? Refusal.of(RefusalCode.INVALID_FIELD, "text") : null;
    }
}
