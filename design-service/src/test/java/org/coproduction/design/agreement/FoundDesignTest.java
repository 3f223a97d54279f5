package org.coproduction.design.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.coproduction.charter.Decision;
import org.coproduction.design.workspace.Drafting;
import org.coproduction.design.workspace.ProjectFunded;
import org.coproduction.design.workspace.Workspace;
import org.coproduction.starter.StateCodec;
import org.coproduction.testing.Contract;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

class FoundDesignTest {
    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS).build();
    private static final Contract FUNDED = Contract.of("commissioning.project-funded.v1");
    private static final Instant AT = Instant.parse("2026-02-16T10:30:00Z");

    private static Decision<Workspace> founded(String event) {
        return new FoundDesign(Duration.ofDays(60)).handle(new Workspace.Expected("p"),
                JSON.readValue(event, ProjectFunded.class),
                AT);
    }

    @Test
    void a_project_of_a_round_is_designed_and_nothing_is_told() {
        var changed = (Decision.Changed<Workspace>) founded(FUNDED.sample());

        assertThat(changed.state()).isInstanceOf(Drafting.class);
        assertThat(changed.events()).isEmpty();
    }

    @Test
    void a_design_that_had_been_settled_before_is_told_as_not_co_produced_and_can_not_be_changed() {
        var changed = (Decision.Changed<Workspace>) founded(FUNDED.sampleOfKind("taken-on"));

        assertThat(changed.state()).isInstanceOfSatisfying(Workspace.DecidedWithoutAgreement.class, settled -> {
            assertThat(settled.outcome().coProduced()).isFalse();
            assertThat(settled.outcome().instead().missing()).hasSize(3);
            assertThat(settled.project().settledBefore()).isTrue();
        });
        var told = JSON.writeValueAsString(changed.events().getFirst());
        assertThat(Contract.of("design.design-agreed.v1").violations(told)).isEmpty();
        assertThat(told).contains("DECIDED_WITHOUT_AGREEMENT", "before there were funding rounds");
        var codec = new StateCodec();
        assertThat(codec.decode(Workspace.class, codec.encode(Workspace.class, changed.state()))).isEqualTo(changed.state());
    }
}
