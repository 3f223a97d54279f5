package org.coproduction.commissioning.award;

import java.time.Clock;
import java.time.Instant;
import org.coproduction.charter.Halt;
import org.coproduction.charter.HaltGround;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// A funder stops an award at once, on one of the listed grounds, and tells everybody why; or lets it go on. Only those whose
/// money it is can.
public final class HaltAward {
    private final AggregateStore<FundingAward> awards;
    private final Clock clock;

    public HaltAward(AggregateStore<FundingAward> awards, Clock clock) {
        this.awards = awards;
        this.clock = clock;
    }

    /// What is said of it.
    ///
    /// @param by the organisation that decides
    record Said(String by, String reason, String easyRead) {}

    Outcome suspend(String projectId, HaltGround ground, Said said, Command command) {
        var now = clock.instant();
        return awards.change(projectId, command,
                award -> award.forFunder(said.by, funded -> funded.suspend(halt(ground, said, now))));
    }

    Outcome resume(String projectId, Said said, Command command) {
        var now = clock.instant();
        return awards.change(projectId, command,
                award -> award.forFunder(said.by,
                        funded -> funded.resume(new Standing.Resumption(said.by, said.reason, said.easyRead, now))));
    }

    Outcome end(String projectId, HaltGround ground, Said said, Command command) {
        var now = clock.instant();
        return awards.change(projectId, command,
                award -> award.forFunder(said.by, funded -> funded.end(halt(ground, said, now))));
    }

    private static Halt halt(HaltGround ground, Said said, Instant now) {
        return new Halt(ground, said.by, said.reason, said.easyRead, now);
    }
}
