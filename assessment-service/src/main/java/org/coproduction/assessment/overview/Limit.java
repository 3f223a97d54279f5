package org.coproduction.assessment.overview;

import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.web.RefusedException;

/// How many items a caller wants on a page.
final class Limit {
    private static final int MOST = 100;

    private Limit() {
    }

    /// Refuses what is outside 1 to 100.
    static int checked(int asked) {
        if (asked < 1 || asked > MOST) {
            throw new RefusedException(Refusal.of(RefusalCode.INVALID_FIELD, "limit"));
        }
        return asked;
    }
}
