package org.coproduction.assessment.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Voices;
import org.coproduction.testing.Contract;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class ContractsTest {
    private static final String PROJECT = "0197a3c0-5e1d-7000-8000-000000000001";
    private static final Map<Class<?>, String> RAISED = Map.of(FormApproved.class, "assessment.form-approved.v1",
            FeedbackOpened.class, "assessment.feedback-opened.v1", EvaluationPublished.class,
            "assessment.evaluation-published.v1");
    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void what_is_raised_keeps_its_contract_and_names_nobody() {
        var raised = new ArrayList<Object>();
        for (var step : List.of(Samples.drafting(PROJECT).agree(Samples.START, Samples.OPEN_FOR),
                new Follow(Samples.OPEN_FOR).delivered(Samples.approved(PROJECT, Samples.START), Samples.after(3)),
                Samples.reviewing(PROJECT).publish(Samples.after(30)),
                Samples.notAgreed(PROJECT).decide("Example Council", "It is owed.", Samples.after(90)))) {
            raised.addAll(((Decision.Changed<Evaluation>) step).events());
        }

        assertThat(raised).hasSize(4);
        for (var event : raised) {
            var data = JSON.writeValueAsString(event);
            assertThat(Contract.of(Objects.requireNonNull(RAISED.get(event.getClass()))).violations(data)).as(data).isEmpty();
            assertThat(data).doesNotContain("one of");
        }
    }

    @Test
    void what_is_read_is_in_the_samples_of_its_producers() {
        var funded = JSON.readValue(Contract.of("commissioning.project-funded.v1").sample(), ProjectFunded.class);
        assertThat(JSON.readValue(Contract.of("commissioning.project-funded.v1").sampleOfKind("taken-on"), ProjectFunded.class)
                .projectId()).isEqualTo(funded.projectId());
        var designed = JSON.readValue(Contract.of("design.design-agreed.v1").sample(), DesignAgreed.class);
        var delivered = JSON.readValue(Contract.of("delivery.delivery-completed.v1").sample(), DeliveryCompleted.class);

        assertThat(funded.quorums()).containsOnlyKeys(Constituency.values());
        assertThat(designed.successMeasures()).extracting(Measure::question)
                .containsExactly("Do you want to come again?", "Did the club give you time for yourself?");
        assertThat(delivered.completedAt()).isNotNull();
        assertThat(JSON.readValue(Contract.of("commissioning.award-suspended.v1").sample(), Follow.AwardSuspended.class).reason())
                .isNotBlank();
        assertThat(JSON.readValue(Contract.of("commissioning.award-ended.v1").sample(), Follow.AwardEnded.class).endedAt())
                .isNotNull();
        assertThat(List.of(funded.projectId(), designed.projectId(), delivered.projectId())).containsOnly(PROJECT);
    }

    @Test
    void a_form_approval_without_families_and_a_commitment_without_owner_or_date_cannot_exist() {
        assertThatThrownBy(() -> new FormApproval(1, Samples.QUORUMS,
                Voices.none().with(Constituency.PARENT_CARER, 9, 9).with(Constituency.PROFESSIONAL, 100, 100), Samples.START))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("YOUNG_PERSON");
        var due = LocalDate.of(2026, 11, 7);
        assertThat(Arrays.stream(Commitment.Kind.values()).map(kind -> String.valueOf(Commitment.fault(kind, "a", "b", due))))
                .filteredOn("null"::equals).hasSize(2);
        assertThatThrownBy(() -> new Commitment(Commitment.Kind.WILL_DO, "a", "b", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Commitment(Commitment.Kind.DID, "a", " ", null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
