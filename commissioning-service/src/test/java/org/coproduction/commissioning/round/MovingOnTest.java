package org.coproduction.commissioning.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coproduction.commissioning.round.RoundFixtures.NOW;
import static org.coproduction.commissioning.round.RoundFixtures.TERMS;
import static org.coproduction.commissioning.round.RoundFixtures.collecting;
import static org.coproduction.commissioning.round.RoundFixtures.to;
import static org.coproduction.commissioning.round.RoundFixtures.told;

import org.coproduction.charter.Money;
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
        assertThat(told(open.moveOn(NOW))).isEqualTo("-");
        assertThat(told(open.moveOn(voting))).isEqualTo("CLOSING");
        assertThatThrownBy(() -> new Dates(NOW, NOW)).isInstanceOf(IllegalArgumentException.class);
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
