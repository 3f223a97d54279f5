package org.coproduction.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coproduction.charter.Constituency.PARENT_CARER;
import static org.coproduction.charter.Constituency.PROFESSIONAL;
import static org.coproduction.charter.Constituency.YOUNG_PERSON;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class ParityGateTest {
    private static final Quorums QUORUMS = Quorums.of(3, 2, 1);

    @Test
    void a_hundred_professionals_and_no_young_people_are_refused_naming_the_young_people() {
        var voices = Voices.none().with(PROFESSIONAL, 100, 100).with(PARENT_CARER, 5, 5);

        var refusal = refusal(ParityGate.judge(QUORUMS, voices));

        assertThat(refusal.code()).isEqualTo(RefusalCode.QUORUM_NOT_MET);
        assertThat(refusal.constituencies()).containsExactly(YOUNG_PERSON);
        assertThat(refusal.plain()).contains("children and young people").doesNotContain("parent carers", "professionals");
        assertThat(refusal.easyRead()).contains("children and young people");
    }

    @Test
    void every_missing_constituency_is_named_at_once() {
        var refusal = refusal(ParityGate.judge(QUORUMS, Voices.none().with(PROFESSIONAL, 100, 100)));

        assertThat(refusal.constituencies()).containsExactly(PARENT_CARER, YOUNG_PERSON);
        assertThat(refusal.plain()).contains("parent carers, children and young people");
    }

    @Test
    void reaching_the_quorum_is_not_yet_agreeing_and_exactly_half_is_not_enough() {
        var voices = Voices.none().with(PARENT_CARER, 4, 2).with(YOUNG_PERSON, 2, 2).with(PROFESSIONAL, 3, 1);

        var refusal = refusal(ParityGate.judge(QUORUMS, voices));

        assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_AGREED_BY);
        assertThat(refusal.constituencies()).containsExactly(PARENT_CARER, PROFESSIONAL);
        assertThat(ParityGate.judge(QUORUMS, voices.with(PARENT_CARER, 4, 3).with(PROFESSIONAL, 3, 2)))
                .isEqualTo(new Verdict.Passed());
    }

    @Test
    void what_is_missing_is_empty_exactly_when_the_gate_passes() {
        var seeded = Seeded.of("what is missing");
        for (var run = 0; run < 20_000; run++) {
            var quorums = seeded.quorums();
            var voices = seeded.voices();
            assertThat(ParityGate.missing(quorums, voices).isEmpty()).as("%s %s", quorums, voices)
                    .isEqualTo(ParityGate.judge(quorums, voices) instanceof Verdict.Passed);
        }
    }

    @Test
    void where_families_decide_on_their_own_professionals_neither_help_nor_hinder() {
        var families = Set.of(PARENT_CARER, YOUNG_PERSON);
        var agreed = Voices.none().with(PARENT_CARER, 3, 2).with(YOUNG_PERSON, 2, 2);

        assertThat(ParityGate.judge(QUORUMS, agreed, families)).isEqualTo(new Verdict.Passed());
        assertThat(ParityGate.judge(QUORUMS, agreed.with(PROFESSIONAL, 9, 0), families)).isEqualTo(new Verdict.Passed());
        assertThat(ParityGate.missing(QUORUMS, agreed, families)).isEmpty();

        var withoutYoungPeople = agreed.with(YOUNG_PERSON, 1, 1).with(PROFESSIONAL, 100, 100);
        assertThat(refusal(ParityGate.judge(QUORUMS, withoutYoungPeople, families)).code())
                .isEqualTo(RefusalCode.QUORUM_NOT_MET);
        assertThat(ParityGate.missing(QUORUMS, withoutYoungPeople, families)).containsExactly(YOUNG_PERSON);
        assertThat(refusal(ParityGate.judge(QUORUMS, agreed.with(PARENT_CARER, 4, 2), families)).constituencies())
                .containsExactly(PARENT_CARER);
    }

    @Test
    void a_gate_of_some_passes_exactly_when_nobody_needed_is_missing_and_all_three_are_the_whole_gate() {
        var seeded = Seeded.of("a gate of some");
        for (var run = 0; run < 20_000; run++) {
            var quorums = seeded.quorums();
            var voices = seeded.voices();
            var needed = Set.of(seeded.constituency());
            var whole = ParityGate.missing(quorums, voices);
            assertThat(ParityGate.judge(quorums, voices, needed) instanceof Verdict.Passed).as("%s %s", quorums, voices)
                    .isEqualTo(whole.stream().noneMatch(needed::contains));
            assertThat(ParityGate.judge(quorums, voices, Set.of(Constituency.values())))
                    .isEqualTo(ParityGate.judge(quorums, voices));
        }
    }

    @Test
    void a_gate_that_needs_nobody_is_an_error() {
        assertThatThrownBy(() -> ParityGate.judge(QUORUMS, Voices.none(), Set.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_constituency_is_outweighed_by_the_head_count_of_another() {
        assertThat(unequalVoices(ParityGate::judge)).isEmpty();
    }

    @Test
    void the_check_of_equal_voice_catches_a_gate_that_adds_everybody_up() {
        assertThat(unequalVoices((quorums, voices) -> {
            var tookPart = Arrays.stream(Constituency.values()).mapToInt(voices::tookPart).sum();
            var agreed = Arrays.stream(Constituency.values()).mapToInt(voices::agreed).sum();
            var needed = Arrays.stream(Constituency.values()).mapToInt(quorums::of).sum();
            return tookPart < needed
                    ? refused(RefusalCode.QUORUM_NOT_MET)
                    : 2 * agreed > tookPart ? new Verdict.Passed() : refused(RefusalCode.NOT_AGREED_BY);
        })).isPresent();
    }

    @Test
    void the_check_of_equal_voice_catches_quorums_per_group_with_one_majority_over_all() {
        assertThat(unequalVoices((quorums, voices) -> {
            var absent = Arrays.stream(Constituency.values()).filter(c -> voices.tookPart(c) < quorums.of(c)).toList();
            var tookPart = Arrays.stream(Constituency.values()).mapToInt(voices::tookPart).sum();
            var agreed = Arrays.stream(Constituency.values()).mapToInt(voices::agreed).sum();
            return !absent.isEmpty()
                    ? new Verdict.Refused(Refusal.of(RefusalCode.QUORUM_NOT_MET, absent))
                    : 2 * agreed > tookPart ? new Verdict.Passed() : refused(RefusalCode.NOT_AGREED_BY);
        })).isPresent();
    }

    /// Looks for voices whose verdict changes when every voice of one constituency is counted ten times. A constituency
    /// that is below its quorum is not cloned: more people taking part is what a quorum is for.
    private static Optional<String> unequalVoices(BiFunction<Quorums, Voices, Verdict> gate) {
        var seeded = Seeded.of("equal voice");
        for (var run = 0; run < 20_000; run++) {
            var quorums = seeded.quorums();
            var voices = seeded.voices();
            var cloned = seeded.constituency();
            var copies = voices.with(cloned, 10 * voices.tookPart(cloned), 10 * voices.agreed(cloned));
            if (voices.tookPart(cloned) >= quorums.of(cloned)
                    && !gate.apply(quorums, voices).equals(gate.apply(quorums, copies))) {
                return Optional.of(cloned + " of " + voices + " for " + quorums);
            }
        }
        return Optional.empty();
    }

    private static Verdict refused(RefusalCode code) {
        return new Verdict.Refused(Refusal.of(code, List.of()));
    }

    private static Refusal refusal(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Refused(var refusal) -> refusal;
            case Verdict.Passed() -> throw new AssertionError("the gate passed");
        };
    }
}
