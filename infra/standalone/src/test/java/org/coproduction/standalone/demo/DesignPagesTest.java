package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.standalone.demo.Api.body;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// The pages of a design that was not agreed, in a real browser on the whole platform.
@EnabledIf("org.coproduction.standalone.demo.Browser#isInstalled")
class DesignPagesTest extends OnThePlatform {
    private static final String OBJECTION = "The mornings are too loud for me.";
    private static final String REASONS = "The hall has to be booked before the summer.";

    private final String project = UUID.randomUUID().toString();

    @Test
    void a_design_that_was_not_agreed_in_time_is_decided_by_the_accountable_body_which_says_why() {
        fund(Instant.now());
        awaitState("DRAFTING");
        Backstage.draftWithObjection(api, cast, project, OBJECTION);
        api.put(Backstage.workspace(project) + "/gate", cast.facilitator(),
                body("closesAt", Instant.now().plusSeconds(1).toString()));
        awaitState("NOT_AGREED");
        try (var browser = new Browser(platform.gateway(), true)) {
            browser.become("young-person-1");
            open(browser);
            assertThat(browser.text()).contains("There was no agreement in time.", "Why it was not agreed",
                    "Parent carers: not enough took part", "An objection was still open", OBJECTION)
                    .doesNotContain("Decide without agreement", "What do you think?", "Write the next draft");
            browser.looked("design-not-agreed");
            browser.lookedNarrowInEasyRead("design-not-agreed");
            decide(browser);
            browser.become("young-person-1");
            open(browser);
            browser.looked("design-decided");
            browser.lookedNarrowInEasyRead("design-decided");
            browser.open("/projects/" + project);
            assertThat(browser.text()).contains("Decided without agreement")
                    .doesNotContain("Agreed by families and professionals");
            browser.looked("story-decided");
        }
    }

    private void decide(Browser browser) {
        browser.become("council-1");
        open(browser);
        browser.press("Decide without agreement");
        assertThat(browser.text()).contains("There is a problem");
        browser.looked("design-decision-refused");
        browser.type("Your reasons", REASONS);
        browser.press("Decide without agreement");
        assertThat(browser.text())
                .contains("Your decision is published.", "Decided without agreement by example-council", REASONS,
                        OBJECTION)
                .doesNotContain("Agreed by families and professionals");
    }

    /// Months pass by an event that happened long ago.
    @Test
    void a_design_that_nobody_wrote_in_time_can_still_be_written_so_that_there_is_something_to_decide_on() {
        fund(Instant.now().minus(Duration.ofDays(70)));
        awaitState("NOT_AGREED");
        try (var browser = new Browser(platform.gateway(), true)) {
            browser.become("parent-carer-1");
            open(browser);
            assertThat(browser.text()).contains("There was no agreement in time.", "Nobody had written a draft.");
            browser.looked("design-without-a-draft");
            browser.follow("Write the first draft");
            assertThat(browser.text()).contains("What is the project?");
            Backstage.draft(api, cast, project);
            open(browser);
            assertThat(browser.text()).contains("Everybody meets in one group.").doesNotContain("Write the next draft",
                    "What do you think?");
            browser.looked("design-written-too-late");
        }
    }

    private void open(Browser browser) {
        browser.open("/projects/" + project + "/design");
    }

    private void fund(Instant at) {
        Backstage.raise(platform, project, "commissioning.project-funded.v1", at);
    }

    private void awaitState(String state) {
        api.await("a design that is " + state, Backstage.workspace(project), cast.facilitator(),
                found -> found.path("state").asString("").equals(state));
    }
}
