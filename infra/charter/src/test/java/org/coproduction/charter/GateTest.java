package org.coproduction.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coproduction.charter.Constituency.PARENT_CARER;
import static org.coproduction.charter.Constituency.PROFESSIONAL;
import static org.coproduction.charter.Constituency.YOUNG_PERSON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
    private static final Instant CLOSES = Seeded.OPENING.plus(Duration.ofDays(28));
    private static final Instant LATER = CLOSES.plus(Duration.ofDays(14));
    private static final Quorums QUORUMS = Quorums.of(2, 2, 2);
    private static final Voices ALL = Voices.none().with(PARENT_CARER, 2, 2).with(YOUNG_PERSON, 2, 2).with(PROFESSIONAL, 2, 2);
    private static final Voices NO_YOUNG_PEOPLE = ALL.with(YOUNG_PERSON, 0, 0);
    private static final Gate GATE = Gate.closing(CLOSES, QUORUMS);
    private static final Gate EXTENDED = new Gate(QUORUMS, CLOSES, new Extension(LATER, "An evening at the youth club"));

    /// Every state of a gate (extended or not, before, at and after its end) and every command on it.
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(textBlock = """
            first,    before, extend,        Extended
            first,    before, agree,         Agreed
            first,    before, agree-missing, QUORUM_NOT_MET
            first,    before, lapse,         GATE_STILL_OPEN
            first,    at,     extend,        GATE_CLOSED
            first,    at,     agree,         GATE_CLOSED
            first,    at,     agree-missing, GATE_CLOSED
            first,    at,     lapse,         NotAgreed
            first,    after,  extend,        GATE_CLOSED
            first,    after,  agree,         GATE_CLOSED
            first,    after,  agree-missing, GATE_CLOSED
            first,    after,  lapse,         NotAgreed
            extended, before, extend,        GATE_ALREADY_EXTENDED
            extended, before, agree,         Agreed
            extended, before, agree-missing, QUORUM_NOT_MET
            extended, before, lapse,         GATE_STILL_OPEN
            extended, at,     extend,        GATE_ALREADY_EXTENDED
            extended, at,     agree,         GATE_CLOSED
            extended, at,     agree-missing, GATE_CLOSED
            extended, at,     lapse,         NotAgreed
            extended, after,  extend,        GATE_ALREADY_EXTENDED
            extended, after,  agree,         GATE_CLOSED
            extended, after,  agree-missing, GATE_CLOSED
            extended, after,  lapse,         NotAgreed
            """)
    void every_command_in_every_state(String state, String when, String command, String expected) {
        var gate = state.equals("first") ? GATE : EXTENDED;
        var now = gate.endsAt().plusMillis(List.of("before", "at", "after").indexOf(when) - 1L);

        var step = switch (command) {
            case "extend" -> gate.extend(LATER.plus(Duration.ofDays(1)), "Visits to two schools", now);
            case "agree" -> gate.agree(ALL, now);
            case "agree-missing" -> gate.agree(NO_YOUNG_PEOPLE, now);
            default -> gate.lapse(NO_YOUNG_PEOPLE, now);
        };

        assertThat(named(step)).isEqualTo(expected);
    }

    @Test
    void between_the_first_date_and_the_extended_one_people_can_still_agree() {
        assertThat(GATE.agree(ALL, CLOSES.plusSeconds(1))).isEqualTo(new GateStep.Refused(Refusal.of(RefusalCode.GATE_CLOSED)));
        assertThat(EXTENDED.agree(ALL, CLOSES.plusSeconds(1)))
                .isEqualTo(new GateStep.Settled(new GateOutcome.Agreed(CLOSES.plusSeconds(1), QUORUMS, ALL)));
    }

    @Test
    void an_extension_is_later_and_says_what_outreach_is_made() {
        assertThat(named(GATE.extend(CLOSES, "Home visits", Seeded.OPENING))).isEqualTo("EXTENSION_NOT_LATER");
        assertThat(named(GATE.extend(LATER, "  ", Seeded.OPENING))).isEqualTo("OUTREACH_MISSING");
        assertThat(GATE.extend(LATER, " An evening at the youth club ", Seeded.OPENING))
                .isEqualTo(new GateStep.Extended(EXTENDED));
    }

    @Test
    void a_lapsed_gate_names_everyone_who_is_missing() {
        var step = GATE.lapse(NO_YOUNG_PEOPLE.with(PROFESSIONAL, 4, 2), CLOSES);

        assertThat(step)
                .isEqualTo(new GateStep.Settled(new GateOutcome.NotAgreed(CLOSES, NO_YOUNG_PEOPLE.with(PROFESSIONAL, 4, 2),
                        List.of(YOUNG_PERSON, PROFESSIONAL))));
    }

    @Test
    void a_gate_that_lapses_with_passing_voices_is_still_not_agreed() {
        assertThat(GATE.lapse(ALL, CLOSES)).isEqualTo(new GateStep.Settled(new GateOutcome.NotAgreed(CLOSES, ALL, List.of())));
    }

    @Test
    void impossible_values_cannot_be_built() {
        assertThatThrownBy(() -> new Gate(QUORUMS, CLOSES, new Extension(CLOSES, "Home visits")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Extension(LATER, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quorums.of(1, 0, 1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("YOUNG_PERSON");
        assertThatThrownBy(() -> Voices.none().with(PROFESSIONAL, 1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Voices.none().with(PROFESSIONAL, -1, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void voices_are_added_one_by_one() {
        assertThat(Voices.none().plus(YOUNG_PERSON, true).plus(YOUNG_PERSON, false))
                .isEqualTo(Voices.none().with(YOUNG_PERSON, 2, 1));
    }

    private static String named(GateStep step) {
        return switch (step) {
            case GateStep.Extended _ -> "Extended";
            case GateStep.Settled(var outcome) -> outcome.getClass().getSimpleName();
            case GateStep.Refused(var refusal) -> refusal.code().name();
        };
    }

    @Test
    void the_time_of_a_suspension_is_given_back_to_each_end_that_had_not_come() {
        var week = Duration.ofDays(7);
        var before = CLOSES.minus(Duration.ofDays(1));

        assertThat(GATE.givenBack(before, before.plus(week))).isEqualTo(Gate.closing(CLOSES.plus(week), QUORUMS));
        assertThat(EXTENDED.givenBack(before, before.plus(week)).closesAt()).isEqualTo(CLOSES.plus(week));
        assertThat(EXTENDED.givenBack(before, before.plus(week)).endsAt()).isEqualTo(LATER.plus(week));
        assertThat(EXTENDED.givenBack(CLOSES, CLOSES.plus(week)).closesAt()).isEqualTo(CLOSES);
        assertThat(EXTENDED.givenBack(CLOSES, CLOSES.plus(week)).endsAt()).isEqualTo(LATER.plus(week));
        assertThat(GATE.givenBack(CLOSES, CLOSES.plus(week))).as("it was over already").isEqualTo(GATE);
    }
}
