package org.coproduction.commissioning.round;

import java.util.Objects;
import java.util.function.Function;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;

/// The check of a batch of paper ballots by a second person.
final class PaperCheck {
    private PaperCheck() {
    }

    /// @param next the round with another poll
    static Decision<Round> of(Round round, Poll poll, String id, boolean right, Mover by, Function<Poll, Round> next) {
        var person = Objects.requireNonNull(by.id(), "people check paper ballots");
        var batch = poll.batch(id).orElse(null);
        if (batch == null) {
            return Decision.refused(RefusalCode.NOT_FOUND);
        }
        if (batch.counts()) {
            return right ? Decision.unchanged() : Decision.refused(RefusalCode.PAPER_CHECKED);
        }
        if (person.equals(batch.enteredBy())) {
            return Decision.refused(RefusalCode.PAPER_CHECK_BY_ANOTHER);
        }
        if (round.interests().include(by.id(), by.organisation())) {
            return Decision.refused(RefusalCode.INTEREST_DECLARED);
        }
        return Decision.changed(next.apply(right ? poll.checked(batch, person) : poll.without(batch)));
    }
}
