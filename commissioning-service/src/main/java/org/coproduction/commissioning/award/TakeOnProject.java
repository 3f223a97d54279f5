package org.coproduction.commissioning.award;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.award.FundingAward.Funded;
import org.coproduction.commissioning.award.FundingAward.Progress;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// Somebody of an accountable body records a decision that was taken elsewhere, or a service that is there already, as a project:
/// from the C at which it starts it is co-produced, and that what came before was not is said for ever.
public final class TakeOnProject {
    private final AggregateStore<FundingAward> awards;
    private final Clock clock;

    public TakeOnProject(AggregateStore<FundingAward> awards, Clock clock) {
        this.awards = awards;
        this.clock = clock;
    }

    /// Refuses an earlier decision, or something done, of a day that has not come.
    ///
    /// @param projectId a new one; refused where there is a project already
    /// @param grant what it rests on, by when it is recorded
    Outcome handle(String projectId, Function<Instant, Grant> grant, Origin.Elsewhere origin, Command command) {
        var now = clock.instant();
        var today = Tranche.day(now);
        if (origin.decidedOn().isAfter(today)) {
            return new Outcome.Refused(Refusal.of(RefusalCode.INVALID_FIELD, "origin.decidedOn"));
        }
        if (origin.done().stream().anyMatch(action -> action.doneOn().isAfter(today))) {
            return new Outcome.Refused(Refusal.of(RefusalCode.INVALID_FIELD, "origin.done"));
        }
        var recorded = grant.apply(now);
        return awards.create(projectId, command, new Funded(projectId, recorded, Progress.NONE),
                ProjectTakenOn.of(projectId, recorded, origin));
    }
}
