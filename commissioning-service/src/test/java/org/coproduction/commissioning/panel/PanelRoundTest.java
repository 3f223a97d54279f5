package org.coproduction.commissioning.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coproduction.commissioning.panel.PanelFixtures.AGREEMENT_UNTIL;
import static org.coproduction.commissioning.panel.PanelFixtures.FACILITATOR;
import static org.coproduction.commissioning.panel.PanelFixtures.FAMILIES_FACILITATOR;
import static org.coproduction.commissioning.panel.PanelFixtures.NOW;
import static org.coproduction.commissioning.panel.PanelFixtures.REASON;
import static org.coproduction.commissioning.panel.PanelFixtures.agreedMarks;
import static org.coproduction.commissioning.panel.PanelFixtures.collecting;
import static org.coproduction.commissioning.panel.PanelFixtures.everyState;
import static org.coproduction.commissioning.panel.PanelFixtures.marks;
import static org.coproduction.commissioning.panel.PanelFixtures.member;
import static org.coproduction.commissioning.panel.PanelFixtures.moderated;
import static org.coproduction.commissioning.panel.PanelFixtures.moderating;
import static org.coproduction.commissioning.panel.PanelFixtures.scored;
import static org.coproduction.commissioning.panel.PanelFixtures.scoring;
import static org.coproduction.commissioning.panel.PanelFixtures.seated;
import static org.coproduction.commissioning.panel.PanelFixtures.stance;
import static org.coproduction.commissioning.panel.PanelFixtures.to;
import static org.coproduction.commissioning.panel.PanelFixtures.told;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Quorums;
import org.coproduction.commissioning.minutes.Matter;
import org.coproduction.commissioning.minutes.Move;
import org.coproduction.commissioning.minutes.MoveTable;
import org.coproduction.commissioning.minutes.Mover;
import org.coproduction.starter.StateCodec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PanelRoundTest {
    private static final Member PARENT = member(Constituency.PARENT_CARER, 1);

    /// For each command, what it does to a round in every stage, in their order: the next stage, `-` for nothing left to do, or the
    /// refusal.
    private static final String TABLE = """
            put       | COLLECTING | BIDS_FIXED | BIDS_FIXED | BIDS_FIXED | BIDS_FIXED | BIDS_FIXED | BIDS_FIXED | ROUND_CANCELLED
            seat      | SEATING | - | - | - | - | - | - | ROUND_CANCELLED
            ask       | COLLECTING | - | - | - | - | - | - | ROUND_CANCELLED
            quorums   | COLLECTING | SEATING | TERMS_FIXED | TERMS_FIXED | TERMS_FIXED | TERMS_FIXED | TERMS_FIXED | ROUND_CANCELLED
            join      | PANEL_NOT_SEATING | SEATING | PANEL_NOT_SEATING | PANEL_NOT_SEATING | PANEL_NOT_SEATING | PANEL_NOT_SEATING | PANEL_NOT_SEATING | ROUND_CANCELLED
            rejoin    | PANEL_NOT_SEATING | - | - | - | PANEL_NOT_SEATING | PANEL_NOT_SEATING | PANEL_NOT_SEATING | ROUND_CANCELLED
            interest  | COLLECTING | SEATING | SEATING | SEATING | PANEL_NOT_SEATING | PANEL_NOT_SEATING | PANEL_NOT_SEATING | ROUND_CANCELLED
            outsider  | COLLECTING | SEATING | SCORING | MODERATING | PANEL_NOT_SEATING | PANEL_NOT_SEATING | PANEL_NOT_SEATING | ROUND_CANCELLED
            score     | PANEL_NOT_SEATING | SCORING | - | - | - | - | - | ROUND_CANCELLED
            write     | PANEL_NOT_SCORING | PANEL_NOT_SCORING | SCORING | PANEL_NOT_SCORING | PANEL_NOT_SCORING | PANEL_NOT_SCORING | PANEL_NOT_SCORING | ROUND_CANCELLED
            confirm   | PANEL_NOT_SCORING | PANEL_NOT_SCORING | - | PANEL_NOT_SCORING | PANEL_NOT_SCORING | PANEL_NOT_SCORING | PANEL_NOT_SCORING | ROUND_CANCELLED
            moderate  | PANEL_NOT_SCORING | PANEL_NOT_SCORING | MODERATING | - | - | - | - | ROUND_CANCELLED
            agree on  | PANEL_NOT_MODERATING | PANEL_NOT_MODERATING | PANEL_NOT_MODERATING | MODERATING | ALREADY_DECIDED | ALREADY_DECIDED | ALREADY_DECIDED | ROUND_CANCELLED
            take      | PANEL_NOT_MODERATING | PANEL_NOT_MODERATING | PANEL_NOT_MODERATING | MODERATING | ALREADY_DECIDED | ALREADY_DECIDED | ALREADY_DECIDED | ROUND_CANCELLED
            agree     | PANEL_NOT_MODERATING | PANEL_NOT_MODERATING | PANEL_NOT_MODERATING | AGREED | - | ALREADY_DECIDED | ALREADY_DECIDED | ROUND_CANCELLED
            extend    | PANEL_NOT_SEATING | SEATING | SCORING | MODERATING | ALREADY_DECIDED | ALREADY_DECIDED | ALREADY_DECIDED | ROUND_CANCELLED
            go on     | GATE_STILL_OPEN | GATE_STILL_OPEN | GATE_STILL_OPEN | GATE_STILL_OPEN | ALREADY_DECIDED | DECIDED_WITHOUT_AGREEMENT | ALREADY_DECIDED | ROUND_CANCELLED
            move on   | - | NOT_AGREED | NOT_AGREED | NOT_AGREED | - | - | - | -
            too soon  | - | - | - | - | - | - | - | -
            cancel    | CANCELLED | CANCELLED | CANCELLED | CANCELLED | ALREADY_DECIDED | ALREADY_DECIDED | ALREADY_DECIDED | -
            """;

    private static Map<String, Function<PanelRound, Decision<PanelRound>>> commands() {
        var commands = new LinkedHashMap<String, Function<PanelRound, Decision<PanelRound>>>();
        commands.put("put", round -> round.put(new Bid("trips", "Trips", "example-trips", "Trips Ltd", "We travel.")));
        commands.put("seat", round -> both(round, (before, by) -> before.seat(by, REASON, NOW)));
        commands.put("ask", round -> round.seat(FACILITATOR, REASON, NOW));
        commands.put("quorums", round -> both(round, (before, by) -> before.changeQuorums(
                new Matter.ChangeQuorums(Quorums.of(3, 3, 4)), by, REASON, NOW)));
        commands.put("join", round -> round.join(member(Constituency.PROFESSIONAL, 9), "nobody"));
        commands.put("rejoin", round -> round.join(PARENT, null));
        commands.put("interest", round -> round.declareInterest(PARENT.person(), NOW));
        commands.put("outsider", round -> round.declareInterest("somebody else", NOW));
        commands.put("score", round -> both(round, (before, by) -> before.score(by, REASON, NOW)));
        commands.put("write", round -> round.write(PARENT.person(), "club", marks(1, 2)));
        commands.put("confirm", round -> round.confirm(PARENT.person(), "club", 1));
        commands.put("moderate", round -> both(round, (before, by) -> before.moderate(by, REASON, NOW)));
        commands.put("agree on", round -> round.agreeOn(1, agreedMarks(5), FACILITATOR, NOW));
        commands.put("take", round -> round.take(stance(PARENT, 1, false), NOW));
        commands.put("agree", round -> round.agree(FACILITATOR, NOW));
        commands.put("extend",
                round -> round.extend(AGREEMENT_UNTIL.plus(Duration.ofDays(9)), "We ask the youth forum.", FACILITATOR, NOW));
        commands.put("go on", round -> round.decideWithoutAgreement("example-council", "The contract ends.", AGREEMENT_UNTIL));
        commands.put("move on", round -> round.moveOn(AGREEMENT_UNTIL));
        commands.put("too soon", round -> round.moveOn(NOW));
        commands.put("cancel", round -> round.cancel("The money is not there any more.", FACILITATOR, NOW));
        return commands;
    }

    private static Decision<PanelRound> both(PanelRound round, BiFunction<PanelRound, Mover, Decision<PanelRound>> move) {
        return MoveTable.both(round, FACILITATOR, FAMILIES_FACILITATOR, move);
    }

    @TestFactory
    Stream<DynamicTest> every_state_answers_every_command_as_the_table_says() {
        return MoveTable.check(TABLE, commands(), everyState(), PanelRound::stage, PanelRound.Stage.values(),
                PanelFixtures::told);
    }

    @ParameterizedTest
    @MethodSource("org.coproduction.commissioning.panel.PanelFixtures#everyState")
    void every_state_is_read_as_it_was_stored(PanelRound round) {
        var codec = new StateCodec();
        assertThat(codec.decode(PanelRound.class, codec.encode(PanelRound.class, round))).isEqualTo(round);
    }

    @Test
    void each_bid_is_read_by_two_members_of_each_constituency_in_pairs_across_them() {
        var sheets = PanelFixtures.scored(seated(3)).sheetsSoFar();
        assertThat(sheets).hasSize(6);
        for (var bid : List.of("club", "boats")) {
            var members = sheets.stream().filter(sheet -> sheet.bidId().equals(bid))
                    .flatMap(sheet -> Stream.of(sheet.first(), sheet.second())).toList();
            assertThat(members).doesNotHaveDuplicates().hasSize(6);
            for (var constituency : Constituency.values()) {
                assertThat(members).filteredOn(member -> member.constituency() == constituency).hasSize(2);
            }
        }
        assertThat(sheets).flatExtracting(Sheet::first, Sheet::second).contains(member(Constituency.YOUNG_PERSON, 3));
    }

    @Test
    void nobody_with_an_interest_scores_and_a_late_one_voids_what_was_scored() {
        assertThat(told(seated(1).join(member(Constituency.PROFESSIONAL, 5), "example-clubs"))).isEqualTo("INTEREST_DECLARED");
        var late = to(moderated().declareInterest(PARENT.person(), NOW));
        assertThat(late.sheetsSoFar()).isEmpty();
        assertThat(told(late.join(PARENT, null))).isEqualTo("INTEREST_DECLARED");
        assertThat(late.score(FACILITATOR, REASON, NOW)).isInstanceOfSatisfying(Decision.Refused.class,
                refused -> assertThat(refused.refusal().constituencies()).containsExactly(Constituency.PARENT_CARER));
        assertThat(told(to(late.join(member(Constituency.PARENT_CARER, 3), null)).score(FACILITATOR, REASON, NOW)))
                .isEqualTo("SEATING");
    }

    @Test
    void nobody_who_works_for_a_bidder_or_declared_an_interest_runs_the_round() {
        var bidder = Mover.facilitator("two", true, "example-boats");
        assertThat(told(collecting().seat(bidder, REASON, NOW))).isEqualTo("INTEREST_DECLARED");
        assertThat(told(moderating().agreeOn(0, agreedMarks(7), bidder, NOW))).isEqualTo("INTEREST_DECLARED");
        assertThat(told(moderated().agree(bidder, NOW))).isEqualTo("INTEREST_DECLARED");
        assertThat(told(collecting().cancel("No money.", bidder, NOW))).isEqualTo("INTEREST_DECLARED");
        var asked = to(collecting().seat(FACILITATOR, REASON, NOW));
        var declared = to(asked.declareInterest("one", NOW));
        assertThat(declared.minutes().motions()).as("what they asked for lapses").isEmpty();
        assertThat(told(declared.seat(FACILITATOR, REASON, NOW))).isEqualTo("INTEREST_DECLARED");
        assertThat(told(declared.seat(FAMILIES_FACILITATOR, REASON, NOW))).isEqualTo("COLLECTING");
    }

    @Test
    void every_move_is_kept_with_who_when_and_why() {
        var round = to(moderated().agree(FACILITATOR, NOW));
        assertThat(round.minutes().moves()).extracting(Move::kind).containsExactly(Move.Kind.BEGUN, Move.Kind.BIDS_CLOSED,
                Move.Kind.VOTING_OPENED, Move.Kind.VOTING_CLOSED, Move.Kind.WRITTEN, Move.Kind.AGREED);
        assertThat(round.minutes().moves().get(2)).isEqualTo(
                new Move(Move.Kind.VOTING_OPENED, NOW, List.of(FACILITATOR, FAMILIES_FACILITATOR), REASON));
        assertThat(to(scoring().declareInterest(PARENT.person(), NOW)).minutes().moves().getLast())
                .isEqualTo(Move.of(Move.Kind.SCORES_VOID, NOW, Mover.SYSTEM));
    }

    @Test
    void a_sheet_counts_once_both_of_its_pair_said_that_it_is_theirs() {
        var round = to(scoring().write(PARENT.person(), "club", marks(5, 5)));
        var partner = round.sheetsSoFar().getFirst().second().person();
        assertThat(told(round.moderate(FACILITATOR, REASON, NOW))).isEqualTo("SCORES_INCOMPLETE");
        round = to(round.write(PARENT.person(), "club", marks(9, 9)));
        assertThat(told(round.confirm(partner, "club", 1))).as("the partner had read another version")
                .isEqualTo("DRAFT_OUTDATED");
        assertThat(to(round.confirm(partner, "club", 2)).sheetsSoFar().getFirst().complete()).isTrue();
        assertThat(told(scoring().confirm(partner, "club", 0))).isEqualTo("SCORES_INCOMPLETE");
    }

    @Test
    void only_a_bids_own_pairs_score_it_and_only_by_the_published_criteria() {
        var round = scoring();
        assertThat(told(round.write(PARENT.person(), "club", List.of(new Mark("safe", 1, "why")))))
                .isEqualTo("CRITERION_UNKNOWN");
        assertThat(told(round.write(PARENT.person(), "club",
                List.of(new Mark("safe", 1, "why"), new Mark("safe", 2, "why"))))).isEqualTo("CRITERION_UNKNOWN");
        assertThat(told(round.write(PARENT.person(), "club", marks(11, 1)))).isEqualTo("SCORE_OUT_OF_SCALE");
        assertThat(told(round.write(PARENT.person(), "trips", marks(1, 1)))).isEqualTo("BID_UNKNOWN");
        assertThat(told(round.write("somebody", "club", marks(1, 1)))).isEqualTo("NOT_ON_PANEL");
        var wider = PanelFixtures.scored(seated(4));
        assertThat(told(wider.write(member(Constituency.PARENT_CARER, 4).person(), "club", marks(1, 1))))
                .isEqualTo("NOT_YOUR_PAIR");
    }

    @Test
    void where_pairs_differ_too_much_and_nowhere_else_a_score_is_agreed() {
        var round = moderating();
        assertThat(told(round.agree(FACILITATOR, NOW))).isEqualTo("NO_DRAFT");
        assertThat(told(round.agreeOn(0, agreedMarks(7).subList(0, 1), FACILITATOR, NOW))).isEqualTo("MODERATION_INCOMPLETE");
        var more = new ArrayList<>(agreedMarks(7));
        more.add(new AgreedMark("boats", new Mark("fun", 9, "Water.")));
        assertThat(told(round.agreeOn(0, more, FACILITATOR, NOW))).isEqualTo("MODERATION_INCOMPLETE");
        assertThat(told(round.agreeOn(0, agreedMarks(11), FACILITATOR, NOW))).isEqualTo("SCORE_OUT_OF_SCALE");
        assertThat(told(to(round.agreeOn(0, agreedMarks(7), FACILITATOR, NOW)).agree(FACILITATOR, NOW)))
                .isEqualTo("QUORUM_NOT_MET");
        assertThat(told(moderated().agreeOn(0, agreedMarks(2), FACILITATOR, NOW))).isEqualTo("DRAFT_OUTDATED");
        assertThat(told(to(moderated().agreeOn(1, agreedMarks(2), FACILITATOR, NOW)).agree(FACILITATOR, NOW)))
                .as("everybody is asked again")
                .isEqualTo("QUORUM_NOT_MET");
        assertThat(told(moderated().take(stance(member(Constituency.PROFESSIONAL, 7), 1, true), NOW))).isEqualTo("NOT_ON_PANEL");
        assertThat(told(to(moderated().take(stance(PARENT, 1, false), NOW)).agree(FACILITATOR, NOW))).isEqualTo("OBJECTION_OPEN");
    }

    @Test
    void where_no_pairs_differ_too_much_the_panel_agrees_at_once_to_what_was_scored() {
        var round = PanelFixtures.ended(scored(scoring(), 4, 5, 6, 5, 5, 6));
        for (var member : round.panelSoFar().members()) {
            round = to(round.take(stance(member, 1, true), NOW));
        }
        assertThat(told(round.agree(FACILITATOR, NOW))).isEqualTo("AGREED");
    }

    @Test
    void a_constituencys_score_is_the_mean_of_its_members_and_each_weighs_the_same() {
        assertThat(to(moderated().agree(FACILITATOR, NOW))).isInstanceOfSatisfying(Settled.class, settled -> {
            var scores = Objects.requireNonNull(settled.scores());
            // The club's points were agreed: 7 × (3 + 1). The boats' pairs gave 5, 5 and 6.
            assertThat(scores.byBid()).hasEntrySatisfying("boats", own -> assertThat(own.toString())
                    .isEqualTo("{PARENT_CARER=22, YOUNG_PERSON=20, PROFESSIONAL=22}"));
            assertThat(scores.order()).extracting(place -> place.place() + " " + place.id() + " " + place.score())
                    .containsExactly("1 club 28", "2 boats 64/3");
        });
    }

    @Test
    void scores_whose_differences_were_not_moderated_cannot_be_agreed() {
        assertThat(to(moderated().agree(FACILITATOR, NOW))).isInstanceOfSatisfying(Settled.class,
                settled -> assertThatThrownBy(
                        () -> new Settled(settled.terms(), settled.minutes(), settled.bids(), settled.judgements(), List.of(),
                                settled.outcome()))
                        .hasMessageContaining("moderated"));
        assertThat(told(PanelFixtures.begin(PanelFixtures.TERMS).seat(FACILITATOR, REASON, NOW))).isEqualTo("NO_BIDS");
        assertThat(told(collecting().put(PanelFixtures.CLUB))).isEqualTo("-");
    }
}
