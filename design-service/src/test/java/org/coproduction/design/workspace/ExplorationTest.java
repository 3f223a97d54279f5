package org.coproduction.design.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Gate;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Money;
import org.coproduction.charter.Quorums;
import org.coproduction.charter.Voices;
import org.coproduction.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExplorationTest {
    private static final int SEQUENCES = Seeds.thorough() ? 200_000 : 5_000;
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void no_sequence_of_commands_agrees_over_an_objection_or_without_the_quorum_of_each_constituency() {
        var random = Seeds.random("design exploration");
        var agreed = 0;
        var lapsed = 0;
        for (var sequence = 0; sequence < SEQUENCES; sequence++) {
            switch (new Exploration(random, Rules.REAL).play(80)) {
                case Workspace.Agreed _ -> agreed++;
                case Workspace.NotAgreed _ -> lapsed++;
                case Workspace.Expected _,Drafting _,Workspace.DecidedWithoutAgreement _,Workspace.Halted _ -> {
                }
            }
        }
        assertThat(agreed).as("sequences that did agree").isGreaterThan(SEQUENCES / 20);
        assertThat(lapsed).as("sequences that lapsed").isGreaterThan(SEQUENCES / 100);
    }

    static Stream<Arguments> defects() {
        return Rules.DEFECTS.entrySet().stream().map(defect -> Arguments.of(defect.getKey(), defect.getValue()));
    }

    @ParameterizedTest
    @MethodSource("defects")
    void a_planted_defect_is_noticed(String defect, Rules rules) {
        var random = Seeds.random("planted " + defect);
        assertThatThrownBy(() -> {
            for (var sequence = 0; sequence < SEQUENCES; sequence++) {
                new Exploration(random, rules).play(80);
            }
        }).isInstanceOf(AssertionError.class).hasMessageStartingWith("agreed although");
    }

    @Test
    void whatever_happened_nothing_is_stuck_for_ever() {
        var random = Seeds.random("design way out");
        for (var sequence = 0; sequence < 500; sequence++) {
            if (new Exploration(random, Rules.REAL).play(random.nextInt(40)) instanceof Drafting drafting
                    && drafting.lapse(drafting.gate().endsAt()) instanceof Decision.Changed(Workspace.NotAgreed lapsed, _)) {
                var later = drafting.gate().endsAt().plus(Duration.ofDays(1));
                var wording = new Wording("A club.", List.of(new ContentItem("1", "Room", "Quiet.")), "A club.",
                        List.of(new SuccessMeasure("2", "They come.", "Will you come?")));
                var ready = lapsed.write(wording, later) instanceof Decision.Changed(Workspace.NotAgreed written, _)
                        ? written
                        : lapsed;
                assertThat(ready.decide("Example Council", "It is needed.", later)).isInstanceOf(Decision.Changed.class);
            }
        }
    }

    @Test
    void an_agreement_over_an_open_objection_cannot_even_be_made() {
        var quorums = Quorums.of(1, 1, 1);
        var voices = Voices.none();
        for (var constituency : Constituency.values()) {
            voices = voices.plus(constituency, true);
        }
        var outcome = new GateOutcome.Agreed(NOW, quorums, voices);
        var project = new Project("p", "Club", "A club.", "Coaches", "North", "GRANT", Money.pounds(1), quorums, NOW);
        var draft = new Draft(1, new Wording("A club.", List.of(new ContentItem("1", "Room", "Quiet.")), "A club.",
                List.of(new SuccessMeasure("2", "They come.", "Will you come?"))), NOW, NOW);
        var open = new PastObjection("o", "Too far.", 1, null, ObjectionState.OPEN);
        var gate = Gate.closing(NOW.plusSeconds(1), quorums);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Workspace.Agreed(project, gate, List.of(draft), List.of(open), outcome));
    }
}
