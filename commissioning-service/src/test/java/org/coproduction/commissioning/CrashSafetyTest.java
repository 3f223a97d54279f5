package org.coproduction.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.coproduction.commissioning.Running.SERVICE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.award.FoundAwards;
import org.coproduction.commissioning.award.FundingAward;
import org.coproduction.commissioning.ballot.BallotBoxes;
import org.coproduction.commissioning.ballot.CastBallot;
import org.coproduction.commissioning.ballot.CloseVoting;
import org.coproduction.commissioning.ballot.OpenVoting;
import org.coproduction.commissioning.channel.PaperBatches;
import org.coproduction.commissioning.count.CountRound;
import org.coproduction.commissioning.count.GatherBallots;
import org.coproduction.commissioning.round.Decisions;
import org.coproduction.commissioning.round.Round;
import org.coproduction.commissioning.round.RoundFixtures;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.AggregateStores;
import org.coproduction.starter.AggregateType;
import org.coproduction.starter.Command;
import org.coproduction.testing.ProjectEvents;
import org.junit.jupiter.api.Test;

/// Rounds that nobody moves on but the test, cut where an instance could crash, and then taken up again.
class CrashSafetyTest {
    private static final Clock CRASHING = new Clock() {
        @Override
        public Instant instant() {
            throw new IllegalStateException("the process ends here");
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    private final Clock clock = Clock.systemUTC();
    private final Rounds rounds = new Rounds(Running.bean(AggregateStores.class)
            .of(AggregateType.of("rounds_cut_short", Round.class).owing(Round::due)));
    private final BallotBoxes boxes = Running.bean(BallotBoxes.class);
    private final GatherBallots gatherBallots = Running.bean(GatherBallots.class);
    private final CastBallot castBallot = new CastBallot(rounds, boxes);
    private final CountRound countRound = new CountRound(rounds, boxes, gatherBallots, clock);
    private final FoundAwards foundAwards = new FoundAwards(rounds, Running.fundingAwards());
    private final String id = UUID.randomUUID().toString();

    private void closedWithThreeBallotsEach() {
        rounds.store().create(id, Command.OWN, RoundFixtures.begun(RoundFixtures.TERMS));
        var proposals = List.of(RoundFixtures.CLUB, RoundFixtures.TRIP, RoundFixtures.CASTLE);
        rounds.change(id, Command.OWN, round -> round.propose(proposals, true));
        rounds.change(id, Command.OWN, round -> round.review(RoundFixtures.FACILITATOR, RoundFixtures.NOW));
        rounds.change(id, Command.OWN, round -> round.judge(RoundFixtures.feasible(round), RoundFixtures.FACILITATOR));
        for (var by : List.of(RoundFixtures.FACILITATOR, RoundFixtures.FAMILIES_FACILITATOR)) {
            new OpenVoting(rounds, boxes, clock).handle(id, by, "It is time.", Command.OWN);
        }
        for (var constituency : Constituency.values()) {
            for (var number = 0; number < 3; number++) {
                castBallot.handle(id, new CastBallot.Voter(constituency.name() + number, null, constituency), List.of("P1", "P2"),
                        List.of());
            }
        }
        for (var by : List.of(RoundFixtures.FACILITATOR, RoundFixtures.FAMILIES_FACILITATOR)) {
            new CloseVoting(rounds, clock).handle(id, by, "It is time.", Command.OWN);
        }
        assertThat(stage()).isEqualTo(Round.Stage.CLOSING);
    }

    private Round.Stage stage() {
        return rounds.get(id).state().stage();
    }

    private void noBallotGetsInAnyMore() {
        assertThat(castBallot.handle(id, new CastBallot.Voter("late", null, Constituency.YOUNG_PERSON), List.of("P1"), List.of()))
                .isInstanceOfSatisfying(
                        CastBallot.Cast.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(RefusalCode.VOTING_CLOSED));
    }

    @Test
    void a_count_that_was_cut_short_before_it_was_stored_is_done_again() {
        closedWithThreeBallotsEach();
        var crashing = new CountRound(rounds, boxes, gatherBallots, CRASHING);
        for (var time = 0; time < 2; time++) {
            assertThatThrownBy(() -> crashing.perform(rounds.get(id), clock.instant())).hasMessage("the process ends here");
            assertThat(stage()).isEqualTo(Round.Stage.CLOSING);
            noBallotGetsInAnyMore();
        }
        countRound.perform(rounds.get(id), clock.instant());
        assertThat(stage()).isEqualTo(Round.Stage.RECOMMENDED);
        var count = Objects.requireNonNull(rounds.get(id).state().published());
        assertThat(count.parts().getFirst().allocation().turnout()).isEqualTo(
                Map.of(Constituency.PARENT_CARER, 3, Constituency.YOUNG_PERSON, 3, Constituency.PROFESSIONAL, 3));
    }

    @Test
    void a_stored_count_is_published_only_once_no_ballot_can_be_tied_to_a_person() {
        closedWithThreeBallotsEach();
        boxes.seal(id, RoundFixtures.TERMS);
        rounds.change(id, Command.OWN, round -> round.counted(RoundFixtures.count(3, 3, 3), round.paper()));
        assertThat(rounds.get(id).state().published()).isNull();
        boxes.untie(id, RoundFixtures.TERMS, PaperBatches.NONE);
        countRound.perform(rounds.get(id), clock.instant());
        countRound.perform(rounds.get(id), clock.instant());
        assertThat(stage()).isEqualTo(Round.Stage.RECOMMENDED);
        noBallotGetsInAnyMore();
    }

    @Test
    void awards_of_which_only_some_were_founded_are_completed_and_each_is_told_once() {
        closedWithThreeBallotsEach();
        countRound.perform(rounds.get(id), clock.instant());
        var projects = Map.of("P1", UUID.randomUUID().toString(), "P2", UUID.randomUUID().toString());
        var decisions = new Decisions(List.of("P1", "P2"), Map.of(), "It fits.", "example-council", false);
        rounds.change(id, Command.OWN, round -> round.ratify(decisions, projects, clock.instant()));
        var ratified = rounds.get(id);

        foundAwards.perform(CrashPoints.withOneAward(ratified), clock.instant());
        assertThat(stage()).isEqualTo(Round.Stage.CONCLUDED);
        foundAwards.perform(ratified, clock.instant());
        foundAwards.perform(ratified, clock.instant());
        for (var project : projects.values()) {
            assertThat(ProjectEvents.raised("commissioning", project, 1).getFirst().sequence()).isEqualTo("1");
            assertThat(ProjectEvents.raised("commissioning", project)).hasSize(1);
        }
    }

    @Test
    void an_award_is_founded_also_where_other_services_told_of_the_project_first() {
        closedWithThreeBallotsEach();
        countRound.perform(rounds.get(id), clock.instant());
        var project = UUID.randomUUID().toString();
        AggregateStore<FundingAward> awards = Running.fundingAwards();
        Running.tell(project, 1, "delivery.milestone-met.v1");
        await().atMost(Duration.ofSeconds(20)).until(() -> awards.find(project).isPresent());
        SERVICE.get("projects/" + project + "/journey", null).refused(404, "NOT_FOUND");

        var decisions = new Decisions(List.of("P1"), Map.of("P2", "ground"), "It fits.", "example-council", false);
        rounds.change(id, Command.OWN, round -> round.ratify(decisions, Map.of("P1", project), clock.instant()));
        foundAwards.perform(rounds.get(id), clock.instant());
        assertThat(ProjectEvents.raised("commissioning", project, 1).getFirst().sequence()).isEqualTo("1");
        var journey = SERVICE.get("projects/" + project + "/journey", null).is(200).json();
        assertThat(journey.path("steps").valueStream().map(step -> step.path("what").asString()))
                .anyMatch(what -> what.startsWith("Milestone met"));
    }
}
