package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.standalone.demo.Api.body;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.coproduction.charter.Constituency;

/// What becomes of the answers: they are counted, families name what was raised, it is answered, and all three groups agree to
/// publish it.
final class ReviewInTheBrowser {
    private static final int QUORUM = 3;
    private static final List<String> FIRST = List.of("parent-carer-1", "young-person-1", "professional-1");

    private final Browser browser;
    private final Api api;
    private final Cast cast;
    private final String project;

    ReviewInTheBrowser(Browser browser, Api api, Cast cast, String project) {
        this.browser = browser;
        this.api = api;
        this.cast = cast;
        this.project = project;
    }

    void play() {
        theAnswersAreCounted();
        familiesNameWhatWasRaised();
        everythingGetsAnAnswer();
        theGateGetsMoreTime();
        itIsPublished();
    }

    private void open(String person) {
        browser.become(person);
        browser.open("/projects/" + project + "/evaluation");
    }

    private String evaluation() {
        return "/api/assessment/evaluations/" + project;
    }

    private void theAnswersAreCounted() {
        open("facilitator-1");
        browser.press("Stop asking");
        browser.await("Families read what people said");
        browser.looked("review-begun");

        open("parent-carer-1");
        assertThat(browser.text()).contains("People can agree until", "Nothing is named yet.");
        browser.follow("What people answered");
        assertThat(browser.text()).contains("about 10", "nobody", "not shown", AssessmentInTheBrowser.TEXT)
                .doesNotContain("parent-carer-", "young-person-");
        browser.looked("results");
        browser.lookedNarrowInEasyRead("results");
        open("professional-1");
        browser.follow("What people answered");
        assertThat(browser.text()).contains("What people wrote is read by families").doesNotContain(AssessmentInTheBrowser.TEXT);
    }

    private void familiesNameWhatWasRaised() {
        open("parent-carer-1");
        name("The bus home", "It left before the end.");
        open("young-person-1");
        name("The quiet hour", "It helped those who find crowds hard.");
        assertThat(browser.text()).contains("You said: The bus home", "You said: The quiet hour", "No answer yet");
        browser.looked("themes");
    }

    private void name(String theme, String finding) {
        browser.follow("Name something that people raised");
        browser.type("In a few words", theme);
        browser.press("Save what people said");
        assertThat(browser.text()).contains("There is a problem");
        assertThat(browser.field("In a few words").getDomProperty("value")).isEqualTo(theme);
        browser.looked("theme-refused");
        browser.type("What was found?", finding);
        browser.press("Save what people said");
        assertThat(browser.text()).contains("It is saved. It needs an answer", finding);
    }

    private void everythingGetsAnAnswer() {
        open("facilitator-1");
        browser.press("Publish it");
        assertThat(browser.text()).contains("There is a problem", "A theme that people raised has no answer yet: The bus home");
        browser.looked("publication-refused");
        browser.followTo(theme(0));
        browser.tick("We will");
        browser.type("What was done", "The bus will wait until the end.");
        browser.type("Who answers for it?", "example-council");
        browser.press("Save the answer");
        assertThat(browser.text()).contains("There is a problem", "A commitment needs an owner and a date.");
        assertThat(browser.field("What was done").getDomProperty("value")).isEqualTo("The bus will wait until the end.");
        browser.looked("commitment-refused");
        day(LocalDate.now(ZoneId.of("Europe/London")).plusMonths(3));
        browser.press("Save the answer");
        assertThat(browser.text()).contains("The answer is saved.", "We will: The bus will wait until the end.",
                "Who answers for it: example-council", "By when:");

        open("council-1");
        browser.followTo(theme(1));
        browser.looked("theme-of-accountable-body");
        browser.tick("We did");
        browser.type("What was done", "The quiet hour stays.");
        browser.type("Who answers for it?", "example-provider");
        browser.press("Save the answer");
        assertThat(browser.text()).contains("We did: The quiet hour stays.").doesNotContain("No answer yet");
        browser.looked("review-of-accountable-body");
    }

    private String theme(int at) {
        return api.get(evaluation(), cast.facilitator()).path("themes").path(at).path("id").asString("");
    }

    private void day(LocalDate day) {
        browser.type("Day", Integer.toString(day.getDayOfMonth()));
        browser.type("Month", Integer.toString(day.getMonthValue()));
        browser.type("Year", Integer.toString(day.getYear()));
    }

    private void theGateGetsMoreTime() {
        open("young-person-1");
        browser.tick("No");
        browser.type("If no: why?", "The bus should wait now.");
        browser.press("Send my answer");
        assertThat(browser.text()).contains("We have your answer.", "You said no.");
        browser.lookedNarrowInEasyRead("review-answered");

        open("facilitator-1");
        assertThat(browser.text()).contains("The bus should wait now.", "(1 took part, 0 agree; 3 needed)");
        day(LocalDate.now(ZoneId.of("Europe/London")).plusMonths(4));
        browser.press("Give people more time");
        assertThat(browser.text()).contains("There is a problem", "Write something here");
        browser.type("How are they reached?", "We visit two classes.");
        browser.press("Give people more time");
        assertThat(browser.text()).contains("People have more time now.", "We visit two classes.")
                .doesNotContain("How are they reached?");
        browser.looked("review-of-facilitator");
    }

    private void itIsPublished() {
        for (var person : FIRST) {
            open(person);
            browser.tick("Yes");
            browser.press("Send my answer");
            assertThat(browser.text()).contains("You said yes.");
        }
        browser.looked("review-answered");
        var version = api.get(evaluation(), cast.facilitator()).path("reviewVersion").intValue();
        for (var constituency : Constituency.values()) {
            for (var number = 2; number <= QUORUM; number++) {
                api.put(evaluation() + "/publication/approval", cast.person(constituency, number),
                        body("reviewVersion", version, "approves", true));
            }
        }
        open("facilitator-1");
        browser.press("Publish it");
        assertThat(browser.text()).contains("It is published.", "Agreed by families and professionals", "Published on",
                "The bus will wait until the end.").doesNotContain("Name something", "Answer this, or change it");
        browser.looked("published");
        open("parent-carer-1");
        browser.lookedNarrowInEasyRead("published");
        browser.follow("What people said about all projects");
        assertThat(browser.text()).contains("The quiet hour stays.");
    }
}
