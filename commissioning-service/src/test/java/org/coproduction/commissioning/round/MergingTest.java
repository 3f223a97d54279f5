package org.coproduction.commissioning.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.commissioning.round.RoundFixtures.FACILITATOR;
import static org.coproduction.commissioning.round.RoundFixtures.NOW;
import static org.coproduction.commissioning.round.RoundFixtures.proposal;
import static org.coproduction.commissioning.round.RoundFixtures.to;
import static org.coproduction.commissioning.round.RoundFixtures.told;

import java.util.List;
import java.util.Map;
import org.coproduction.charter.Money;
import org.coproduction.starter.StateCodec;
import org.junit.jupiter.api.Test;

class MergingTest {
    private static final Stake POOL = new Stake(null, List.of("example-pool"), true, false);
    private static final Proposal MERGED = proposal("swim", "Swimming with a bus", 300, false);

    private static Proposal by(String author, String id, Stake stake) {
        return new Proposal(id, "Idea " + id, "About " + id, Money.pounds(100), "", "Easy " + id, List.of(), author, null, stake,
                "", Aim.AS_THE_ROUND)
                .confirmed();
    }

    private static Round collecting() {
        return to(to(RoundFixtures.begun(RoundFixtures.TERMS).propose(List.of(by("ann", "swim", Stake.NONE)), false))
                .propose(List.of(by("bob", "bus", POOL), by("cem", "play", Stake.NONE)), true));
    }

    private static List<String> ids(Round round) {
        return round.proposals().stream().map(Proposal::id).toList();
    }

    @Test
    void two_proposals_become_one_when_both_authors_agree_and_readers_read_it_anew() {
        var suggested = to(collecting().suggestMerger("bus", MERGED, "a facilitator", true));
        assertThat(ids(suggested)).containsExactly("swim", "bus", "play");
        var half = to(suggested.agreeToMerger("swim", "bob"));
        assertThat(told(half.agreeToMerger("swim", "bob"))).isEqualTo("-");
        assertThat(ids(half)).containsExactly("swim", "bus", "play");
        var merged = to(half.agreeToMerger("swim", "ann"));
        assertThat(ids(merged)).containsExactly("swim", "play");
        assertThat(merged.proposals().getFirst()).satisfies(swim -> {
            assertThat(swim.title()).isEqualTo("Swimming with a bus");
            assertThat(swim.proposedBy()).isEqualTo("ann");
            assertThat(swim.understood()).isFalse();
        });
        assertThat(merged.kept().mergers().gone()).singleElement().satisfies(gone -> {
            assertThat(gone.proposal().id()).isEqualTo("bus");
            assertThat(gone.into()).isEqualTo("swim");
        });
        assertThat(told(merged.propose(List.of(by("bob", "bus", POOL)), false))).isEqualTo("PROPOSAL_MERGED");
    }

    @Test
    void who_would_be_paid_for_what_became_a_part_of_another_has_no_vote_and_its_author_keeps_theirs() {
        var merged = to(to(collecting().suggestMerger("bus", MERGED, "ann", false)).agreeToMerger("swim", "bob"));
        assertThat(merged.proposals().getFirst().stake().organisations()).containsExactly("example-pool");
        assertThat(merged.interests().include("bob", null)).isTrue();
        assertThat(merged.interests().include("ann", null)).isFalse();
    }

    @Test
    void only_an_author_or_a_facilitator_suggests_and_only_authors_agree() {
        assertThat(told(collecting().suggestMerger("bus", MERGED, "cem", false))).isEqualTo("NOT_YOUR_ROLE");
        assertThat(told(collecting().suggestMerger("swim", MERGED, "ann", false))).isEqualTo("INVALID_FIELD");
        assertThat(told(collecting().suggestMerger("none", MERGED, "ann", false))).isEqualTo("PROPOSAL_UNKNOWN");
        var suggested = to(collecting().suggestMerger("bus", MERGED, "ann", false));
        assertThat(told(suggested.agreeToMerger("swim", "cem"))).isEqualTo("NOT_YOUR_ROLE");
        assertThat(told(suggested.agreeToMerger("bus", "bob"))).isEqualTo("MERGER_UNKNOWN");
    }

    @Test
    void nobody_agrees_to_a_text_that_has_changed_since() {
        var suggested = to(collecting().suggestMerger("bus", MERGED, "ann", false));
        var edited = to(suggested.propose(List.of(proposal("bus", "Another bus", 90, false)), true));
        assertThat(told(edited.agreeToMerger("swim", "bob"))).isEqualTo("STALE_VERSION");
    }

    @Test
    void while_they_are_checked_the_verdicts_on_both_are_void() {
        var reviewing = to(to(collecting().review(FACILITATOR, NOW)).judge(
                RoundFixtures.feasible(collecting()), FACILITATOR));
        var merged = to(to(reviewing.suggestMerger("bus", MERGED, "ann", false)).agreeToMerger("swim", "bob"));
        assertThat(merged.stage()).isEqualTo(Round.Stage.REVIEWING);
        assertThat(merged.verdicts()).isEqualTo(Map.of("play", new Verdict.Feasible(Money.pounds(100))));
    }

    @Test
    void a_suggestion_and_what_came_of_one_are_read_as_they_were_stored() {
        var codec = new StateCodec();
        var suggested = to(collecting().suggestMerger("bus", MERGED, "ann", false));
        assertThat(codec.decode(Round.class, codec.encode(Round.class, suggested))).isEqualTo(suggested);
        var merged = to(suggested.agreeToMerger("swim", "bob"));
        assertThat(codec.decode(Round.class, codec.encode(Round.class, merged))).isEqualTo(merged);
    }
}
