package org.coproduction.commissioning.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.commissioning.round.RoundFixtures.DEARER;
import static org.coproduction.commissioning.round.RoundFixtures.FACILITATOR;
import static org.coproduction.commissioning.round.RoundFixtures.FAMILIES_FACILITATOR;
import static org.coproduction.commissioning.round.RoundFixtures.NOW;
import static org.coproduction.commissioning.round.RoundFixtures.REASON;
import static org.coproduction.commissioning.round.RoundFixtures.TERMS;
import static org.coproduction.commissioning.round.RoundFixtures.begun;
import static org.coproduction.commissioning.round.RoundFixtures.draft;
import static org.coproduction.commissioning.round.RoundFixtures.to;
import static org.coproduction.commissioning.round.RoundFixtures.told;

import org.coproduction.commissioning.allocation.Rule;
import org.coproduction.commissioning.allocation.Ties;
import org.coproduction.commissioning.minutes.Mover;
import org.junit.jupiter.api.Test;

class DraftingTest {
    private static Terms byLot(Terms terms, String digit) {
        return terms.countedBy(new Counting(Rule.MES, Ties.byLot(digit.repeat(32))));
    }

    @Test
    void nobody_agrees_to_terms_that_they_have_not_read() {
        var asked = to(Drafting.open(draft(), FACILITATOR, REASON, NOW));
        var edited = to(Drafting.edit(asked, DEARER, FACILITATOR, NOW));

        assertThat(edited.minutes().motions()).isEmpty();
        assertThat(told(Drafting.open(edited, FAMILIES_FACILITATOR, null, NOW))).isEqualTo("REASON_MISSING");
        assertThat(to(begun(edited)).terms()).isEqualTo(DEARER);
    }

    @Test
    void the_same_terms_again_leave_what_was_asked() {
        var asked = to(Drafting.open(draft(), FACILITATOR, REASON, NOW));
        assertThat(told(Drafting.edit(asked, TERMS, FAMILIES_FACILITATOR, NOW))).isEqualTo("-");
        assertThat(told(Drafting.open(asked, FAMILIES_FACILITATOR, null, NOW))).isEqualTo("COLLECTING");
    }

    @Test
    void a_lot_is_drawn_once_however_often_the_terms_are_edited() {
        var round = Round.begin(byLot(TERMS, "a"), FACILITATOR, NOW);
        assertThat(told(Drafting.edit(round, byLot(TERMS, "b"), FACILITATOR, NOW))).isEqualTo("-");
        assertThat(to(Drafting.edit(round, byLot(DEARER, "b"), FACILITATOR, NOW)).terms()).isEqualTo(byLot(DEARER, "a"));
        assertThat(to(Drafting.edit(round, TERMS, FACILITATOR, NOW)).terms().counting().ties()).isEqualTo(Ties.BY_ID);
    }

    @Test
    void whoever_would_gain_from_the_round_neither_edits_nor_opens_it() {
        var round = to(draft().declareInterest("one", true));
        assertThat(told(Drafting.edit(round, DEARER, FACILITATOR, NOW))).isEqualTo("INTEREST_DECLARED");
        assertThat(told(Drafting.open(round, FACILITATOR, REASON, NOW))).isEqualTo("INTEREST_DECLARED");
    }

    @Test
    void one_of_the_two_is_named_by_the_families() {
        var asked = to(Drafting.open(draft(), FACILITATOR, REASON, NOW));
        assertThat(told(Drafting.open(asked, Mover.facilitator("third", false, null), REASON, NOW)))
                .isEqualTo("FAMILIES_FACILITATOR_NEEDED");
    }
}
