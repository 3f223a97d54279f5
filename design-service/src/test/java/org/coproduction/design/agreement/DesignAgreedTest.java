package org.coproduction.design.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Money;
import org.coproduction.charter.Quorums;
import org.coproduction.design.workspace.ContentItem;
import org.coproduction.design.workspace.Drafting;
import org.coproduction.design.workspace.Position;
import org.coproduction.design.workspace.Project;
import org.coproduction.design.workspace.ProjectFunded;
import org.coproduction.design.workspace.Stance;
import org.coproduction.design.workspace.SuccessMeasure;
import org.coproduction.design.workspace.Wording;
import org.coproduction.design.workspace.Workspace;
import org.coproduction.testing.Contract;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class DesignAgreedTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Contract CONTRACT = Contract.of("design.design-agreed.v1");
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void an_agreement_keeps_the_contract_and_shows_no_small_count() {
        var event = DesignAgreed.of((Workspace.Agreed) to(draft(20, 7, 8).agree(NOW)));
        var json = JSON.writeValueAsString(event);
        assertThat(CONTRACT.violations(json)).isEmpty();
        assertThat(JSON.readTree(json).path("consents"))
                .isEqualTo(JSON.readTree("{\"PARENT_CARER\":20,\"YOUNG_PERSON\":null,\"PROFESSIONAL\":10}"));
        assertThat(json).doesNotContain("person-", "a worry of one's own");
    }

    @Test
    void a_decision_without_agreement_keeps_the_contract_and_names_who_was_missing() {
        var lapsed = (Workspace.NotAgreed) to(draft(20, 0, 8).lapse(NOW.plus(Duration.ofDays(60))));
        var decided = (Workspace.DecidedWithoutAgreement) to(
                lapsed.decide("Example Council", "It is needed.", NOW.plus(Duration.ofDays(61))));
        var json = JSON.writeValueAsString(DesignAgreed.of(decided));
        assertThat(CONTRACT.violations(json)).isEmpty();
        assertThat(JSON.readTree(json).path("decision").path("missing").toString()).isEqualTo("[\"YOUNG_PERSON\"]");
    }

    @Test
    void the_contract_would_notice_a_missing_and_an_additional_field() {
        var json = JSON.writeValueAsString(DesignAgreed.of((Workspace.Agreed) to(draft(20, 7, 8).agree(NOW))));
        assertThat(CONTRACT.violations(json.replace("\"decision\":null,", ""))).isNotEmpty();
        assertThat(CONTRACT.violations(json.replace("\"decision\":null,", "\"decision\":null,\"person\":\"x\","))).isNotEmpty();
    }

    @Test
    void the_sample_of_what_is_consumed_is_read() {
        var mapper = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        var funded = mapper.readValue(Contract.of("commissioning.project-funded.v1").sample(), ProjectFunded.class);
        assertThat(funded.quorums()).containsEntry(Constituency.YOUNG_PERSON, 8);
        assertThat(funded.amountPence()).isEqualTo(4_850_000);
        assertThat(funded).hasNoNullFieldsOrPropertiesExcept("origin");
    }

    private static Drafting draft(int parentCarers, int youngPeople, int professionals) {
        var wording = new Wording("A club.", List.of(new ContentItem(UUID.randomUUID().toString(), "Room", "Quiet.")), "A club.",
                List.of(new SuccessMeasure(UUID.randomUUID().toString(), "They come.", "Will you come?")));
        var project = new Project(UUID.randomUUID().toString(), "Club", "A club.", "Coaches", "North", "GRANT", Money.pounds(100),
                Quorums.of(1, 1, 1), NOW);
        var drafting = (Drafting) to(Drafting.founded(project, NOW.plus(Duration.ofDays(60))).write(wording, NOW));
        drafting = (Drafting) to(drafting.confirmEasyRead(1, NOW));
        drafting = consenting(drafting, Constituency.PARENT_CARER, parentCarers);
        drafting = consenting(drafting, Constituency.YOUNG_PERSON, youngPeople);
        return consenting(drafting, Constituency.PROFESSIONAL, professionals);
    }

    private static Drafting consenting(Drafting drafting, Constituency constituency, int people) {
        var after = drafting;
        for (var number = 0; number < people; number++) {
            after = (Drafting) to(after.take(new Stance("person-" + constituency + number, constituency, Position.CONCERN,
                    "a worry of one's own", NOW), 1, "unused"));
        }
        return after;
    }

    private static Workspace to(Decision<Workspace> step) {
        return ((Decision.Changed<Workspace>) step).state();
    }
}
