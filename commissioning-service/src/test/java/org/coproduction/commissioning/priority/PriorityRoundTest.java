package org.coproduction.commissioning.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coproduction.commissioning.priority.PriorityFixtures.AGREEMENT_UNTIL;
import static org.coproduction.commissioning.priority.PriorityFixtures.BATCH;
import static org.coproduction.commissioning.priority.PriorityFixtures.FACILITATOR;
import static org.coproduction.commissioning.priority.PriorityFixtures.FAMILIES_FACILITATOR;
import static org.coproduction.commissioning.priority.PriorityFixtures.NOW;
import static org.coproduction.commissioning.priority.PriorityFixtures.OPTIONS;
import static org.coproduction.commissioning.priority.PriorityFixtures.RANKING_UNTIL;
import static org.coproduction.commissioning.priority.PriorityFixtures.REASON;
import static org.coproduction.commissioning.priority.PriorityFixtures.TERMS;
import static org.coproduction.commissioning.priority.PriorityFixtures.begin;
import static org.coproduction.commissioning.priority.PriorityFixtures.begun;
import static org.coproduction.commissioning.priority.PriorityFixtures.closed;
import static org.coproduction.commissioning.priority.PriorityFixtures.closing;
import static org.coproduction.commissioning.priority.PriorityFixtures.everyState;
import static org.coproduction.commissioning.priority.PriorityFixtures.opened;
import static org.coproduction.commissioning.priority.PriorityFixtures.option;
import static org.coproduction.commissioning.priority.PriorityFixtures.preparing;
import static org.coproduction.commissioning.priority.PriorityFixtures.specification;
import static org.coproduction.commissioning.priority.PriorityFixtures.specifying;
import static org.coproduction.commissioning.priority.PriorityFixtures.stance;
import static org.coproduction.commissioning.priority.PriorityFixtures.tally;
import static org.coproduction.commissioning.priority.PriorityFixtures.to;
import static org.coproduction.commissioning.priority.PriorityFixtures.told;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Quorums;
import org.coproduction.charter.Voices;
import org.coproduction.commissioning.channel.PaperBatch;
import org.coproduction.commissioning.channel.PaperBatches;
import org.coproduction.commissioning.minutes.Matter;
import org.coproduction.commissioning.minutes.Minutes;
import org.coproduction.commissioning.minutes.MoveTable;
import org.coproduction.commissioning.minutes.Mover;
import org.coproduction.starter.StateCodec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PriorityRoundTest {
    /// For each command, what it does to a round in every stage, in their order: the next stage, `-` for nothing left to do, or the
    /// refusal.
    private static final String TABLE = """
            write    | PREPARING | OPTIONS_FIXED | OPTIONS_FIXED | OPTIONS_FIXED | OPTIONS_FIXED | OPTIONS_FIXED | OPTIONS_FIXED | OPTIONS_FIXED | ROUND_CANCELLED
            confirm  | - | OPTIONS_FIXED | OPTIONS_FIXED | OPTIONS_FIXED | OPTIONS_FIXED | OPTIONS_FIXED | OPTIONS_FIXED | OPTIONS_FIXED | ROUND_CANCELLED
            open     | RANKING | - | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | ROUND_CANCELLED
            ask      | PREPARING | - | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | ROUND_CANCELLED
            close    | ROUND_NOT_VOTING | CLOSING | - | - | - | - | - | - | ROUND_CANCELLED
            quorums  | PREPARING | TERMS_FIXED | TERMS_FIXED | TERMS_FIXED | TERMS_FIXED | TERMS_FIXED | TERMS_FIXED | TERMS_FIXED | ROUND_CANCELLED
            interest | PREPARING | INTEREST_TOO_LATE | INTEREST_TOO_LATE | INTEREST_TOO_LATE | INTEREST_TOO_LATE | ALREADY_DECIDED | ALREADY_DECIDED | ALREADY_DECIDED | ROUND_CANCELLED
            runs     | PREPARING | RANKING | CLOSING | COUNTED | SPECIFYING | ALREADY_DECIDED | ALREADY_DECIDED | ALREADY_DECIDED | ROUND_CANCELLED
            register | ROUND_NOT_VOTING | RANKING | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | ROUND_CANCELLED
            same file| ROUND_NOT_VOTING | - | - | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | ROUND_CANCELLED
            another  | ROUND_NOT_VOTING | PAPER_BATCH_EXISTS | PAPER_BATCH_EXISTS | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | ROUND_CANCELLED
            paper in | ROUND_NOT_VOTING | - | - | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | ROUND_CANCELLED
            right    | ROUND_NOT_VOTING | - | - | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | ROUND_CANCELLED
            wrong    | ROUND_NOT_VOTING | PAPER_CHECKED | PAPER_CHECKED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | ROUND_CANCELLED
            wait     | - | - | - | - | - | - | - | - | -
            counted  | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | COUNTED | - | - | - | - | - | ROUND_CANCELLED
            untied   | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | SPECIFYING | - | - | - | - | ROUND_CANCELLED
            specify  | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | SPECIFYING | ALREADY_DECIDED | ALREADY_DECIDED | ALREADY_DECIDED | ROUND_CANCELLED
            read     | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | - | ALREADY_DECIDED | ALREADY_DECIDED | ALREADY_DECIDED | ROUND_CANCELLED
            take     | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | SPECIFYING | ALREADY_DECIDED | ALREADY_DECIDED | ALREADY_DECIDED | ROUND_CANCELLED
            agree    | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | AGREED | - | ALREADY_DECIDED | ALREADY_DECIDED | ROUND_CANCELLED
            extend   | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | SPECIFYING | ALREADY_DECIDED | ALREADY_DECIDED | ALREADY_DECIDED | ROUND_CANCELLED
            go on    | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | GATE_STILL_OPEN | ALREADY_DECIDED | DECIDED_WITHOUT_AGREEMENT | ALREADY_DECIDED | ROUND_CANCELLED
            move on  | - | - | - | - | NOT_AGREED | - | - | - | -
            longer   | ROUND_NOT_VOTING | RANKING | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | ROUND_CANCELLED
            outreach | ROUND_NOT_VOTING | NOT_EXTENDED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | ROUND_CANCELLED
            date, few| - | RANKING | - | - | - | - | - | - | -
            date, all| - | CLOSING | - | - | - | - | - | - | -
            too soon | - | - | - | - | - | - | - | - | -
            cancel   | CANCELLED | CANCELLED | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -
            erased   | - | - | - | - | - | - | - | - | CANCELLED
            """;

    private static Map<String, Function<PriorityRound, Decision<PriorityRound>>> commands() {
        var commands = new LinkedHashMap<String, Function<PriorityRound, Decision<PriorityRound>>>();
        commands.put("write", round -> round.write(List.of(option("near", "Nearer"), option("fun", "Fun")), FACILITATOR));
        commands.put("confirm", round -> round.confirmEasyRead(Map.of("near", OPTIONS.getFirst().wording())));
        commands.put("open", round -> both(round, (before, by) -> before.open(by, REASON, NOW)));
        commands.put("ask", round -> round.open(FACILITATOR, REASON, NOW));
        commands.put("close", round -> both(round, (before, by) -> before.close(by, REASON, NOW)));
        commands.put("quorums", round -> both(round, (before, by) -> before.changeQuorums(
                new Matter.ChangeQuorums(Quorums.of(3, 3, 4)), by, REASON, NOW)));
        commands.put("interest", round -> round.declareInterest("somebody", false));
        commands.put("runs", round -> round.declareInterest("somebody", true));
        commands.put("register", round -> round.register(PriorityFixtures.batch("b2", "1")));
        commands.put("same file", round -> round.register(BATCH));
        commands.put("another", round -> round.register(PriorityFixtures.batch(BATCH.id(), "1")));
        commands.put("paper in", round -> round.entered(BATCH));
        commands.put("right", round -> round.checkPaper(BATCH.id(), true, FACILITATOR));
        commands.put("wrong", round -> round.checkPaper(BATCH.id(), false, FACILITATOR));
        commands.put("wait", PriorityRound::waitForPaper);
        commands.put("counted", round -> round.counted(tally(3, 3, 3), round.paper()));
        commands.put("untied", round -> round.untied(NOW));
        commands.put("specify", round -> round.specify(1, specification("Breaks in town.", NOW), FACILITATOR));
        commands.put("read", round -> round.confirmSpecification(1));
        commands.put("take", round -> round.take(stance(Constituency.YOUNG_PERSON, 9, 1, false), NOW));
        commands.put("agree", round -> round.agree(FACILITATOR, NOW));
        commands.put("extend",
                round -> round.extend(AGREEMENT_UNTIL.plus(Duration.ofDays(9)), "We visit a youth club.", FACILITATOR, NOW));
        commands.put("go on", round -> round.decideWithoutAgreement("example-council", "The contract ends.", AGREEMENT_UNTIL));
        commands.put("move on", round -> round.moveOn(AGREEMENT_UNTIL));
        commands.put("longer", round -> both(round, PriorityFixtures::longer));
        commands.put("outreach", round -> RankingLonger.reachOut(round, "We rang them.", FACILITATOR, NOW));
        commands.put("date, few", round -> RankingLonger.atItsDate(round, Map.of(), RANKING_UNTIL));
        commands.put("date, all", round -> RankingLonger.atItsDate(round, tally(2, 2, 2).voices().tookPart(), RANKING_UNTIL));
        commands.put("too soon", round -> round.moveOn(NOW.minusSeconds(1)));
        commands.put("cancel", round -> round.cancel("The money is not there any more.", FACILITATOR, NOW));
        commands.put("erased", PriorityRound::erased);
        return commands;
    }

    private static Decision<PriorityRound> both(PriorityRound round,
            BiFunction<PriorityRound, Mover, Decision<PriorityRound>> move) {
        return MoveTable.both(round, FACILITATOR, FAMILIES_FACILITATOR, move);
    }

    @Test
    void ranking_that_is_extended_moves_the_date_of_the_specification_by_as_much() {
        var extended = to(RankingLonger.atItsDate(opened(preparing()), Map.of(), RANKING_UNTIL));
        var until = Objects.requireNonNull(extended.minutes().extended()).until();
        assertThat(until).isEqualTo(RANKING_UNTIL.plus(Duration.ofDays(14)));
        assertThat(extended.due()).isEqualTo(until);
        var closed = to(RankingLonger.atItsDate(extended, Map.of(), until));
        var specifying = to(to(closed.counted(tally(3, 3, 3), closed.paper())).untied(until));
        assertThat(specifying.due()).isEqualTo(AGREEMENT_UNTIL.plus(Duration.ofDays(14))).isEqualTo(specifying.agreementUntil());
        assertThat(told(to(closed.counted(tally(3, 0, 3), closed.paper())).untied(until))).isEqualTo("NOT_AGREED");
    }

    @Test
    void people_have_the_time_for_the_specification_that_the_terms_left_them_however_late_ranking_was_counted() {
        var left = Duration.between(RANKING_UNTIL, AGREEMENT_UNTIL);
        var typed = to(opened(preparing()).register(PriorityFixtures.batch("b9", "9")));
        var closed = to(RankingLonger.atItsDate(typed, tally(2, 2, 2).voices().tookPart(), RANKING_UNTIL));
        var countedAt = RANKING_UNTIL.plus(Duration.ofDays(3));
        var late = new Tally(tally(3, 3, 3).rankings(), tally(3, 3, 3).points(), countedAt, null);
        assertThat(to(to(closed.counted(late, closed.paper())).untied(countedAt)).due()).isEqualTo(countedAt.plus(left));

        var opensAt = AGREEMENT_UNTIL.plus(Duration.ofDays(1));
        var openedLate = to(to(preparing().open(FACILITATOR, REASON, opensAt)).open(FAMILIES_FACILITATOR, null, opensAt));
        assertThat(openedLate.due()).as("nobody could have ranked by its date").isEqualTo(opensAt.plus(Duration.ofDays(90)))
                .isEqualTo(openedLate.rankingUntil());
        assertThat(openedLate.agreementUntil()).isEqualTo(openedLate.rankingUntil().plus(left));
    }

    @Test
    void rankings_are_added_up_again_where_a_batch_was_checked_meanwhile() {
        var closing = to(RankingLonger.atItsDate(
                to(to(opened(preparing()).register(PriorityFixtures.batch("b9", "9"))).entered(new PaperBatch("b9", "9", 0,
                        Map.of(Constituency.YOUNG_PERSON, 1), "typist", null))),
                tally(2, 2, 2).voices().tookPart(), RANKING_UNTIL));
        var checked = to(closing.checkPaper("b9", true, FAMILIES_FACILITATOR));
        assertThat(told(checked.counted(tally(3, 3, 3), closing.paper()))).isEqualTo("-");
        assertThat(told(checked.counted(tally(3, 3, 3), checked.paper()))).isEqualTo("COUNTED");
    }

    @TestFactory
    Stream<DynamicTest> every_state_answers_every_command_as_the_table_says() {
        return MoveTable.check(TABLE, commands(), everyState(), PriorityRound::stage, PriorityRound.Stage.values(),
                PriorityFixtures::told);
    }

    @ParameterizedTest
    @MethodSource("org.coproduction.commissioning.priority.PriorityFixtures#everyState")
    void every_state_is_read_as_it_was_stored(PriorityRound round) {
        var codec = new StateCodec();
        assertThat(codec.decode(PriorityRound.class, codec.encode(PriorityRound.class, round))).isEqualTo(round);
    }

    @Test
    void nothing_is_ranked_before_a_reader_confirmed_every_easy_read_version() {
        assertThat(told(to(begin(TERMS).write(OPTIONS, FACILITATOR)).open(FACILITATOR, REASON, NOW)))
                .isEqualTo("EASY_READ_NOT_CONFIRMED");
        var edited = to(preparing().write(List.of(option("near", "Very near"), option("fun", "Fun"), option("calm", "Calm")),
                FACILITATOR));
        assertThat(told(edited.open(FACILITATOR, REASON, NOW))).isEqualTo("EASY_READ_NOT_CONFIRMED");
        assertThat(told(edited.confirmEasyRead(Map.of("near", OPTIONS.getFirst().wording())))).isEqualTo("STALE_VERSION");
        assertThat(told(to(edited.write(OPTIONS, FACILITATOR)).open(FACILITATOR, REASON, NOW)))
                .as("the wording that was confirmed is back").isEqualTo("PREPARING");
        assertThat(told(preparing().confirmEasyRead(Map.of("far", "0".repeat(64))))).isEqualTo("OPTION_UNKNOWN");
        assertThat(told(begin(TERMS).open(FACILITATOR, REASON, NOW))).isEqualTo("TOO_FEW_OPTIONS");
        assertThat(told(preparing().write(List.of(option("near", "A"), option("near", "B")), FACILITATOR)))
                .isEqualTo("INVALID_FIELD");
    }

    @Test
    void a_hundred_professionals_and_no_young_people_set_no_priorities() {
        var round = to(to(closing().counted(tally(3, 0, 100), closing().paper())).untied(NOW));
        assertThat(round.stage()).isEqualTo(PriorityRound.Stage.NOT_AGREED);
        assertThat(round).isInstanceOfSatisfying(Settled.class,
                settled -> assertThat(settled.outcome()).isInstanceOfSatisfying(GateOutcome.NotAgreed.class,
                        not -> assertThat(not.missing()).containsExactly(Constituency.YOUNG_PERSON)));
    }

    @Test
    void a_specification_is_agreed_only_when_each_constituency_agrees() {
        var round = to(to(begun().specify(0, specification("Breaks.", NOW), FACILITATOR)).confirmSpecification(1));
        assertThat(told(round.agree(FACILITATOR, NOW))).isEqualTo("QUORUM_NOT_MET");
        assertThat(told(specifying().agree(FACILITATOR, AGREEMENT_UNTIL))).isEqualTo("GATE_CLOSED");
        assertThat(told(begun().agree(FACILITATOR, NOW))).isEqualTo("NO_DRAFT");
    }

    @Test
    void a_no_stays_open_until_whoever_said_it_agrees_to_a_newer_version() {
        var round = to(specifying().take(stance(Constituency.YOUNG_PERSON, 3, 1, false), NOW));
        assertThat(told(round.agree(FACILITATOR, NOW))).isEqualTo("OBJECTION_OPEN");
        round = to(to(round.specify(1, specification("Breaks in town.", NOW), FACILITATOR)).confirmSpecification(2));
        assertThat(told(round.agree(FACILITATOR, NOW))).isEqualTo("OBJECTION_OPEN");
        round = to(round.take(stance(Constituency.YOUNG_PERSON, 3, 2, true), NOW));
        assertThat(told(round.agree(FACILITATOR, NOW))).as("everybody is asked again").isEqualTo("QUORUM_NOT_MET");
    }

    @Test
    void who_would_gain_says_nothing_about_the_specification() {
        var gaining = stance(Constituency.YOUNG_PERSON, 9, 1, true);
        var round = to(preparing().declareInterest(gaining.person(), false));
        round = to(to(closed(opened(round)).counted(tally(3, 3, 3), PaperBatches.NONE)).untied(NOW));
        round = to(to(round.specify(0, specification("Breaks.", NOW), FACILITATOR)).confirmSpecification(1));
        assertThat(told(round.take(gaining, NOW))).isEqualTo("INTEREST_DECLARED");
        assertThat(told(round.take(stance(Constituency.YOUNG_PERSON, 8, 1, true), NOW))).isEqualTo("SPECIFYING");
    }

    @Test
    void people_answer_the_newest_specification_once_it_can_be_understood() {
        var unread = to(begun().specify(0, specification("Breaks.", NOW), FACILITATOR));
        assertThat(told(unread.take(stance(Constituency.YOUNG_PERSON, 1, 1, true), NOW))).isEqualTo("EASY_READ_NOT_CONFIRMED");
        assertThat(told(unread.specify(0, specification("Other breaks.", NOW), FACILITATOR))).isEqualTo("DRAFT_OUTDATED");
        var newer = to(to(specifying().specify(1, specification("Breaks in town.", NOW), FACILITATOR)).confirmSpecification(2));
        assertThat(told(newer.take(stance(Constituency.YOUNG_PERSON, 1, 1, true), NOW))).isEqualTo("DRAFT_OUTDATED");
        assertThat(told(newer.confirmSpecification(1))).isEqualTo("DRAFT_OUTDATED");
    }

    @Test
    void an_agreement_that_was_not_understood_cannot_exist() {
        var voices = new Voices(Map.of(), Map.of()).with(Constituency.PARENT_CARER, 1, 1).with(Constituency.YOUNG_PERSON, 1, 1)
                .with(Constituency.PROFESSIONAL, 1, 1);
        assertThatThrownBy(() -> new Settled(TERMS, Minutes.NONE, OPTIONS, tally(1, 1, 1), specification("Breaks.", NOW),
                new GateOutcome.Agreed(NOW, Quorums.of(1, 1, 1), voices))).hasMessageContaining("understood");
    }
}
