package org.coproduction.commissioning.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Voices;
import org.coproduction.commissioning.award.FollowProject.DeliveryCompleted;
import org.coproduction.commissioning.award.FollowProject.EvaluationPublished;
import org.coproduction.commissioning.award.FollowProject.MilestoneMet;
import org.coproduction.commissioning.award.FundingAward.Funded;
import org.coproduction.commissioning.award.FundingAward.Progress;
import org.coproduction.commissioning.round.Count;
import org.coproduction.commissioning.round.RoundFixtures;
import org.coproduction.starter.StateCodec;
import org.coproduction.testing.Contract;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class AwardContractTest {
    private static final String ROUND = "0197a3c0-5e1d-7000-8000-000000000009";
    private static final String PROJECT = "0197a3c0-5e1d-7000-8000-000000000001";
    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static Grant grant(Count count) {
        var ratification = Objects.requireNonNull(RoundFixtures.ratified().decision());
        return Grant.of(ROUND, RoundFixtures.TERMS, RoundFixtures.CLUB, count, ratification, null);
    }

    private static ProjectFunded funded(Grant grant) {
        return ProjectFunded.of(PROJECT, grant, (Origin.Ballots) grant.origin());
    }

    @Test
    void a_funded_project_is_told_as_its_contract_says() {
        for (var count : List.of(RoundFixtures.count(300, 95, 61), RoundFixtures.count(3, 0, 100))) {
            var event = JSON.writeValueAsString(funded(grant(count)));
            assertThat(Contract.of("commissioning.project-funded.v1").violations(event)).isEmpty();
        }
    }

    @Test
    void an_award_that_was_decided_without_agreement_says_so_for_ever() {
        var agreed = grant(RoundFixtures.count(300, 0, 61));
        var missed = new GateOutcome.NotAgreed(RoundFixtures.NOW, Voices.none(), List.of(Constituency.YOUNG_PERSON));
        var before = (Origin.Ballots) agreed.origin();
        var grant = VariationFixtures.with(agreed, new Origin.Ballots(before.roundId(), before.roundTitle(), before.proposalId(),
                before.rule(), before.ruleVersion(), before.inputHash(), before.ballots(), before.total(),
                new GateOutcome.DecidedWithoutAgreement(RoundFixtures.NOW, "example-council", "The money lapses.", missed),
                null, null));

        var event = funded(grant);

        assertThat(event.outcome()).isEqualTo("DECIDED_WITHOUT_AGREEMENT");
        assertThat(event.decision()).isEqualTo(
                new ProjectFunded.Decision("example-council", "The money lapses.", List.of(Constituency.YOUNG_PERSON)));
        assertThat(Contract.of("commissioning.project-funded.v1").violations(JSON.writeValueAsString(event))).isEmpty();
    }

    @Test
    void a_suppressed_number_cannot_be_derived_from_the_total() {
        var event = funded(grant(RoundFixtures.count(3, 50, 100)));
        assertThat(event.award().ballots()).containsEntry(Constituency.PARENT_CARER, null);
        assertThat(event.award().totalBallots()).isNull();
    }

    @Test
    void an_award_is_read_as_it_was_stored() {
        var codec = new StateCodec();
        FundingAward award = followed(new Funded(PROJECT, grant(RoundFixtures.count(3, 50, 100)), Progress.NONE),
                List.of(0, 1, 2, 3));
        assertThat(codec.decode(FundingAward.class, codec.encode(FundingAward.class, award))).isEqualTo(award);
    }

    @Test
    void what_other_services_tell_gives_the_same_award_in_every_order() {
        var grant = grant(RoundFixtures.count(30, 50, 100));
        var before = new Funded(PROJECT, grant, Progress.NONE);
        var expected = followed(before, List.of(0, 1, 2, 3));
        for (var order : List.of(List.of(3, 0, 2, 1), List.of(1, 0, 3, 2), List.of(1, 2, 0, 3), List.of(2, 3, 0, 1),
                List.of(2, 1, 0, 3))) {
            assertThat(followed(before, order)).isEqualTo(expected);
            assertThat(followed(new FundingAward.Expected(PROJECT), order).progress()).isEqualTo(expected.progress());
        }
        assertThat(expected.progress().learnt()).isNotNull().satisfies(learnt -> assertThat(learnt.findings()).hasSize(3));
    }

    private static FundingAward followed(FundingAward from, List<Integer> order) {
        var met = JSON.readValue(Contract.of("delivery.milestone-met.v1").sample(), MilestoneMet.class);
        var completed = JSON.readValue(Contract.of("delivery.delivery-completed.v1").sample(), DeliveryCompleted.class);
        var published = JSON.readValue(Contract.of("assessment.evaluation-published.v1").sample(), EvaluationPublished.class);
        var agreed = JSON.readValue(Contract.of("delivery.plan-agreed.v1").sample(), FollowProject.PlanAgreed.class);
        var steps = new ArrayList<UnaryOperator<FundingAward>>();
        steps.add(award -> state(FollowProject.milestone(award, met, RoundFixtures.NOW)));
        steps.add(award -> state(FollowProject.completed(award, completed, RoundFixtures.NOW)));
        steps.add(award -> state(FollowProject.learnt(award, published, RoundFixtures.NOW)));
        steps.add(award -> state(FollowProject.planned(award, agreed, RoundFixtures.NOW)));
        var award = from;
        for (var step : order) {
            award = steps.get(step).apply(award);
        }
        return award;
    }

    private static FundingAward state(Decision<FundingAward> decision) {
        return decision instanceof Decision.Changed<FundingAward>(var state, _) ? state : fail();
    }

    private static FundingAward fail() {
        throw new AssertionError("nothing changed");
    }
}
