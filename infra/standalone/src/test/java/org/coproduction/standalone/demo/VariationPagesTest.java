package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.standalone.demo.Api.body;

import org.coproduction.charter.Constituency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// A change of a project's money and work, from the facilitator's wish to the funder's answer, in a real browser on the whole
/// platform.
@EnabledIf("org.coproduction.standalone.demo.Browser#isInstalled")
@EnabledIfSystemProperty(named = "coproduction.thorough", matches = "true", disabledReason = "in the long run")
class VariationPagesTest extends OnThePlatform {
    private static final String WHAT = "Two more Saturdays, with a second teacher.";
    private static final String SEND = "Send my answer";

    @Test
    void a_change_of_the_work_is_asked_for_agreed_by_every_group_and_granted_and_the_story_tells_it() {
        var project = new CommissioningAct(api, cast, Backstage.silent(), Programme.shortBreaks()).play();
        new DesignAct(api, cast, Backstage.silent(), project).play();
        api.await("the plan", "/api/delivery/plans/" + project, cast.facilitator(),
                plan -> plan.path("state").asString("").equals("PLANNING"));
        try (var browser = new Browser(platform.gateway(), true)) {
            asked(browser, project);
            answered(browser, project);
            decided(browser, project);
        }
    }

    private static String changes(String project) {
        return "/projects/" + project + "/plan/variations";
    }

    private static void asked(Browser browser, String project) {
        browser.become("facilitator-1");
        browser.open("/projects/" + project + "/plan");
        browser.follow("Changes of the money or the work");
        assertThat(browser.text()).contains("No change was asked for.");
        browser.follow("Ask for a change");
        browser.press("Ask for this change");
        assertThat(browser.text()).contains("There is a problem");
        browser.looked("variation-refused");
        browser.type("What would change?", WHAT);
        browser.type("Why?", "More children came than we had planned for.");
        browser.type("The same in Easy Read", "More children came. We need one more teacher.");
        browser.tick("Yes");
        browser.type("How much money would there be in all?", "£60,000");
        browser.press("Ask for this change");
        assertThat(browser.text()).contains("The change is asked for.");
        api.await("the change", variations(project), cast.facilitator(), found -> !found.path("variations").isEmpty());
    }

    private static String variations(String project) {
        return "/api/commissioning/projects/" + project + "/variations";
    }

    private static void answered(Browser browser, String project) {
        browser.become("young-person-1");
        browser.open("/your-part");
        assertThat(browser.text()).contains("Change of the money or the work");
        browser.open(changes(project));
        assertThat(browser.text()).contains("Is it easy to understand?", "£60,000", "What is delivered would change too.");
        browser.looked("variation-to-read");
        browser.lookedNarrowInEasyRead("variation-to-read");
        browser.press("I understand it");
        browser.tick("No");
        browser.press(SEND);
        assertThat(browser.text()).contains("There is a problem");
        browser.type("If no: why?", "The second teacher has to know sign language.");
        browser.press(SEND);
        assertThat(browser.text()).contains("What stands in the way", "sign language");
        browser.looked("variation-objected");
        browser.tick("Yes");
        browser.press(SEND);
        assertThat(browser.text()).contains("We have your answer.", "You said yes.").doesNotContain("What stands in the way");
        var needed = api.get(variations(project), cast.facilitator()).at("/variations/0/agreement/constituencies");
        needed.forEach(group -> {
            var constituency = Constituency.valueOf(group.path("constituency").asString());
            for (var number = 1; number <= group.path("needed").asInt(); number++) {
                api.put(variations(project) + "/1/stance", cast.person(constituency, number),
                        body("version", 1, "agrees", true, "reason", null));
            }
        });
        browser.become("facilitator-1");
        browser.open(changes(project));
        browser.looked("variation-to-settle");
        browser.press("Settle it as agreed");
        assertThat(browser.text()).contains("Every group agreed. Now the funder decides");
    }

    private static void decided(Browser browser, String project) {
        browser.become("council-1");
        browser.open(changes(project));
        browser.follow("Decide on this change");
        assertThat(browser.text()).contains(WHAT);
        browser.looked("variation-to-decide");
        browser.tick("Grant it");
        browser.type("Why, in plain words", "It is what every group wants.");
        browser.type("The same in Easy Read", "All groups want it. So we pay.");
        browser.press("Decide this and publish why");
        assertThat(browser.text()).contains("Your decision is published.", "It was granted.", "example-council granted it",
                "There is £60,000 for it.");
        browser.looked("variation-granted");
        browser.open("/projects/" + project);
        assertThat(browser.text()).contains("It is £60,000.00 now.", "Every group agreed to the change.", WHAT);
    }

    @Test
    void what_was_not_co_produced_is_asked_for_and_marked_in_the_story_of_a_project_that_began_elsewhere() {
        try (var browser = new Browser(platform.gateway(), true)) {
            browser.become("council-1");
            browser.open("/rounds");
            browser.follow("Take on a project that did not begin here");
            browser.looked("take-on");
            browser.follow("With how it was");
            browser.press("Take it on and publish this");
            assertThat(browser.text()).contains("There is a problem");
            browser.looked("take-on-assessment-refused");
            browser.open("/take-on");
            browser.follow("With the design");
            fill(browser);
            browser.press("Take it on and publish this");
            browser.await("Co-production begins with the design.");
            assertThat(browser.text()).contains("The project is here now.", "Not co-produced: it came before families took part",
                    "families had no part in that (reference CYP/2019/044)");
            browser.looked("taken-on");
        }
    }

    private static void fill(Browser browser) {
        browser.type("What is it called?", "Saturday club");
        browser.type("What is it, in plain words?", "A sports club that has met since 2019.");
        browser.type("The same in Easy Read", "A sports club.");
        browser.type("What is the money for?", "Coaches and a hall");
        browser.type("Where?", "North of the city");
        browser.tick("The council does it itself");
        browser.type("How much money is there for it?", "£18,500");
        browser.tick("A service that is there already");
        browser.type("Which organisation decided?", "Example Council");
        browser.type("Under which reference is the decision kept?", "CYP/2019/044");
        browser.type("Day", "4");
        browser.type("Month", "3");
        browser.type("Year", "2019");
        browser.type("Why did families have no part in it?", "It was set up before there were rounds.");
        browser.type("Why, in Easy Read", "We did not ask families then.");
    }
}
