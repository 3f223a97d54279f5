package org.coproduction.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.coproduction.testing.ProjectEvents.Event;
import org.junit.jupiter.api.Test;

class ProjectEventsTest {
    private static final String MET = "delivery.milestone-met.v1";
    private final String project = UUID.randomUUID().toString();

    @Test
    void what_was_raised_for_a_project_is_read_in_order_and_nothing_of_another_project() {
        ProjectEvents.publish(project, 1, MET, "{\"number\":1}");
        ProjectEvents.publish(UUID.randomUUID().toString(), 1, MET, "{}");
        ProjectEvents.publish(project, 2, MET, "{\"number\":2}");

        assertThat(ProjectEvents.raised("delivery", project)).extracting(Event::sequence).containsExactly("1", "2");
        assertThat(ProjectEvents.raised("delivery", project, 1)).extracting(event -> event.json().path("number").asInt())
                .containsExactly(1, 2);
        assertThat(ProjectEvents.raised("design", project)).isEmpty();
    }

    @Test
    void an_event_is_on_the_wire_as_the_services_themselves_send_it() {
        ProjectEvents.publish(project, 7, MET, Contract.of(MET).sample(project), Instant.parse("2026-10-05T09:00:00Z"));

        var event = ProjectEvents.raised("delivery", project).getFirst();
        assertThat(event.type()).isEqualTo(MET);
        assertThat(event.json().path("projectId").asString()).isEqualTo(project);
        assertThat(event.headers()).containsEntry("ce_source", "/delivery/projects/" + project)
                .containsEntry("ce_sequence", "7").containsEntry("ce_partitionkey", project)
                .containsEntry("ce_time", "2026-10-05T09:00:00Z").containsEntry("content-type", "application/json");
    }
}
