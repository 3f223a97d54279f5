package org.coproduction.commissioning.award;

import java.time.Instant;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.OwedStep;
import org.coproduction.starter.Versioned;

/// Settles what was asked of the constituencies as not agreed once its gate has ended.
public final class LapseVariations implements OwedStep<FundingAward> {
    private final AggregateStore<FundingAward> awards;

    public LapseVariations(AggregateStore<FundingAward> awards) {
        this.awards = awards;
    }

    @Override
    public AggregateStore<FundingAward> store() {
        return awards;
    }

    @Override
    public void perform(Versioned<FundingAward> award, Instant now) {
        var _ = awards.change(award.id(), Command.OWN, current -> current.lapse(now));
    }
}
