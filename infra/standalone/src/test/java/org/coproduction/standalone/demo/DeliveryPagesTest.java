package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The pages of a plan that was not agreed, in a real browser on the whole platform.
@EnabledIf("org.coproduction.standalone.demo.Browser#isInstalled")
@EnabledIfSystemProperty(named = "coproduction.thorough", matches = "true", disabledReason = "in the long run")
class DeliveryPagesTest extends OnThePlatform {
    private static final String FUNDED = "commissioning.project-funded.v1";
    private static final String DESIGNED = "design.design-agreed.v1";

    /// Months pass by events that happened long ago.
    @Test
    void a_plan_that_was_not_agreed_in_time_is_decided_by_the_accountable_body_which_says_why() {
        var project = UUID.randomUUID().toString();
        var longAgo = Instant.now().minus(Duration.ofDays(70));
        Backstage.raise(platform, project, FUNDED, longAgo);
        awaitState(project, "EXPECTED");
        try (var browser = new Browser(platform.gateway(), true)) {
            browser.become("parent-carer-1");
            browser.open("/projects/" + project + "/plan");
            assertThat(browser.text()).contains("There is no plan yet.", "The design is not settled yet.");
            browser.looked("plan-expected");
            Backstage.raise(platform, project, DESIGNED, longAgo);
            awaitState(project, "NOT_AGREED");
            browser.open("/projects/" + project + "/plan");
            assertThat(browser.text()).contains("There was no agreement in time.", "Parent carers had not agreed.")
                    .doesNotContain("Decide without agreement");
            browser.looked("plan-not-agreed");
            browser.lookedNarrowInEasyRead("plan-not-agreed");

            decide(browser, project);
        }
    }

    private static void decide(Browser browser, String project) {
        browser.become("council-1");
        browser.open("/projects/" + project + "/plan");
        browser.type("Your reasons", "Transport has to be there before the winter.");
        browser.press("Decide without agreement");
        assertThat(browser.text()).contains("There is a problem", "no actions");
        assertThat(browser.field("Your reasons").getDomProperty("value"))
                .isEqualTo("Transport has to be there before the winter.");
        browser.looked("decision-refused");
        browser.follow("Add an action");
        browser.type("What is to be done?", "Order a minibus");
        browser.type("Day", "31");
        browser.type("Month", "12");
        browser.type("Year", "2099");
        browser.tick("Professionals");
        browser.type("Which organisation?", "example-provider");
        browser.press("Put it into the plan");
        assertThat(browser.text()).contains("Order a minibus", "Professionals (example-provider)");
        browser.looked("plan-to-decide");
        browser.type("Your reasons", "Transport has to be there before the winter.");
        browser.press("Decide without agreement");
        assertThat(browser.text()).contains("Your decision is published.", "Decided without agreement by example-council",
                "Transport has to be there before the winter.").doesNotContain("Agreed by families and professionals");
        browser.looked("plan-decided");
    }

    private static void awaitState(String project, String state) {
        api.await("a plan that is " + state, "/api/delivery/plans/" + project, cast.facilitator(),
                plan -> plan.path("state").asString("").equals(state));
    }
}
