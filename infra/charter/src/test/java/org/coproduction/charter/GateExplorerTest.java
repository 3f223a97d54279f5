package org.coproduction.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Explores random sequences of commands on a gate and its outcome, and holds each step against the charter's first two
/// promises; then plants defects and shows that the exploration finds each.
class GateExplorerTest {
    private static final int SEQUENCES = 5_000;

    @Test
    void no_sequence_of_commands_breaks_the_promises() {
        assertThat(explore(new GateRules(), SEQUENCES)).isEmpty();
    }

    @Test
    @Tag("thorough")
    void no_sequence_of_commands_breaks_the_promises_in_a_long_run() {
        assertThat(explore(new GateRules(), 500_000)).isEmpty();
    }

    @Test
    void the_exploration_reaches_every_kind_of_end() {
        var exploration = new GateExploration(Seeded.of("reach of the gate exploration"), new GateRules());
        for (var run = 0; run < SEQUENCES; run++) {
            exploration.run();
        }
        assertThat(exploration.ends()).containsKeys("Agreed", "NotAgreed", "DecidedWithoutAgreement");
        assertThat(exploration.ends().values()).allMatch(count -> count >= 50);
        assertThat(exploration.refusals()).contains(RefusalCode.QUORUM_NOT_MET, RefusalCode.NOT_AGREED_BY,
                RefusalCode.GATE_CLOSED,
                RefusalCode.GATE_STILL_OPEN, RefusalCode.GATE_ALREADY_EXTENDED, RefusalCode.EXTENSION_NOT_LATER,
                RefusalCode.OUTREACH_MISSING, RefusalCode.REASON_MISSING, RefusalCode.ALREADY_DECIDED);
    }

    @Test
    void it_catches_a_gate_that_agrees_on_the_sum_of_all_voices() {
        assertThat(explore(new GateRules() {
            @Override
            GateStep agree(Gate gate, Voices voices, Instant now) {
                var tookPart = voices.tookPart().values().stream().mapToInt(Integer::intValue).sum();
                var agreed = voices.agreed().values().stream().mapToInt(Integer::intValue).sum();
                return 2 * agreed > tookPart && now.isBefore(gate.endsAt())
                        ? new GateStep.Settled(new GateOutcome.Agreed(now, gate.quorums(), voices))
                        : super.agree(gate, voices, now);
            }
        }, SEQUENCES)).hasValueSatisfying(defect -> assertThat(defect).contains("nothing is agreed without"));
    }

    @Test
    void it_catches_an_agreement_on_voices_that_nobody_gave() {
        assertThat(explore(new GateRules() {
            @Override
            GateStep agree(Gate gate, Voices voices, Instant now) {
                var young = Constituency.YOUNG_PERSON;
                return super.agree(gate, voices.with(young, gate.quorums().of(young), gate.quorums().of(young)), now);
            }
        }, SEQUENCES)).hasValueSatisfying(defect -> assertThat(defect).contains("agreed without the gate"));
    }

    @Test
    void it_catches_an_agreement_after_the_end() {
        assertThat(explore(new GateRules() {
            @Override
            GateStep agree(Gate gate, Voices voices, Instant now) {
                return super.agree(gate, voices, now.equals(gate.endsAt()) ? now.minusMillis(1) : now);
            }
        }, SEQUENCES)).hasValueSatisfying(defect -> assertThat(defect).contains("agreed at or after the end"));
    }

    @Test
    void it_catches_a_second_extension() {
        assertThat(explore(new GateRules() {
            @Override
            GateStep extend(Gate gate, Instant until, String outreach, Instant now) {
                return super.extend(Gate.closing(gate.endsAt(), gate.quorums()), until, outreach, now);
            }
        }, SEQUENCES)).hasValueSatisfying(defect -> assertThat(defect).contains("extended twice"));
    }

    @Test
    void it_catches_a_gate_that_lapses_before_its_extended_end() {
        assertThat(explore(new GateRules() {
            @Override
            GateStep lapse(Gate gate, Voices voices, Instant now) {
                return super.lapse(Gate.closing(gate.closesAt(), gate.quorums()), voices, now);
            }
        }, SEQUENCES)).hasValueSatisfying(defect -> assertThat(defect).contains("lapsed before the end"));
    }

    @Test
    void it_catches_a_gate_that_never_lapses_once_people_took_part() {
        assertThat(explore(new GateRules() {
            @Override
            GateStep lapse(Gate gate, Voices voices, Instant now) {
                return voices.tookPart(Constituency.PARENT_CARER) > 0
                        ? new GateStep.Refused(Refusal.of(RefusalCode.GATE_STILL_OPEN))
                        : super.lapse(gate, voices, now);
            }
        }, SEQUENCES)).hasValueSatisfying(defect -> assertThat(defect).contains("stuck"));
    }

    @Test
    void it_catches_a_decision_that_passes_for_an_agreement() {
        assertThat(explore(new GateRules() {
            @Override
            GateStep decide(GateOutcome outcome, String by, String reasons, Instant now) {
                var ones = Voices.none().plus(Constituency.PARENT_CARER, true).plus(Constituency.YOUNG_PERSON, true)
                        .plus(Constituency.PROFESSIONAL, true);
                return new GateStep.Settled(new GateOutcome.Agreed(now, Quorums.of(1, 1, 1), ones));
            }
        }, SEQUENCES)).hasValueSatisfying(defect -> assertThat(defect).contains("after it was settled"));
    }

    @Test
    void it_catches_a_decision_without_reasons() {
        assertThat(explore(new GateRules() {
            @Override
            GateStep decide(GateOutcome outcome, String by, String reasons, Instant now) {
                return super.decide(outcome, by, reasons.isBlank() ? "-" : reasons, now);
            }
        }, SEQUENCES)).hasValueSatisfying(defect -> assertThat(defect).contains("without reasons"));
    }

    private static Optional<String> explore(GateRules rules, int sequences) {
        var exploration = new GateExploration(Seeded.of("gate exploration"), rules);
        for (var run = 0; run < sequences; run++) {
            var defect = exploration.run();
            if (defect.isPresent()) {
                return defect;
            }
        }
        return Optional.empty();
    }
}
