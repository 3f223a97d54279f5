package org.coproduction.commissioning.award;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.coproduction.commissioning.award.Tranche.Payment;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;

/// Those whose money it is divide an award into parts, each with what makes it due, and record each part as it is paid.
public final class PayAward {
    private final AggregateStore<FundingAward> awards;
    private final Clock clock;

    public PayAward(AggregateStore<FundingAward> awards, Clock clock) {
        this.awards = awards;
        this.clock = clock;
    }

    Outcome divide(String projectId, String by, List<Tranche> tranches, Command command) {
        return awards.change(projectId, command, award -> award.forFunder(by, funded -> funded.divide(tranches)));
    }

    /// @param number of the part, from 1
    /// @param on the day on which it was paid, in London
    /// @param by the organisation that paid
    Outcome pay(String projectId, int number, LocalDate on, String reference, String by, Command command) {
        var now = clock.instant();
        var payment = new Payment(on, reference, by, now);
        return awards.change(projectId, command,
                award -> award.forFunder(by, funded -> funded.pay(number, payment, Tranche.day(now))));
    }
}
