package org.coproduction.commissioning.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.coproduction.commissioning.round.RoundFixtures.TERMS;
import static org.coproduction.commissioning.round.RoundFixtures.begun;
import static org.coproduction.commissioning.round.RoundFixtures.proposal;
import static org.coproduction.commissioning.round.RoundFixtures.to;
import static org.coproduction.commissioning.round.RoundFixtures.told;

import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Quorums;
import org.coproduction.commissioning.allocation.Rule;
import org.coproduction.commissioning.allocation.Ties;
import org.coproduction.commissioning.minutes.Matter.ChangeQuorums;
import org.coproduction.commissioning.round.Reach.Ages;
import org.coproduction.starter.StateCodec;
import org.junit.jupiter.api.Test;

class ReachTest {
    private static final Register REGISTER = new Register(Map.of(Constituency.YOUNG_PERSON, 9));
    private static final Reach REACH = new Reach(new Ages(5, 18), List.of("Aston", "Erdington"), REGISTER);
    private static final Terms REACHING = TERMS.with(Quorums.of(3, 4, 3)).reaching(REACH);

    private static Proposal at(String... localities) {
        return proposal("P1", "Club", 50, true).with(new Aim("", List.of(localities)));
    }

    @Test
    void ages_localities_and_a_register_have_their_bounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ages(18, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ages(0, 26));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reach(Ages.USUAL, List.of("Aston", "Aston"), Register.UNKNOWN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Reach(Ages.USUAL, List.of(" "), Register.UNKNOWN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Register(Map.of(Constituency.YOUNG_PERSON, 7)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Aim("", Terms.How.CONTRACT, List.of()));
    }

    @Test
    void a_quorum_is_at_most_half_of_the_register_where_that_is_known() {
        assertThat(REGISTER.allows(Quorums.of(3, 4, 99))).isTrue();
        assertThat(REGISTER.allows(Quorums.of(9, 5, 9))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> TERMS.with(Quorums.of(5, 5, 5)).reaching(REACH));
        for (var round : List.of(begun(REACHING), (Round) new Reviewing(REACHING, Kept.NONE, List.of(), Map.of()))) {
            assertThat(told(round.changeQuorums(new ChangeQuorums(Quorums.of(5, 5, 5)), RoundFixtures.FACILITATOR,
                    RoundFixtures.REASON, RoundFixtures.NOW))).isEqualTo("QUORUM_BEYOND_REGISTER");
        }
    }

    @Test
    void a_proposal_is_for_some_of_the_localities_of_its_round_and_for_none_where_that_names_none() {
        var round = begun(REACHING);
        assertThat(told(round.propose(List.of(at()), false))).isEqualTo("LOCALITY_UNKNOWN");
        assertThat(told(round.propose(List.of(at("Aston", "Leeds")), false))).isEqualTo("LOCALITY_UNKNOWN");
        assertThat(told(begun(TERMS).propose(List.of(at("Aston")), false))).isEqualTo("LOCALITY_UNKNOWN");
        assertThat(to(round.propose(List.of(at("Aston")), false)).proposals()).containsExactly(at("Aston"));
    }

    @Test
    void who_benefits_is_a_part_of_the_wording_that_readers_confirm_and_where_and_how_are_not() {
        var club = proposal("P1", "Club", 50, true);
        assertThat(club.with(new Aim("", Terms.How.IN_HOUSE, List.of("Aston"))).understood()).isTrue();
        assertThat(club.with(new Aim("Families with babies", List.of())).understood()).isFalse();
        assertThat(club.with(new Aim("", List.of())).wording()).isEqualTo(club.wording());
    }

    @Test
    void what_becomes_a_part_of_another_proposal_brings_its_localities_along() {
        var round = to(begun(REACHING).propose(List.of(at("Aston"),
                proposal("P2", "Trip", 50, true).with(new Aim("Families with babies", List.of("Erdington", "Aston")))),
                false));
        var merged = to(round.suggestMerger("P2", proposal("P1", "Club with a trip", 90, false), "someone", false));
        assertThat(merged.proposals()).extracting(Proposal::aim)
                .containsExactly(new Aim("Families with babies", List.of("Aston", "Erdington")));
    }

    @Test
    void terms_that_were_stored_before_are_for_everybody_and_counted_as_rounds_were() {
        var codec = new StateCodec();
        var before = codec.encode(Terms.class, TERMS);
        List.of("counting", "reach").forEach(before::remove);
        var stored = codec.decode(Terms.class, before);
        assertThat(stored).isEqualTo(TERMS);
        var all = REACHING.countedBy(new Counting(Rule.MES, Ties.byLot("0".repeat(32))));
        assertThat(codec.decode(Terms.class, codec.encode(Terms.class, all))).isEqualTo(all);
        assertThat(stored.rule().name()).isEqualTo("mes/cost/utilitarian/parity/1");
        assertThatIllegalArgumentException().as("greedy leaves nothing over to complete")
                .isThrownBy(() -> TERMS.countedBy(new Counting(Rule.GREEDY, Ties.BY_ID)));
    }
}
