package org.coproduction.commissioning.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coproduction.commissioning.round.RoundFixtures.FACILITATOR;
import static org.coproduction.commissioning.round.RoundFixtures.FAMILIES_FACILITATOR;
import static org.coproduction.commissioning.round.RoundFixtures.NOW;
import static org.coproduction.commissioning.round.RoundFixtures.REASON;
import static org.coproduction.commissioning.round.RoundFixtures.reviewing;
import static org.coproduction.commissioning.round.RoundFixtures.to;
import static org.coproduction.commissioning.round.RoundFixtures.told;
import static org.coproduction.commissioning.round.RoundFixtures.voting;

import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.coproduction.charter.Quorums;
import org.coproduction.commissioning.minutes.Matter;
import org.coproduction.commissioning.minutes.Move;
import org.coproduction.commissioning.minutes.Mover;
import org.coproduction.starter.StateCodec;
import org.junit.jupiter.api.Test;

class BothFacilitatorsAgreeTest {
    private static final Mover THIRD = Mover.facilitator("third", false, null);
    private static final Mover FOURTH = Mover.facilitator("fourth", true, null);

    @Test
    void one_alone_opens_nothing_however_often_they_ask() {
        var asked = to(reviewing().openVoting(FACILITATOR, REASON, NOW));
        assertThat(asked.stage()).isEqualTo(Round.Stage.REVIEWING);
        assertThat(told(asked.openVoting(FACILITATOR, "I really want it.", NOW))).isEqualTo("-");
        assertThat(told(asked.openVoting(THIRD, null, NOW))).isEqualTo("FAMILIES_FACILITATOR_NEEDED");
        assertThat(told(asked.openVoting(FAMILIES_FACILITATOR, null, NOW))).isEqualTo("VOTING");
    }

    @Test
    void two_whom_the_families_named_agree_with_each_other() {
        var asked = to(voting().closeVoting(FOURTH, REASON, NOW));
        assertThat(told(asked.closeVoting(FAMILIES_FACILITATOR, null, NOW))).isEqualTo("CLOSING");
        assertThat(told(voting().closeVoting(FOURTH, " ", NOW))).isEqualTo("REASON_MISSING");
    }

    @Test
    void the_move_keeps_both_and_the_reason_of_who_asked() {
        var open = to(to(reviewing().openVoting(FAMILIES_FACILITATOR, REASON, NOW)).openVoting(THIRD, null, NOW.plusSeconds(9)));
        assertThat(open.minutes().moves()).containsExactly(
                new Move(Move.Kind.VOTING_OPENED, NOW.plusSeconds(9), List.of(FAMILIES_FACILITATOR, THIRD), REASON));
        assertThat(open.minutes().motions()).isEmpty();
    }

    @Test
    void what_is_asked_lapses_when_the_round_moves_on_otherwise() {
        var asked = to(voting().closeVoting(FACILITATOR, REASON, NOW));
        assertThat(asked.minutes().motions()).hasSize(1);
        assertThat(to(asked.cancel("No money.", FACILITATOR, NOW)).minutes().motions()).isEmpty();
    }

    @Test
    void another_number_is_another_question() {
        var three = new Matter.ChangeQuorums(Quorums.of(3, 3, 3));
        var four = new Matter.ChangeQuorums(Quorums.of(4, 3, 3));
        var asked = to(reviewing().changeQuorums(three, FACILITATOR, REASON, NOW));
        var instead = to(asked.changeQuorums(four, FAMILIES_FACILITATOR, REASON, NOW));
        assertThat(instead.minutes().motions()).singleElement().satisfies(motion -> {
            assertThat(motion.matter()).isEqualTo(four);
            assertThat(motion.by()).isEqualTo(FAMILIES_FACILITATOR);
        });
        assertThat(to(instead.changeQuorums(four, FACILITATOR, null, NOW)).terms().quorums()).isEqualTo(four.quorums());
        assertThatThrownBy(() -> new Matter.ChangeQuorums(Quorums.of(3, 2, 3))).hasMessageContaining("at least 3");
    }

    @Test
    void a_round_that_was_stored_before_minutes_were_kept_has_none() {
        var codec = new StateCodec();
        Document stored = codec.encode(Round.class, voting());
        stored.remove("kept");
        var read = Objects.requireNonNull(codec.decode(Round.class, stored));
        assertThat(read).isEqualTo(voting());
        assertThat(read.kept()).isEqualTo(Kept.NONE);
    }

    @Test
    void what_is_asked_is_read_as_it_was_stored() {
        var codec = new StateCodec();
        var asked = to(to(reviewing().openVoting(FACILITATOR, REASON, NOW))
                .changeQuorums(new Matter.ChangeQuorums(Quorums.of(3, 3, 3)), FAMILIES_FACILITATOR, REASON, NOW));
        assertThat(codec.decode(Round.class, codec.encode(Round.class, asked))).isEqualTo(asked);
    }
}
