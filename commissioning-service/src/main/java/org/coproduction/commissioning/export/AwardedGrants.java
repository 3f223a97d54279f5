package org.coproduction.commissioning.export;

import java.io.IOException;
import org.coproduction.commissioning.award.FundingAward;
import org.coproduction.commissioning.award.FundingAward.Expected;
import org.coproduction.commissioning.award.FundingAward.Funded;
import org.coproduction.commissioning.award.Origin;
import org.coproduction.starter.AggregateStore;

/// Every award that a round led to, oldest first, a bounded number of them in memory at a time.
final class AwardedGrants {
    private final AggregateStore<FundingAward> awards;
    private final FunderSettings funder;

    AwardedGrants(AggregateStore<FundingAward> awards, FunderSettings funder) {
        this.awards = awards;
        this.funder = funder;
    }

    /// What is done with each grant.
    @FunctionalInterface
    interface Writing {
        void write(AwardedGrant grant) throws IOException;
    }

    void forEach(Writing writing) throws IOException {
        for (var found = awards.all().iterator(); found.hasNext();) {
            switch (found.next().state()) {
                case Funded funded when funded.grant().origin() instanceof Origin.Ballots round ->
                    writing.write(AwardedGrant.of(funded, round, funder));
                case Funded _ -> {
                    // It was awarded elsewhere, and is published there.
                }
                case Expected _ -> {
                    // Another service told of a project whose award is not known here: nothing was awarded yet.
                }
            }
        }
    }
}
