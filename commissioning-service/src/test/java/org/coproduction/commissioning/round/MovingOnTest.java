package org.coproduction.commissioning.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coproduction.commissioning.round.RoundFixtures.DATE;
import static org.coproduction.commissioning.round.RoundFixtures.ENOUGH;
import static org.coproduction.commissioning.round.RoundFixtures.NOW;
import static org.coproduction.commissioning.round.RoundFixtures.TERMS;
import static org.coproduction.commissioning.round.RoundFixtures.collecting;
import static org.coproduction.commissioning.round.RoundFixtures.to;
import static org.coproduction.commissioning.round.RoundFixtures.told;
import static org.coproduction.commissioning.round.RoundFixtures.voting;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Money;
import org.coproduction.commissioning.minutes.Extended;
import org.coproduction.commissioning.minutes.Extending;
import org.coproduction.commissioning.minutes.Minutes;
import org.coproduction.commissioning.minutes.Move;
import org.coproduction.commissioning.minutes.Mover;
import org.junit.jupiter.api.Test;

class MovingOnTest {
    @Test
    void a_round_moves_on_when_its_dates_come_and_not_before() {
        var voting = NOW.plusSeconds(60);
        var terms = new Terms("t", Money.pounds(1), "w", "w", Terms.How.GRANT, TERMS.quorums(), 1, TERMS.ballot(),
                TERMS.satisfaction(),
                TERMS.completion(), new Dates(NOW, voting));
        assertThat(RoundFixtures.begun(terms).due()).as("nobody proposed anything").isNull();
        var collecting = new Collecting(terms, Kept.NONE, RoundFixtures.proposals());
        assertThat(told(collecting.moveOn(NOW.minusMillis(1)))).isEqualTo("-");
        assertThat(told(collecting.moveOn(NOW))).isEqualTo("REVIEWING");
        var open = new Voting(terms, Kept.NONE, RoundFixtures.proposals(), RoundFixtures.openPoll());
        assertThat(open.due()).isEqualTo(voting);
        assertThat(told(VotingLonger.atItsDate(open, ENOUGH, NOW))).isEqualTo("-");
        assertThat(told(VotingLonger.atItsDate(open, ENOUGH, voting))).isEqualTo("CLOSING");
        assertThatThrownBy(() -> new Dates(NOW, NOW)).isInstanceOf(IllegalArgumentException.class);
        for (var late : List.of(voting, voting.plusSeconds(60))) {
            var openedLate = new Voting(terms, Kept.NONE, RoundFixtures.proposals(), Poll.open(late, List.of()));
            assertThat(openedLate.due()).as("nobody could have voted by its date").isEqualTo(late.plus(Duration.ofDays(90)));
            var longer = late.plus(Duration.ofDays(14));
            assertThat(openedLate.with(Minutes.NONE.with(new Move(Move.Kind.VOTING_EXTENDED, late, List.of(Mover.CLOCK), null,
                    new Move.Longer(longer, List.of())))).due()).as("extended at once, before that was so").isEqualTo(longer);
        }
    }

    @Test
    void voting_goes_on_once_where_a_group_is_missing_at_its_date_and_is_closed_at_the_second_whoever_came() {
        var few = Map.of(Constituency.PARENT_CARER, 2, Constituency.YOUNG_PERSON, 1, Constituency.PROFESSIONAL, 100);
        var extended = to(VotingLonger.atItsDate(voting(), few, DATE));
        assertThat(extended.minutes().extended())
                .isEqualTo(new Extended(DATE, DATE.plus(Duration.ofDays(14)), List.of(Constituency.YOUNG_PERSON), List.of()));
        assertThat(extended.due()).isEqualTo(DATE.plus(Duration.ofDays(14)));
        assertThat(told(VotingLonger.atItsDate(extended, few, DATE))).isEqualTo("-");
        var reached = to(VotingLonger.reachOut(extended, " We visited a school. ", RoundFixtures.FACILITATOR, DATE));
        assertThat(told(VotingLonger.reachOut(extended, " ", RoundFixtures.FACILITATOR, DATE))).isEqualTo("OUTREACH_MISSING");
        var asked = to(extended.closeVoting(RoundFixtures.FACILITATOR, "Everybody voted.", DATE));
        assertThat(to(VotingLonger.reachOut(asked, "We rang.", RoundFixtures.FACILITATOR, DATE)).minutes().motions())
                .as("recording outreach takes back nothing that was asked").isEqualTo(asked.minutes().motions()).hasSize(1);
        assertThat(told(RoundFixtures.longer(extended))).isEqualTo("GATE_ALREADY_EXTENDED");
        var closing = to(VotingLonger.atItsDate(reached, Map.of(), DATE.plus(Duration.ofDays(14))));
        assertThat(closing.stage()).isEqualTo(Round.Stage.CLOSING);
        var missed = to(to(closing.counted(RoundFixtures.count(3, 1, 100), closing.paper())).untied(DATE));
        assertThat(missed.stage()).isEqualTo(Round.Stage.QUORUM_NOT_MET);
        assertThat(missed.gaveUpExtension()).isFalse();
        assertThat(missed.minutes().extended())
                .satisfies(how -> assertThat(how.outreach()).containsExactly("We visited a school."));
    }

    @Test
    void facilitators_who_ask_for_more_time_use_up_the_extension_and_those_who_close_early_give_it_up() {
        var extended = to(RoundFixtures.longer(voting()));
        assertThat(extended.minutes().extended())
                .isEqualTo(new Extended(NOW, RoundFixtures.LATER, List.of(), List.of("We ring them.")));
        assertThat(told(VotingLonger.atItsDate(extended, Map.of(), DATE))).isEqualTo("-");
        assertThat(told(VotingLonger.atItsDate(extended, Map.of(), RoundFixtures.LATER))).isEqualTo("CLOSING");
        var early = to(RoundFixtures.closed(voting()));
        assertThat(to(to(early.counted(RoundFixtures.count(3, 1, 100), early.paper())).untied(NOW)).gaveUpExtension()).isTrue();
        assertThat(to(to(early.counted(RoundFixtures.count(3, 3, 100), early.paper())).untied(NOW)).gaveUpExtension()).isFalse();
        var atItsDate = to(VotingLonger.atItsDate(voting(), ENOUGH, DATE));
        assertThat(to(to(atItsDate.counted(RoundFixtures.count(3, 1, 100), atItsDate.paper())).untied(DATE)).gaveUpExtension())
                .as("the date closed it, whatever was counted then").isFalse();
    }

    @Test
    void somebody_with_an_interest_records_no_outreach_and_there_is_an_end_to_what_is_recorded() {
        var extended = to(VotingLonger.atItsDate(voting(), Map.of(), DATE));
        var declared = to(extended.declareInterest("one", true));
        assertThat(told(VotingLonger.reachOut(declared, "We rang.", RoundFixtures.FACILITATOR, DATE)))
                .isEqualTo("INTEREST_DECLARED");
        for (var time = 0; time < Extending.MOST_OUTREACH; time++) {
            extended = to(VotingLonger.reachOut(extended, "We rang.", RoundFixtures.FACILITATOR, DATE));
        }
        assertThat(told(VotingLonger.reachOut(extended, "We rang.", RoundFixtures.FACILITATOR, DATE)))
                .isEqualTo("TOO_MUCH_OUTREACH");
    }

    @Test
    void a_cancelled_round_owes_that_what_was_cast_be_erased() {
        assertThat(RoundFixtures.cancelled().due()).isEqualTo(NOW);
        assertThat(to(RoundFixtures.cancelled().erased()).due()).isNull();
        assertThat(to(collecting().cancel("Nobody came.", RoundFixtures.FACILITATOR, NOW)).due()).as("nothing could be cast yet")
                .isNull();
        assertThat(told(collecting().cancel(" ", RoundFixtures.FACILITATOR, NOW))).isEqualTo("REASON_MISSING");
    }
}
