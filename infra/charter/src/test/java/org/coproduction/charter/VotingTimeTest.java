package org.coproduction.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coproduction.charter.Constituency.PARENT_CARER;
import static org.coproduction.charter.Constituency.PROFESSIONAL;
import static org.coproduction.charter.Constituency.YOUNG_PERSON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VotingTimeTest {
    private static final Instant CLOSES = Seeded.OPENING.plus(Duration.ofDays(28));
    private static final Instant LATER = CLOSES.plus(Duration.ofDays(14));
    private static final Quorums QUORUMS = Quorums.of(2, 2, 2);
    private static final Map<Constituency, Integer> ALL = Map.of(PARENT_CARER, 2, YOUNG_PERSON, 2, PROFESSIONAL, 2);
    private static final Map<Constituency, Integer> FEW = Map.of(PARENT_CARER, 2, YOUNG_PERSON, 1, PROFESSIONAL, 200);

    /// Every state (extended or not, before, at and after its end) and every command on it.
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(textBlock = """
            first,    before, ask, Extended
            first,    before, all, StillOpen
            first,    before, few, StillOpen
            first,    at,     ask, GATE_CLOSED
            first,    at,     all, Over
            first,    at,     few, Extended
            first,    after,  ask, GATE_CLOSED
            first,    after,  all, Over
            first,    after,  few, Extended
            extended, before, ask, GATE_ALREADY_EXTENDED
            extended, before, all, StillOpen
            extended, before, few, StillOpen
            extended, at,     ask, GATE_ALREADY_EXTENDED
            extended, at,     all, Over
            extended, at,     few, Over
            extended, after,  ask, GATE_ALREADY_EXTENDED
            extended, after,  all, Over
            extended, after,  few, Over
            """)
    void every_command_in_every_state(String state, String when, String command, String expected) {
        var time = new VotingTime(CLOSES, state.equals("first") ? null : LATER);
        var now = time.endsAt().plusMillis(List.of("before", "at", "after").indexOf(when) - 1L);
        assertThat(told(command.equals("ask")
                ? time.extend(LATER.plus(Duration.ofDays(1)), "Visits to two schools", now)
                : time.at(now, QUORUMS, command.equals("all") ? ALL : FEW, 14))).isEqualTo(expected);
    }

    private static String told(VotingStep step) {
        return step instanceof VotingStep.Refused(var refusal) ? refusal.code().name() : step.getClass().getSimpleName();
    }

    @Test
    void it_names_who_is_missing_and_goes_on_to_the_same_hour_in_london() {
        // Clocks go forward on 29 March 2026.
        var closes = Instant.parse("2026-03-20T23:59:00Z");
        assertThat(new VotingTime(closes, null).at(closes, QUORUMS, FEW, 14))
                .isEqualTo(new VotingStep.Extended(Instant.parse("2026-04-03T22:59:00Z"), List.of(YOUNG_PERSON)));
    }

    @Test
    void whoever_looks_days_late_gives_the_whole_time_from_then_on() {
        var late = CLOSES.plus(Duration.ofDays(40));
        assertThat(new VotingTime(CLOSES, null).at(late, QUORUMS, FEW, 7))
                .isInstanceOfSatisfying(VotingStep.Extended.class,
                        extended -> assertThat(extended.until()).isEqualTo(late.plus(Duration.ofDays(7))));
    }

    @Test
    void more_time_is_later_not_endless_and_says_what_is_done_in_it() {
        var time = new VotingTime(CLOSES, null);
        assertThat(told(time.extend(CLOSES, "Visits", Seeded.OPENING))).isEqualTo("EXTENSION_NOT_LATER");
        assertThat(told(time.extend(LATER, " ", Seeded.OPENING))).isEqualTo("OUTREACH_MISSING");
        assertThat(told(time.extend(Seeded.OPENING.plus(Duration.ofDays(367)), "Visits", Seeded.OPENING)))
                .isEqualTo("INVALID_FIELD");
        assertThatThrownBy(() -> new VotingTime(CLOSES, CLOSES)).isInstanceOf(IllegalArgumentException.class);
    }

    /// However often somebody looks, and whatever is cast meanwhile.
    @Test
    void it_is_extended_once_at_most_and_never_over_at_the_first_date_while_anybody_is_missing() {
        var seeded = Seeded.of("voting times");
        for (var run = 0; run < 20_000; run++) {
            var time = new VotingTime(CLOSES, null);
            var now = Seeded.OPENING;
            var quorums = seeded.quorums();
            var extensions = 0;
            while (true) {
                now = now.plus(Duration.ofHours(seeded.below(600)));
                var voices = seeded.voices();
                var step = time.at(now, quorums, voices.tookPart(), 1 + seeded.below(30));
                if (step instanceof VotingStep.Over) {
                    assertThat(now).isAfterOrEqualTo(time.endsAt());
                    assertThat(extensions == 1
                            || ParityGate.missing(quorums, new Voices(voices.tookPart(), voices.tookPart())).isEmpty()).isTrue();
                    break;
                }
                if (step instanceof VotingStep.Extended(var until, var missing)) {
                    assertThat(missing).isNotEmpty();
                    assertThat(until).isAfter(now);
                    assertThat(++extensions).isEqualTo(1);
                    time = new VotingTime(CLOSES, until);
                }
            }
        }
    }
}
