package org.coproduction.commissioning.award;

import java.time.Instant;
import java.util.function.Function;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.award.FundingAward.Funded;
import org.jspecify.annotations.Nullable;

/// What can be done about what takes an award's place: nothing, as long as it has not ended.
final class Replacing {
    private final Funded award;

    Replacing(Funded award) {
        this.award = award;
    }

    Decision<FundingAward> move(Function<Replacement, Decision<Replacement>> move) {
        if (!(award.standing() instanceof Standing.Ended(var past, var halt, var replacement)) || replacement == null) {
            return Decision.refused(RefusalCode.AWARD_NOT_ENDED);
        }
        return switch (move.apply(replacement)) {
            case Decision.Changed(var next, _) -> Decision.changed(award.standing(new Standing.Ended(past, halt, next)));
            case Decision.Unchanged() -> Decision.unchanged();
            case Decision.Refused(var refusal) -> Decision.refused(refusal);
        };
    }

    /// When nobody can agree any more, or `null` where nobody is asked.
    @Nullable
    Instant due() {
        return award.replacement() instanceof Replacement.Open open ? open.accord().gate().endsAt() : null;
    }

    /// Settles it as not agreed, where its gate has ended.
    Decision<FundingAward> lapse(Instant now) {
        var due = due();
        return due == null || due.isAfter(now)
                ? Decision.unchanged()
                : move(replacement -> replacement.whileOpen(open -> open.lapse(now)));
    }
}
