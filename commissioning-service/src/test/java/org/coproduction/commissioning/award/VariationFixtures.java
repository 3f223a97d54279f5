package org.coproduction.commissioning.award;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Money;
import org.coproduction.commissioning.accord.Stance;
import org.coproduction.commissioning.award.FundingAward.Funded;
import org.coproduction.commissioning.round.Deciding;
import org.coproduction.commissioning.round.RoundFixtures;
import org.jspecify.annotations.Nullable;

/// An award of £100 whose terms name one ground and let 10 % be varied alone, and what can be asked of it.
final class VariationFixtures {
    static final Instant ASKED = RoundFixtures.NOW.plus(Duration.ofDays(10));
    static final Instant LATER = ASKED.plus(Duration.ofDays(1));
    static final Instant ENDED = ASKED.plus(Duration.ofDays(30));
    static final String GROUND = "It would put somebody in danger.";
    private static final String PROJECT = "0197a3c0-5e1d-7000-8000-000000000001";

    private VariationFixtures() {
    }

    static Grant grant(String... funders) {
        var ratification = Objects.requireNonNull(RoundFixtures.ratified().decision());
        var terms = RoundFixtures.TERMS.decidedBy(new Deciding(List.of(), null, "Scheme of delegation, 4.2", List.of(GROUND)));
        var grant = Grant.of("0197a3c0-5e1d-7000-8000-000000000009", terms, RoundFixtures.CLUB, RoundFixtures.count(30, 50, 100),
                ratification, null);
        return new Grant(grant.title(), grant.summary(), grant.easyRead(), grant.what(), grant.where(), grant.how(),
                grant.amount(), grant.quorums(), grant.ratifiedBy(), grant.ratifiedReason(), grant.ratifiedAt(),
                List.of(funders), grant.grounds(), grant.tolerance(), grant.origin(), grant.aim());
    }

    static Grant with(Grant grant, Origin origin) {
        return new Grant(grant.title(), grant.summary(), grant.easyRead(), grant.what(), grant.where(), grant.how(),
                grant.amount(), grant.quorums(), grant.ratifiedBy(), grant.ratifiedReason(), grant.ratifiedAt(), grant.funders(),
                grant.grounds(), grant.tolerance(), origin, grant.aim());
    }

    static Funded award(String... funders) {
        return new Funded(PROJECT, grant(funders), FundingAward.Progress.NONE);
    }

    static Funded award() {
        return award("example-council");
    }

    static VariationRequest request(int number, long pounds, boolean scope, Instant at) {
        return new VariationRequest(number, "Two more Saturdays.", "More children came.", "More children came.", scope,
                Money.pounds(pounds), null, at);
    }

    static FunderAnswer answer(String by, boolean grants, @Nullable String ground, boolean withoutAgreement, Instant at) {
        return new FunderAnswer(by, grants, ground, withoutAgreement, "It fits.", "It fits.", at);
    }

    static FunderAnswer yes(Instant at) {
        return answer("example-council", true, null, false, at);
    }

    static FunderAnswer no(Instant at) {
        return answer("example-council", false, GROUND, false, at);
    }

    static Stance stance(Constituency constituency, int person, int version, boolean agrees) {
        return new Stance(constituency + "-" + person, constituency, version, agrees, agrees ? "" : "It is too far.");
    }

    static Funded asked(Funded award, VariationRequest request) {
        return (Funded) award.asked(request);
    }

    /// Asked beyond the tolerance, understood, and answered with yes by two people of each constituency.
    static Funded willing(Funded award) {
        var version = ((Variation.Asked) award.variations().all().getLast()).accord().version();
        var number = award.variations().all().getLast().request().number();
        var now = to(award.whileAsked(number, (asked, then) -> asked.confirm(version, then)));
        for (var constituency : Constituency.values()) {
            for (var person = 1; person <= 2; person++) {
                var said = stance(constituency, person, version, true);
                now = to(now.whileAsked(number, (asked, then) -> asked.take(said, LATER, then)));
            }
        }
        return now;
    }

    static Funded to(Decision<FundingAward> step) {
        return switch (step) {
            case Decision.Changed(Funded funded, var _) -> funded;
            case Decision.Changed<FundingAward> _,Decision.Unchanged<FundingAward> _,Decision.Refused<FundingAward> _ ->
                throw new AssertionError(step);
        };
    }
}
