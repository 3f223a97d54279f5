package org.coproduction.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coproduction.charter.Constituency.PARENT_CARER;
import static org.coproduction.charter.Constituency.PROFESSIONAL;
import static org.coproduction.charter.Constituency.YOUNG_PERSON;

import java.time.Instant;
import java.util.List;
import org.coproduction.charter.GateOutcome.Agreed;
import org.coproduction.charter.GateOutcome.DecidedWithoutAgreement;
import org.coproduction.charter.GateOutcome.NotAgreed;
import org.junit.jupiter.api.Test;

class GateOutcomeTest {
    private static final Instant NOW = Seeded.OPENING;
    private static final Voices ALL = Voices.none().with(PARENT_CARER, 1, 1).with(YOUNG_PERSON, 1, 1).with(PROFESSIONAL, 1, 1);
    private static final Agreed AGREED = new Agreed(NOW, Quorums.of(1, 1, 1), ALL);
    private static final NotAgreed NOT_AGREED = new NotAgreed(NOW, ALL.with(YOUNG_PERSON, 0, 0), List.of(YOUNG_PERSON));
    private static final String REASONS = "The term starts before the families can meet again.";
    private static final DecidedWithoutAgreement DECIDED = new DecidedWithoutAgreement(NOW, "Example Council", REASONS,
            NOT_AGREED);

    @Test
    void only_an_agreement_counts_as_co_produced() {
        assertThat(AGREED.coProduced()).isTrue();
        assertThat(NOT_AGREED.coProduced()).isFalse();
        assertThat(DECIDED.coProduced()).isFalse();
    }

    @Test
    void after_a_lapse_the_accountable_body_goes_on_with_published_reasons_that_name_what_they_stand_in_for() {
        assertThat(NOT_AGREED.decideWithoutAgreement("Example Council", REASONS, NOW)).isEqualTo(new GateStep.Settled(DECIDED));
        assertThat(DECIDED.instead().missing()).containsExactly(YOUNG_PERSON);
    }

    @Test
    void a_decision_without_agreement_needs_its_reasons_and_says_who_decided() {
        assertThat(code(NOT_AGREED.decideWithoutAgreement("Example Council", " \n", NOW))).isEqualTo(RefusalCode.REASON_MISSING);
        assertThat(code(NOT_AGREED.decideWithoutAgreement(" ", REASONS, NOW))).isEqualTo(RefusalCode.INVALID_FIELD);
    }

    @Test
    void what_is_settled_stays() {
        assertThat(code(AGREED.decideWithoutAgreement("Example Council", REASONS, NOW))).isEqualTo(RefusalCode.ALREADY_DECIDED);
        assertThat(code(DECIDED.decideWithoutAgreement("Example Council", REASONS, NOW))).isEqualTo(RefusalCode.ALREADY_DECIDED);
    }

    @Test
    void a_clock_that_runs_behind_does_not_date_the_decision_before_the_lapse() {
        assertThat(NOT_AGREED.decideWithoutAgreement("Example Council", REASONS, NOW.minusSeconds(9)))
                .isEqualTo(new GateStep.Settled(DECIDED));
    }

    @Test
    void an_agreement_without_a_constituency_cannot_exist_even_when_it_is_read_from_storage() {
        assertThatThrownBy(() -> new Agreed(NOW, Quorums.of(1, 1, 1), ALL.with(YOUNG_PERSON, 0, 0)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("YOUNG_PERSON");
        assertThatThrownBy(() -> new DecidedWithoutAgreement(NOW, "Example Council", "", NOT_AGREED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DecidedWithoutAgreement(NOW.minusSeconds(1), "Example Council", REASONS, NOT_AGREED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RefusalCode code(GateStep step) {
        return switch (step) {
            case GateStep.Refused(var refusal) -> refusal.code();
            case GateStep.Extended _,GateStep.Settled _ -> throw new AssertionError(step.toString());
        };
    }
}
