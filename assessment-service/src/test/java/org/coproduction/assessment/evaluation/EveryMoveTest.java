package org.coproduction.assessment.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.starter.StateCodec;
import org.junit.jupiter.api.Test;

class EveryMoveTest {
    private static final String PROJECT = "0197a3c0-5e1d-7000-8000-000000000001";
    private static final Map<String, Function<Evaluation, Decision<Evaluation>>> MOVES = moves();

    private static Map<String, Function<Evaluation, Decision<Evaluation>>> moves() {
        var moves = new LinkedHashMap<String, Function<Evaluation, Decision<Evaluation>>>();
        moves.put("funded", state -> Follow.funded(state, Samples.funded(PROJECT)));
        moves.put("designed", state -> Follow.designed(state, Samples.designed(PROJECT)));
        moves.put("delivered", state -> new Follow(Samples.OPEN_FOR).delivered(state, Samples.after(1)));
        moves.put("edit form", state -> state.whileDrafting(
                drafting -> drafting.edit(List.of(new Question("q", "Was it quiet?", "Was it quiet?", AnswerKind.YES_NO)),
                        null)));
        moves.put("approve form", state -> state.whileDrafting(drafting -> drafting
                .take(new Stance("another", Constituency.YOUNG_PERSON, true, null), 1)));
        moves.put("agree form", state -> state.whileDrafting(drafting -> drafting.agree(Samples.START, Samples.OPEN_FOR)));
        moves.put("prepare", state -> state.whileOpen(open -> open.prepared(4)));
        moves.put("close", state -> state.whileOpen(open -> open.close(Samples.after(2))));
        moves.put("name theme", state -> state.whileReviewable(review -> review.named("t", "Noise", "It was loud.")));
        moves.put("answer theme", state -> state.answer(Samples.THEME,
                new Commitment(Commitment.Kind.DID, "A quiet room.", "Example Council", null)));
        moves.put("approve publication", state -> state.whileReviewing(reviewing -> reviewing
                .take(new Stance("another", Constituency.YOUNG_PERSON, true, null), null, Samples.after(30))));
        moves.put("extend", state -> state.whileReviewing(reviewing -> reviewing.extend(Samples.after(100), "A drop-in.",
                Samples.after(30), java.time.Duration.ofDays(365))));
        moves.put("publish", state -> state.whileReviewing(reviewing -> reviewing.publish(Samples.after(30))));
        moves.put("lapse", state -> state.whileReviewing(reviewing -> reviewing.lapse(Samples.after(84))));
        moves.put("decide", state -> state.decide("Example Council", "It is owed.", Samples.after(90)));
        moves.put("suspended", state -> Follow.suspended(state, Samples.suspended()));
        moves.put("resumed", Follow::resumed);
        moves.put("ended", state -> Follow.ended(state, Samples.ended()));
        return moves;
    }

    @Test
    void every_move_in_every_state_does_exactly_what_the_table_says() {
        var table = Samples.all(PROJECT).stream().map(EveryMoveTest::row).collect(Collectors.joining("\n"));

        assertThat(table).isEqualTo("""
                EXPECTED
                  funded: EXPECTED
                  designed: EXPECTED
                  delivered: EXPECTED
                  edit form: refused FORM_NOT_DRAFTED
                  approve form: refused FORM_NOT_DRAFTED
                  agree form: refused FORM_NOT_DRAFTED
                  prepare: refused FEEDBACK_NOT_OPEN
                  close: refused FEEDBACK_NOT_OPEN
                  name theme: refused RESULTS_NOT_COUNTED
                  answer theme: refused RESULTS_NOT_COUNTED
                  approve publication: refused NOT_READY_TO_PUBLISH
                  extend: refused NOT_READY_TO_PUBLISH
                  publish: refused NOT_READY_TO_PUBLISH
                  lapse: refused NOT_READY_TO_PUBLISH
                  decide: refused NOT_READY_TO_PUBLISH
                  suspended: SUSPENDED
                  resumed: -
                  ended: ENDED
                DRAFTING
                  funded: -
                  designed: -
                  delivered: DRAFTING
                  edit form: DRAFTING
                  approve form: DRAFTING
                  agree form: APPROVED + FormApproved
                  prepare: refused FORM_NOT_APPROVED
                  close: refused FORM_NOT_APPROVED
                  name theme: refused RESULTS_NOT_COUNTED
                  answer theme: refused RESULTS_NOT_COUNTED
                  approve publication: refused NOT_READY_TO_PUBLISH
                  extend: refused NOT_READY_TO_PUBLISH
                  publish: refused NOT_READY_TO_PUBLISH
                  lapse: refused NOT_READY_TO_PUBLISH
                  decide: refused NOT_READY_TO_PUBLISH
                  suspended: SUSPENDED
                  resumed: -
                  ended: ENDED
                APPROVED
                  funded: -
                  designed: -
                  delivered: OPEN + FeedbackOpened
                  edit form: refused FORM_ALREADY_APPROVED
                  approve form: refused FORM_ALREADY_APPROVED
                  agree form: refused FORM_ALREADY_APPROVED
                  prepare: refused FEEDBACK_NOT_OPEN
                  close: refused FEEDBACK_NOT_OPEN
                  name theme: refused RESULTS_NOT_COUNTED
                  answer theme: refused RESULTS_NOT_COUNTED
                  approve publication: refused NOT_READY_TO_PUBLISH
                  extend: refused NOT_READY_TO_PUBLISH
                  publish: refused NOT_READY_TO_PUBLISH
                  lapse: refused NOT_READY_TO_PUBLISH
                  decide: refused NOT_READY_TO_PUBLISH
                  suspended: SUSPENDED
                  resumed: -
                  ended: ENDED
                OPEN
                  funded: -
                  designed: -
                  delivered: -
                  edit form: refused FORM_ALREADY_APPROVED
                  approve form: refused FORM_ALREADY_APPROVED
                  agree form: refused FORM_ALREADY_APPROVED
                  prepare: OPEN
                  close: CLOSING
                  name theme: refused RESULTS_NOT_COUNTED
                  answer theme: refused RESULTS_NOT_COUNTED
                  approve publication: refused NOT_READY_TO_PUBLISH
                  extend: refused NOT_READY_TO_PUBLISH
                  publish: refused NOT_READY_TO_PUBLISH
                  lapse: refused NOT_READY_TO_PUBLISH
                  decide: refused NOT_READY_TO_PUBLISH
                  suspended: -
                  resumed: -
                  ended: -
                CLOSING
                  funded: -
                  designed: -
                  delivered: -
                  edit form: refused FORM_ALREADY_APPROVED
                  approve form: refused FORM_ALREADY_APPROVED
                  agree form: refused FORM_ALREADY_APPROVED
                  prepare: refused FEEDBACK_NOT_OPEN
                  close: refused FEEDBACK_NOT_OPEN
                  name theme: refused RESULTS_NOT_COUNTED
                  answer theme: refused RESULTS_NOT_COUNTED
                  approve publication: refused NOT_READY_TO_PUBLISH
                  extend: refused NOT_READY_TO_PUBLISH
                  publish: refused NOT_READY_TO_PUBLISH
                  lapse: refused NOT_READY_TO_PUBLISH
                  decide: refused NOT_READY_TO_PUBLISH
                  suspended: -
                  resumed: -
                  ended: -
                REVIEWING
                  funded: -
                  designed: -
                  delivered: -
                  edit form: refused FORM_ALREADY_APPROVED
                  approve form: refused FORM_ALREADY_APPROVED
                  agree form: refused FORM_ALREADY_APPROVED
                  prepare: refused FEEDBACK_NOT_OPEN
                  close: refused FEEDBACK_NOT_OPEN
                  name theme: REVIEWING
                  answer theme: REVIEWING
                  approve publication: REVIEWING
                  extend: REVIEWING
                  publish: PUBLISHED + EvaluationPublished
                  lapse: NOT_AGREED
                  decide: refused GATE_STILL_OPEN
                  suspended: -
                  resumed: -
                  ended: -
                NOT_AGREED
                  funded: -
                  designed: -
                  delivered: -
                  edit form: refused FORM_ALREADY_APPROVED
                  approve form: refused FORM_ALREADY_APPROVED
                  agree form: refused FORM_ALREADY_APPROVED
                  prepare: refused FEEDBACK_NOT_OPEN
                  close: refused FEEDBACK_NOT_OPEN
                  name theme: NOT_AGREED
                  answer theme: NOT_AGREED
                  approve publication: refused GATE_CLOSED
                  extend: refused GATE_CLOSED
                  publish: refused GATE_CLOSED
                  lapse: refused GATE_CLOSED
                  decide: DECIDED_WITHOUT_AGREEMENT + EvaluationPublished
                  suspended: -
                  resumed: -
                  ended: -
                PUBLISHED
                  funded: -
                  designed: -
                  delivered: -
                  edit form: refused FORM_ALREADY_APPROVED
                  approve form: refused FORM_ALREADY_APPROVED
                  agree form: refused FORM_ALREADY_APPROVED
                  prepare: refused FEEDBACK_NOT_OPEN
                  close: refused FEEDBACK_NOT_OPEN
                  name theme: refused EVALUATION_ALREADY_PUBLISHED
                  answer theme: refused EVALUATION_ALREADY_PUBLISHED
                  approve publication: refused EVALUATION_ALREADY_PUBLISHED
                  extend: refused EVALUATION_ALREADY_PUBLISHED
                  publish: refused EVALUATION_ALREADY_PUBLISHED
                  lapse: refused EVALUATION_ALREADY_PUBLISHED
                  decide: refused ALREADY_DECIDED
                  suspended: -
                  resumed: -
                  ended: -
                DECIDED_WITHOUT_AGREEMENT
                  funded: -
                  designed: -
                  delivered: -
                  edit form: refused FORM_ALREADY_APPROVED
                  approve form: refused FORM_ALREADY_APPROVED
                  agree form: refused FORM_ALREADY_APPROVED
                  prepare: refused FEEDBACK_NOT_OPEN
                  close: refused FEEDBACK_NOT_OPEN
                  name theme: refused EVALUATION_ALREADY_PUBLISHED
                  answer theme: refused EVALUATION_ALREADY_PUBLISHED
                  approve publication: refused EVALUATION_ALREADY_PUBLISHED
                  extend: refused EVALUATION_ALREADY_PUBLISHED
                  publish: refused EVALUATION_ALREADY_PUBLISHED
                  lapse: refused EVALUATION_ALREADY_PUBLISHED
                  decide: refused ALREADY_DECIDED
                  suspended: -
                  resumed: -
                  ended: -
                SUSPENDED
                  funded: -
                  designed: -
                  delivered: DRAFTING
                  edit form: refused AWARD_SUSPENDED
                  approve form: refused AWARD_SUSPENDED
                  agree form: refused AWARD_SUSPENDED
                  prepare: refused AWARD_SUSPENDED
                  close: refused AWARD_SUSPENDED
                  name theme: refused AWARD_SUSPENDED
                  answer theme: refused AWARD_SUSPENDED
                  approve publication: refused AWARD_SUSPENDED
                  extend: refused AWARD_SUSPENDED
                  publish: refused AWARD_SUSPENDED
                  lapse: refused AWARD_SUSPENDED
                  decide: refused AWARD_SUSPENDED
                  suspended: -
                  resumed: DRAFTING
                  ended: ENDED
                ENDED
                  funded: -
                  designed: -
                  delivered: OPEN + FeedbackOpened
                  edit form: refused AWARD_ENDED
                  approve form: refused AWARD_ENDED
                  agree form: refused AWARD_ENDED
                  prepare: refused AWARD_ENDED
                  close: refused AWARD_ENDED
                  name theme: refused AWARD_ENDED
                  answer theme: refused AWARD_ENDED
                  approve publication: refused AWARD_ENDED
                  extend: refused AWARD_ENDED
                  publish: refused AWARD_ENDED
                  lapse: refused AWARD_ENDED
                  decide: refused AWARD_ENDED
                  suspended: -
                  resumed: -
                  ended: -""");
    }

    private static String row(Evaluation state) {
        var row = new StringBuilder(state.phase().name());
        MOVES.forEach((name, move) -> row.append("\n  ").append(name).append(": ").append(described(move.apply(state))));
        return row.toString();
    }

    private static String described(Decision<Evaluation> step) {
        return switch (step) {
            case Decision.Changed(var to, var raised) -> to.phase()
                    + raised.stream().map(event -> " + " + event.getClass().getSimpleName()).collect(Collectors.joining());
            case Decision.Unchanged() -> "-";
            case Decision.Refused(var refusal) -> "refused " + refusal.code();
        };
    }

    @Test
    void there_is_a_sample_of_every_state_and_each_is_read_back_as_it_was_stored() {
        var codec = new StateCodec();
        assertThat(Samples.all(PROJECT).stream().map(Evaluation::phase)).containsExactly(Phase.values());
        assertThat(records(Evaluation.class)).hasSize(Phase.values().length);
        for (var state : Samples.all(PROJECT)) {
            assertThat(codec.decode(Evaluation.class, codec.encode(Evaluation.class, state))).isEqualTo(state);
        }
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EveryMoveTest::records)
                : Stream.of(type);
    }
}
