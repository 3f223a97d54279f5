package org.coproduction.commissioning.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coproduction.commissioning.round.RoundFixtures.NOW;
import static org.coproduction.commissioning.round.RoundFixtures.PROJECTS;
import static org.coproduction.commissioning.round.RoundFixtures.count;
import static org.coproduction.commissioning.round.RoundFixtures.proposals;
import static org.coproduction.commissioning.round.RoundFixtures.to;
import static org.coproduction.commissioning.round.RoundFixtures.told;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Money;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.round.Deciding.Funder;
import org.coproduction.starter.StateCodec;
import org.junit.jupiter.api.Test;

/// Those whose money it is answer what the ballots recommend: all of them, by what right, and only on grounds that were named.
class DecidingTest {
    private static final String GROUND = "It would put somebody in danger.";
    private static final Authority AUTHORITY = new Authority("Director of Children’s Services", "Scheme of delegation, 4.2",
            "CYP/2026/031", LocalDate.of(2026, 5, 1));
    private static final Funder COUNCIL = new Funder("council", Money.pounds(200));
    private static final Funder BOARD = new Funder("board", Money.pounds(100));

    private static Terms terms(List<Funder> funders) {
        return RoundFixtures.TERMS.decidedBy(new Deciding(funders, null, "Scheme of delegation, 4.2", List.of(GROUND)));
    }

    private static Round recommended(List<Funder> funders) {
        return new Recommended(terms(funders), Kept.NONE, proposals(), RoundFixtures.closedPoll(), count(3, 3, 3));
    }

    private static Decisions by(String body, List<String> ratified, Map<String, String> declined, Map<String, String> referred) {
        return new Decisions(ratified, declined, referred, "It fits what families asked for.", "It is what families want.", body,
                AUTHORITY, false);
    }

    private static String decide(Round round, Decisions decisions) {
        return told(round.ratify(decisions, PROJECTS, NOW));
    }

    @Test
    void nothing_is_funded_before_all_of_those_whose_money_it_is_have_decided() {
        var one = to(recommended(List.of(COUNCIL, BOARD)).ratify(by("council", List.of("P1", "P2"), Map.of(), Map.of()), PROJECTS,
                NOW));
        assertThat(one.stage()).isEqualTo(Round.Stage.RECOMMENDED);
        assertThat(one.decision()).isNull();
        assertThat(one.decidedSoFar()).extracting(BodyDecision::body).containsExactly("council");
        assertThat(decide(one, by("council", List.of("P1", "P2"), Map.of(), Map.of()))).isEqualTo("ALREADY_DECIDED");
        assertThat(decide(one, by("somebody", List.of("P1", "P2"), Map.of(), Map.of()))).isEqualTo("NOT_YOUR_ROLE");

        var both = to(one.ratify(by("board", List.of("P1"), Map.of("P2", GROUND), Map.of()), PROJECTS, NOW));

        assertThat(both.stage()).isEqualTo(Round.Stage.RATIFIED);
        var decision = Objects.requireNonNull(both.decision());
        assertThat(decision.awards()).extracting(Ratification.Award::proposalId).containsExactly("P1");
        assertThat(decision.declined()).extracting(Ratification.Declined::proposalId).containsExactly("P2");
        assertThat(decision.decidedBy()).isEqualTo("council and board");
        assertThat(decision.reason()).contains("council: It fits").contains("board: It fits");
    }

    @Test
    void what_is_referred_back_is_decided_later_and_what_was_funded_stays_funded() {
        var first = to(to(recommended(List.of()).ratify(by("council", List.of("P1"), Map.of(), Map.of("P2", "Would a bus do?")),
                PROJECTS, NOW)).founded(NOW));
        assertThat(first.stage()).isEqualTo(Round.Stage.CONCLUDED);
        assertThat(decide(first, by("council", List.of("P1", "P2"), Map.of(), Map.of()))).isEqualTo("ALREADY_DECIDED");
        assertThat(decide(first, by("council", List.of(), Map.of(), Map.of()))).isEqualTo("DECISION_INCOMPLETE");

        var again = to(to(first.ratify(by("council", List.of(), Map.of(), Map.of("P2", "When?")), PROJECTS, NOW)).founded(NOW));
        var last = to(to(again.ratify(by("council", List.of("P2"), Map.of(), Map.of()), PROJECTS, NOW)).founded(NOW));

        var decision = Objects.requireNonNull(last.decision());
        assertThat(decision.allAwards()).extracting(Ratification.Award::proposalId).containsExactly("P1", "P2");
        assertThat(decision.all()).hasSize(3);
        assertThat(decide(last, by("council", List.of("P2"), Map.of(), Map.of()))).isEqualTo("ROUND_ALREADY_RATIFIED");
        var codec = new StateCodec();
        for (var round : List.of(first, again, last)) {
            assertThat(codec.decode(Round.class, codec.encode(Round.class, round))).isEqualTo(round);
        }
    }

    @Test
    void what_is_referred_back_after_a_missed_quorum_is_never_called_co_produced_later() {
        var round = new QuorumNotMet(terms(List.of()), Kept.NONE, proposals(), RoundFixtures.closedPoll(), count(3, 0, 100),
                Objects.requireNonNull(RoundFixtures.quorumNotMet().missed()));
        var going = new Decisions(List.of(), Map.of(), Map.of("P1", "Who would come?", "P2", "How?"), "It is needed.",
                "We need it.",
                "council", AUTHORITY, true);
        var referred = to(to(round.ratify(going, PROJECTS, NOW)).founded(NOW));
        assertThat(decide(referred, by("council", List.of("P1", "P2"), Map.of(), Map.of()))).isEqualTo("QUORUM_NOT_MET");

        var later = to(referred.ratify(new Decisions(List.of("P1", "P2"), Map.of(), Map.of(), "It is needed.", "We need it.",
                "council", AUTHORITY, true), PROJECTS, NOW));

        assertThat(Objects.requireNonNull(later.decision()).outcome())
                .isInstanceOf(GateOutcome.DecidedWithoutAgreement.class);
    }

    @Test
    void it_is_declined_only_on_a_ground_that_the_terms_named_and_decided_only_with_its_right_and_in_easy_read() {
        var round = recommended(List.of());
        assertThat(round.ratify(by("council", List.of("P1"), Map.of("P2", "We changed our mind."), Map.of()), PROJECTS, NOW))
                .isInstanceOfSatisfying(Decision.Refused.class, refused -> {
                    assertThat(refused.refusal().code()).isEqualTo(RefusalCode.GROUND_NOT_NAMED);
                    assertThat(refused.refusal().plain()).contains(GROUND);
                });
        assertThat(decide(round, new Decisions(List.of("P1"), Map.of("P2", GROUND), "It fits.", "council", false)))
                .isEqualTo("INVALID_FIELD");
        assertThat(decide(round, new Decisions(List.of("P1"), Map.of("P2", GROUND), Map.of(), "It fits.", " ", "council",
                AUTHORITY, false))).isEqualTo("REASON_MISSING");
        assertThat(decide(round, by("council", List.of("P1"), Map.of("P2", GROUND), Map.of()))).isEqualTo("RATIFIED");
    }

    @Test
    void the_shares_of_several_funders_are_the_whole_pot() {
        assertThatThrownBy(() -> terms(List.of(COUNCIL))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> terms(List.of(COUNCIL, COUNCIL))).isInstanceOf(IllegalArgumentException.class);
        assertThat(terms(List.of(COUNCIL, BOARD)).deciding()).isNotNull();
    }

    @Test
    void a_decision_of_before_there_could_be_several_is_read_as_one_body_s() {
        var codec = new StateCodec();
        var stored = codec.encode(Round.class, RoundFixtures.ratified());
        var ratification = stored.get("ratification", org.bson.Document.class);
        List.of("referred", "bodies", "earlier").forEach(ratification::remove);

        var read = Objects.requireNonNull(codec.decode(Round.class, stored).decision());

        assertThat(read.bodies()).singleElement().satisfies(body -> {
            assertThat(body.body()).isEqualTo("example-council");
            assertThat(body.ratified()).containsExactly("P1");
            assertThat(body.authority()).isNull();
        });
        assertThat(read.referred()).isEmpty();
    }
}
