package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.standalone.demo.Api.body;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.coproduction.charter.Constituency;

/// Co-delivery as people go through it: actions written down and led, answers to the plan, its agreement, and the work.
final class DeliveryInTheBrowser {
    private static final String POOL = "Find a warm pool";
    private static final String QUIET = "Plan the quiet hour";
    private static final String TRAIN = "Train the supporters";
    private static final String SEND = "Put it into the plan";
    private final LocalDate due = LocalDate.now(ZoneId.of("Europe/London")).plusMonths(2);

    private final Browser browser;
    private final Api api;
    private final Cast cast;
    private final String project;

    DeliveryInTheBrowser(Browser browser, Api api, Cast cast, String project) {
        this.browser = browser;
        this.api = api;
        this.cast = cast;
        this.project = project;
    }

    void play() {
        parentCarersWriteAndLead();
        youngPeopleLeadAndMayStepBack();
        theFacilitatorNamesAnOrganisation();
        peopleAnswer();
        theGateGetsMoreTime();
        thePlanIsAgreed();
        theWorkIsDone();
    }

    private void open(String person) {
        browser.become(person);
        browser.open("/projects/" + project + "/plan");
    }

    private void write(String title) {
        browser.follow("Add an action");
        browser.type("What is to be done?", title);
        day(due);
    }

    private void day(LocalDate day) {
        browser.type("Day", Integer.toString(day.getDayOfMonth()));
        browser.type("Month", Integer.toString(day.getMonthValue()));
        browser.type("Year", Integer.toString(day.getYear()));
    }

    private void parentCarersWriteAndLead() {
        open("parent-carer-1");
        assertThat(browser.text()).contains("There are no actions yet", "People can agree until");
        browser.looked("plan-empty");
        write(POOL);
        browser.type("Day", "32");
        browser.press(SEND);
        assertThat(browser.text()).contains("There is a problem", "Write a day, such as 31 3 2027");
        assertThat(browser.field("What is to be done?").getDomProperty("value")).isEqualTo(POOL);
        browser.looked("action-refused");
        day(due);
        browser.tick("How a day runs");
        browser.press(SEND);
        assertThat(browser.text()).contains("It is in the plan.", "Not started (1)", POOL, "Nobody yet");

        browser.follow(POOL);
        assertThat(browser.text()).contains("For this part of the design", "How a day runs");
        browser.looked("action-to-lead");
        browser.lookedNarrowInEasyRead("action-to-lead");
        browser.press("I can lead this");
        assertThat(browser.text()).contains("You lead this action", "Parent carers You").doesNotContain("parent-carer");
    }

    private void youngPeopleLeadAndMayStepBack() {
        open("young-person-1");
        write(QUIET);
        browser.press(SEND);
        lead(QUIET);
        browser.follow(QUIET);
        browser.looked("action-led");
        browser.press("I cannot lead it after all");
        assertThat(browser.text()).contains("You do not lead this action any more.",
                "Children and young people: somebody who does it is wanted");
        lead(QUIET);
    }

    private void lead(String title) {
        browser.follow(title);
        browser.press("I can lead this");
        assertThat(browser.text()).contains("You lead this action");
    }

    private void theFacilitatorNamesAnOrganisation() {
        open("facilitator-1");
        write("Something that is not needed");
        browser.press(SEND);
        browser.follow("Something that is not needed");
        browser.looked("action-of-facilitator");
        browser.press("Remove this action");
        assertThat(browser.text()).contains("The action is removed.").doesNotContain("Something that is not needed");
        write(TRAIN);
        browser.press(SEND);
        assertThat(browser.text()).contains("Nobody leads one of the actions yet");
        browser.follow(TRAIN);
        browser.tick("Professionals");
        browser.type("Which organisation?", "example-provider");
        browser.press(SEND);
        assertThat(browser.text()).contains("Professionals (example-provider)", "Somebody leads each action");
        browser.press("Agree the plan");
        assertThat(browser.text()).contains("There is a problem", "parent carers");
        browser.looked("plan-agreement-refused");
    }

    private void peopleAnswer() {
        open("professional-1");
        browser.tick("Yes");
        var action = api.get(plan(), cast.facilitator()).path("actions").path(0).path("id").asString("");
        api.put(plan() + "/actions/" + action, cast.facilitator(),
                body("title", POOL, "contentId", null, "due", due.plusDays(1).toString(), "owner", null));
        browser.press("Send my answer");
        assertThat(browser.text()).contains("The action plan has changed since.");
        browser.press("Send my answer");
        assertThat(browser.text()).contains("We have your answer.", "You said yes to this plan.");

        open("young-person-1");
        browser.tick("No");
        browser.press("Send my answer");
        assertThat(browser.text()).contains("There is a problem");
        browser.looked("answer-refused");
        browser.type("If no: why?", "Nobody asked my class.");
        browser.press("Send my answer");
        assertThat(browser.text()).contains("You said no to this plan.", "Nobody asked my class.");
        browser.looked("answered");
        browser.lookedNarrowInEasyRead("answered");
    }

    private String plan() {
        return "/api/delivery/plans/" + project;
    }

    private void theGateGetsMoreTime() {
        open("facilitator-1");
        assertThat(browser.text()).contains("Children and young people, No: Nobody asked my class.")
                .doesNotContain("young-person");
        day(LocalDate.now(ZoneId.of("Europe/London")).plusMonths(4));
        browser.press("Give people more time");
        assertThat(browser.text()).contains("There is a problem", "Write something here");
        browser.looked("plan-extension-refused");
        browser.type("How are they reached?", "We visit two classes.");
        browser.press("Give people more time");
        assertThat(browser.text()).contains("People have more time now.", "We visit two classes.")
                .doesNotContain("How are they reached?");
        browser.looked("plan-of-facilitator");
    }

    private void thePlanIsAgreed() {
        for (var person : List.of("parent-carer-1", "young-person-1")) {
            open(person);
            browser.tick("Yes");
            browser.press("Send my answer");
            assertThat(browser.text()).contains("You said yes to this plan.");
        }
        var version = api.get(plan(), cast.facilitator()).path("planVersion").intValue();
        for (var constituency : Constituency.values()) {
            for (var number = 2; number <= 3; number++) {
                api.put(plan() + "/approval", cast.person(constituency, number), body("planVersion", version, "approves", true));
            }
        }
        open("facilitator-1");
        assertThat(browser.text()).contains("enough took part, and most of them agree");
        browser.press("Agree the plan");
        assertThat(browser.text()).contains("The plan is agreed. The work can begin.", "Agreed by families and professionals",
                "3 actions are still open");
        browser.looked("plan-agreed");
    }

    private void theWorkIsDone() {
        open("parent-carer-1");
        browser.follow(QUIET);
        assertThat(browser.text()).contains("Children and young people lead this action").doesNotContain("Send this");
        open("parent-carer-1");
        report(POOL, "Started", "Two pools have answered.");
        open("young-person-1");
        browser.follow(QUIET);
        browser.tick("Dropped");
        browser.press("Send this");
        assertThat(browser.text()).contains("There is a problem");
        browser.looked("report-refused");
        browser.type("If it is dropped: why?", "The library does it already.");
        browser.press("Send this");
        assertThat(browser.text()).contains("It is noted how this goes.", "Dropped (1)", "The library does it already.");
        browser.looked("plan-under-way");
        browser.follow("See it as a list");
        assertThat(browser.text()).contains(POOL, "Started", "Two pools have answered.", "Dropped",
                "The library does it already.");
        browser.looked("plan-under-way");
        browser.lookedNarrowInEasyRead("plan-under-way");
        browser.follow("See it as a board");
        browser.lookedNarrowInEasyRead("plan-under-way");

        open("facilitator-1");
        report(TRAIN, "Done", "");
        report(POOL, "Done", "We have a pool.");
        browser.press("Everything is delivered");
        assertThat(browser.text()).contains("The work is completed.", "Done (2)", "Dropped (1)");
        browser.looked("plan-completed");
        browser.follow(POOL);
        assertThat(browser.text()).contains("We have a pool.").doesNotContain("Send this");
        browser.looked("action-completed");
    }

    private void report(String title, String state, String note) {
        browser.follow(title);
        browser.tick(state);
        browser.type("What should others know?", note);
        browser.press("Send this");
        assertThat(browser.text()).contains("It is noted how this goes.");
    }
}
