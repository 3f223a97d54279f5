package org.coproduction.assessment.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.coproduction.assessment.evaluation.Exploration.Move;
import org.coproduction.assessment.evaluation.Exploration.Twist;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Gate;
import org.coproduction.charter.Quorums;
import org.coproduction.testing.Seeds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExplorerTest {
    private static final int RUNS = 2_000;
    private static final int STEPS = 400;

    private final Random random = Seeds.random("evaluations");
    private final Set<Phase> visited = new HashSet<>();

    @Test
    void no_sequence_of_events_and_commands_opens_without_families_or_publishes_without_answers_and_the_gate() {
        assertThat(firstBroken((_, _, step) -> step)).isNull();
        assertThat(visited).containsExactlyInAnyOrder(Phase.values());
    }

    @Test
    void agreement_to_an_older_form_that_still_counts_is_caught() {
        assertThat(firstBroken((before, move, step) -> move == Move.EDIT && before instanceof Drafting was
                && step instanceof Decision.Changed(Drafting is, _)
                        ? Decision.changed(new Drafting(is.project(), is.form(), was.stances(), is.deliveredAt()))
                        : step))
                .contains("the form is not approved by families");
    }

    @Test
    void agreement_to_an_older_review_that_still_counts_is_caught() {
        assertThat(firstBroken((before, move, step) -> (move == Move.NAME || move == Move.ANSWER)
                && before instanceof Reviewing was && step instanceof Decision.Changed(Reviewing is, _)
                        ? Decision.changed(new Reviewing(is.project(), is.feedback(), is.review(), was.stances(), is.gate()))
                        : step))
                .contains("it was published without the gate");
    }

    @Test
    void a_lower_quorum_than_the_round_s_terms_is_caught() {
        assertThat(firstBroken((before, _, step) -> before instanceof Evaluation.Expected
                && step instanceof Decision.Changed(Drafting is, _)
                        ? Decision.changed(new Drafting(new Project(is.project().id(), is.project().title(), Quorums.of(1, 1, 1)),
                                is.form(), is.stances(), is.deliveredAt()))
                        : step))
                .isNotNull();
    }

    @Test
    void a_gate_without_an_end_is_caught() {
        assertThat(firstBroken((_, move, step) -> move == Move.APPROVE_PUBLICATION
                && step instanceof Decision.Changed(Reviewing is, _)
                        ? Decision.changed(new Reviewing(is.project(), is.feedback(), is.review(), is.stances(),
                                Gate.closing(is.gate().closesAt().plus(Duration.ofDays(999)), is.project().quorums())))
                        : step))
                .contains("it was published without the gate");
    }

    @Test
    void a_funder_who_keeps_people_from_saying_how_it_was_is_caught() {
        assertThat(firstBroken((before, move, step) -> before instanceof Evaluation.Halted && move == Move.DELIVERED
                ? Decision.unchanged()
                : step))
                .contains("people are kept from saying how it was");
    }

    @Test
    void an_answer_that_nobody_gave_is_caught() {
        assertThat(firstBroken((_, move, step) -> move == Move.NAME && step instanceof Decision.Changed(Reviewing is, _)
                ? Decision.changed(is.reviewed(new Review(is.review().version(),
                        is.review().themes().stream().map(theme -> theme.answered(Samples.COMMITMENT)).toList())))
                : step))
                .contains("a theme has no answer");
    }

    private @Nullable String firstBroken(Twist twist) {
        for (var run = 0; run < RUNS; run++) {
            var exploration = new Exploration(random, twist);
            var broken = exploration.walk(STEPS);
            visited.addAll(exploration.visited());
            if (broken != null) {
                return broken;
            }
        }
        return null;
    }
}
