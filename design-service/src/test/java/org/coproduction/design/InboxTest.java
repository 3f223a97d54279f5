package org.coproduction.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.design.Running.SERVICE;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.coproduction.design.workspace.Workspace;
import org.coproduction.starter.AggregateStore;
import org.coproduction.testing.Contract;
import org.coproduction.testing.ProjectEvents;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

class InboxTest {
    @Test
    void a_funded_project_sent_three_times_founds_one_workspace_and_changes_it_no_more() {
        var project = Running.funded(2, 3, 4);
        var before = Running.seen(project, Running.TOKENS.facilitator());
        var marker = UUID.randomUUID().toString();
        Running.fund(project, 9, 9, 9);
        Running.fund(project, 9, 9, 9);
        // Something later in the same stream shows that the repeats have been passed.
        ProjectEvents.publish(project, 2, "commissioning.something-new.v1", "{\"projectId\":\"" + marker + "\"}");
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50))
                .until(() -> store().find(project).orElseThrow().version() == 2);
        var after = Running.seen(project, Running.TOKENS.facilitator());
        assertThat(after.path("constituencies")).isEqualTo(before.path("constituencies"));
        assertThat(after.path("gate")).isEqualTo(before.path("gate"));
    }

    @Test
    void events_that_arrive_the_wrong_way_round_wait_for_the_first() {
        var project = UUID.randomUUID().toString();
        ProjectEvents.publish(project, 2, "commissioning.something-new.v1", "{\"projectId\":\"" + project + "\"}");
        Running.fund(project, 1, 1, 1);
        Running.awaitWorkspace(project);
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50))
                .until(() -> store().find(project).orElseThrow().version() == 2);
    }

    @Test
    void a_suspended_project_is_refused_with_its_reason_until_it_goes_on_with_the_time_given_back_and_an_ended_one_for_ever() {
        var project = Running.funded(1, 1, 1);
        var closesAt = Instant.parse(Running.seen(project, Running.TOKENS.facilitator()).at("/gate/closesAt").asString());

        tell(project, 2, "commissioning.award-suspended.v1");
        awaitState(project, "SUSPENDED");
        SERVICE.post(Running.workspace(project) + "/drafts", Running.TOKENS.facilitator(), Texts.DRAFT)
                .refused("AWARD_SUSPENDED");
        assertThat(Running.seen(project, Running.TOKENS.facilitator()).at("/halted/reason").asString())
                .isEqualTo("The building is not safe to use until its doors are mended.");

        tell(project, 3, "commissioning.award-resumed.v1");
        awaitState(project, "DRAFTING");
        assertThat(Running.seen(project, Running.TOKENS.facilitator()).at("/gate/closesAt").asString())
                .isEqualTo(closesAt.plus(Duration.ofDays(7)).toString());
        SERVICE.post(Running.workspace(project) + "/drafts", Running.TOKENS.facilitator(), Texts.DRAFT).is(200);

        tell(project, 4, "commissioning.award-varied.v1");
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50)).until(
                () -> Running.seen(project, Running.TOKENS.facilitator()).at("/project/amountPence").asLong(),
                pence -> pence == 5_200_000);

        tell(project, 5, "commissioning.award-ended.v1");
        awaitState(project, "ENDED");
        SERVICE.post(Running.workspace(project) + "/drafts", Running.TOKENS.facilitator(), Texts.DRAFT).refused("AWARD_ENDED");
        var journey = SERVICE.get("/api/design/projects/" + project + "/journey", null).is(200).json();
        assertThat(journey.path("summary").asString())
                .isEqualTo("The work on the design stopped, because the funder ended the project.");
        assertThat(journey.path("coProduced").isNull()).isTrue();
    }

    private static void tell(String project, long sequence, String type) {
        ProjectEvents.publish(project, sequence, type, Contract.of(type).sample(project));
    }

    private static void awaitState(String project, String state) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50)).until(
                () -> SERVICE.get("/api/design/projects/" + project + "/journey", null).json().path("state").asString(),
                state::equals);
    }

    @Test
    void a_project_that_is_only_expected_is_nowhere_to_be_seen() {
        var project = UUID.randomUUID().toString();
        ProjectEvents.publish(project, 1, "commissioning.something-new.v1", "{}");
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50))
                .until(() -> store().find(project).isPresent());
        SERVICE.get("/api/design/projects/" + project + "/journey", null).is(404);
        SERVICE.get(Running.workspace(project), Running.TOKENS.facilitator()).refused("NOT_FOUND");
        SERVICE.post(Running.workspace(project) + "/drafts", Running.TOKENS.facilitator(), Texts.DRAFT)
                .refused("WORKSPACE_NOT_OPEN");
    }

    private static AggregateStore<Workspace> store() {
        return workspaces(Running.CONTEXT);
    }

    @SuppressWarnings("unchecked")
    static AggregateStore<Workspace> workspaces(ApplicationContext service) {
        return (AggregateStore<Workspace>) service.getBean("workspaces");
    }
}
