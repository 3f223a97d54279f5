package org.coproduction.commissioning.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.charter.Constituency.PARENT_CARER;
import static org.coproduction.charter.Constituency.PROFESSIONAL;
import static org.coproduction.charter.Constituency.YOUNG_PERSON;
import static org.coproduction.commissioning.round.RoundFixtures.FACILITATOR;
import static org.coproduction.commissioning.round.RoundFixtures.FAMILIES_FACILITATOR;
import static org.coproduction.commissioning.round.RoundFixtures.NOW;
import static org.coproduction.commissioning.round.RoundFixtures.REASON;
import static org.coproduction.commissioning.round.RoundFixtures.TERMS;
import static org.coproduction.commissioning.round.RoundFixtures.askedForScrutineer;
import static org.coproduction.commissioning.round.RoundFixtures.begun;
import static org.coproduction.commissioning.round.RoundFixtures.closedPoll;
import static org.coproduction.commissioning.round.RoundFixtures.collecting;
import static org.coproduction.commissioning.round.RoundFixtures.count;
import static org.coproduction.commissioning.round.RoundFixtures.named;
import static org.coproduction.commissioning.round.RoundFixtures.proposals;
import static org.coproduction.commissioning.round.RoundFixtures.to;
import static org.coproduction.commissioning.round.RoundFixtures.told;
import static org.coproduction.commissioning.round.RoundFixtures.withScrutineer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.coproduction.charter.Decision;
import org.coproduction.commissioning.minutes.Move;
import org.coproduction.commissioning.round.PublicScrutiny.Standing;
import org.coproduction.starter.StateCodec;
import org.junit.jupiter.api.Test;

class ScrutinisingTest {
    private static final Scrutiny THREE = new Scrutiny(List.of(), Map.of(PARENT_CARER, "p", YOUNG_PERSON, "y", PROFESSIONAL, "r"),
            List.of());

    private static Round recommended(Scrutiny scrutiny, Terms terms, int each) {
        return to(
                new Counted(terms, Kept.NONE.with(scrutiny), proposals(), closedPoll(), count(each, each, each)).untied(NOW));
    }

    private static Decision<Round> signed(Round round, String person, boolean agrees, String reason) {
        return Scrutinising.sign(round, person, Objects.requireNonNull(round.published()).inputHash(), agrees, reason, NOW);
    }

    private static Standing standing(Round round, Instant now) {
        return Objects.requireNonNull(PublicScrutiny.of(round, Objects.requireNonNull(round.published()), now)).standing();
    }

    @Test
    void only_who_offered_it_is_named_and_another_of_the_group_can_take_their_place() {
        var round = to(withScrutineer(collecting()));
        assertThat(round.kept().scrutiny().named()).isEqualTo(Map.of(PARENT_CARER, "voter"));
        assertThat(told(named(round, Set.of("nobody")))).isEqualTo("NOT_FOUND");
        assertThat(told(named(round, Set.of("voter")))).isEqualTo("-");
        var more = to(Scrutinising.offer(round, "neighbour", null, PARENT_CARER));
        assertThat(told(named(more, Set.of("neighbour", "nobody")))).isEqualTo("NOT_FOUND");
        assertThat(told(named(more, Set.of("neighbour", "voter")))).as("two of a group").isEqualTo("INVALID_FIELD");
        assertThat(to(named(more, Set.of("neighbour"))).kept().scrutiny().named())
                .isEqualTo(Map.of(PARENT_CARER, "neighbour"));
    }

    @Test
    void two_facilitators_name_several_at_once_and_everybody_reads_that_they_did() {
        var round = to(Scrutinising.offer(to(Scrutinising.offer(collecting(), "p", null, PARENT_CARER)), "y", null,
                YOUNG_PERSON));
        assertThat(told(Scrutinising.name(round, Set.of("p", "y"), FACILITATOR, " ", NOW))).isEqualTo("REASON_MISSING");
        var asked = to(Scrutinising.name(round, Set.of("p", "y"), FACILITATOR, REASON, NOW));
        assertThat(asked.kept().scrutiny().named()).isEmpty();
        assertThat(Scrutinising.asked(asked)).containsExactlyInAnyOrder("p", "y");
        var codec = new StateCodec();
        assertThat(codec.decode(Round.class, codec.encode(Round.class, asked))).isEqualTo(asked);
        assertThat(told(Scrutinising.name(asked, Set.of("p", "y"), FACILITATOR, REASON, NOW))).isEqualTo("-");

        var other = to(Scrutinising.name(asked, Set.of("p"), FAMILIES_FACILITATOR, REASON, NOW));
        assertThat(other.kept().scrutiny().named()).as("who names others asks anew").isEmpty();
        var named = to(Scrutinising.name(asked, Set.of("p", "y"), FAMILIES_FACILITATOR, null, NOW));
        assertThat(named.kept().scrutiny().named()).isEqualTo(Map.of(PARENT_CARER, "p", YOUNG_PERSON, "y"));
        assertThat(named.minutes().moves()).last()
                .isEqualTo(new Move(Move.Kind.SCRUTINEERS_NAMED, NOW, List.of(FACILITATOR, FAMILIES_FACILITATOR), REASON));
    }

    @Test
    void what_was_asked_for_somebody_lapses_when_they_say_that_they_would_gain() {
        var asked = to(askedForScrutineer(collecting()));
        var declared = to(asked.declareInterest("voter", false));
        assertThat(declared.minutes().motions()).isEmpty();
        assertThat(told(Scrutinising.name(declared, Set.of("voter"), FAMILIES_FACILITATOR, REASON, NOW))).isEqualTo("NOT_FOUND");
    }

    @Test
    void a_facilitator_who_would_gain_names_nobody() {
        var asked = to(askedForScrutineer(to(collecting().declareInterest(String.valueOf(FAMILIES_FACILITATOR.id()), true))));
        assertThat(told(Scrutinising.name(asked, Set.of("voter"), FAMILIES_FACILITATOR, REASON, NOW)))
                .isEqualTo("INTEREST_DECLARED");
    }

    @Test
    void whoever_would_gain_or_has_run_the_round_recounts_nothing() {
        var round = to(begun(TERMS).declareInterest("voter", false));
        assertThat(told(Scrutinising.offer(round, "voter", null, PARENT_CARER))).isEqualTo("INTEREST_DECLARED");
        assertThat(told(Scrutinising.offer(round, String.valueOf(FACILITATOR.id()), null, PARENT_CARER)))
                .isEqualTo("NOT_YOUR_ROLE");
        var named = to(to(withScrutineer(collecting())).declareInterest("voter", false));
        assertThat(named.kept().scrutiny()).isEqualTo(Scrutiny.NONE);
    }

    @Test
    void a_scrutineer_signs_once_for_the_hash_that_was_published() {
        var round = recommended(THREE, TERMS, 3);
        assertThat(told(Scrutinising.sign(round, "p", "0".repeat(64), true, "", NOW))).isEqualTo("STALE_VERSION");
        assertThat(told(signed(round, "somebody", true, ""))).isEqualTo("NOT_YOUR_ROLE");
        assertThat(told(signed(round, "p", false, " "))).isEqualTo("REASON_MISSING");
        var once = to(signed(round, "p", true, "a reason that nobody needs"));
        assertThat(once.kept().scrutiny().signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.constituency()).isEqualTo(PARENT_CARER);
            assertThat(signature.reason()).isNull();
        });
        assertThat(told(signed(once, "p", true, ""))).isEqualTo("-");
        assertThat(told(signed(once, "p", false, "I was wrong."))).isEqualTo("ALREADY_DECIDED");
    }

    @Test
    void where_the_ballots_are_published_nobody_signs_and_nothing_is_said() {
        var round = recommended(THREE, TERMS, 20);
        assertThat(told(signed(round, "p", true, ""))).isEqualTo("SCRUTINY_NOT_NEEDED");
        assertThat(PublicScrutiny.of(round, Objects.requireNonNull(round.published()), NOW)).isNull();
    }

    @Test
    void until_all_three_have_signed_or_the_day_has_passed_the_recommendation_says_that_they_are_awaited() {
        var round = recommended(THREE, TERMS, 3);
        var late = NOW.plus(Scrutiny.TO_SIGN);
        assertThat(standing(round, late.minusMillis(1))).isEqualTo(Standing.AWAITED);
        assertThat(standing(round, late)).isEqualTo(Standing.MISSED);
        var two = to(signed(to(signed(round, "p", true, "")), "y", true, ""));
        assertThat(standing(two, NOW)).isEqualTo(Standing.AWAITED);
        assertThat(standing(to(signed(two, "r", true, "")), late)).as("who signs late has signed").isEqualTo(Standing.CONFIRMED);
        assertThat(standing(to(signed(two, "r", false, "It is another sum.")), NOW)).isEqualTo(Standing.DISPUTED);
    }

    @Test
    void the_day_is_that_of_the_answer_where_the_terms_name_one() {
        var until = NOW.plus(Duration.ofDays(3));
        var terms = TERMS.decidedBy(new Deciding(List.of(), until, "Scheme of delegation, 4.2", List.of("Danger.")));
        var round = recommended(THREE, terms, 3);
        assertThat(standing(round, until.minusMillis(1))).isEqualTo(Standing.AWAITED);
        assertThat(standing(round, until)).isEqualTo(Standing.MISSED);
    }

    @Test
    void where_nobody_was_named_nobody_is_waited_for() {
        var round = recommended(Scrutiny.NONE, TERMS, 3);
        assertThat(standing(round, NOW)).isEqualTo(Standing.NOBODY);
        assertThat(standing(round, NOW.plus(Scrutiny.TO_SIGN))).isEqualTo(Standing.NOBODY);
    }
}
