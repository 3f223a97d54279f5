package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.standalone.demo.Api.body;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;

/// Co-assessment as people go through it: the questions, what they answer, what was found, and what follows from it.
final class AssessmentInTheBrowser {
    private static final String SAVE_QUESTIONS = "Save the questions";
    private static final String NEXT = "Save and go on";
    private static final String REST = "Did your family get a rest?";
    private static final String LONG = "It was too loud for me. ";
    private static final String TEXT = "The bus home was too early.";
    private static final int EACH = 8;
    private static final int QUORUM = 3;
    private static final List<String> FIRST = List.of("parent-carer-1", "young-person-1", "professional-1");

    private final Browser browser;
    private final Api api;
    private final Cast cast;
    private final String project;

    AssessmentInTheBrowser(Browser browser, Api api, Cast cast, String project) {
        this.browser = browser;
        this.api = api;
        this.cast = cast;
        this.project = project;
    }

    /// From the questions that the design brought to what everybody can read.
    void play() {
        familiesWordTheQuestions();
        theyAgreeToThem();
        aYoungPersonAnswersAndStopsInBetween();
        theOthersAnswer();
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

    private void familiesWordTheQuestions() {
        browser.become("parent-carer-1");
        browser.open("/your-part");
        assertThat(browser.driver().getPageSource()).contains("/projects/" + project + "/evaluation");
        browser.open("/projects/" + project);
        browser.follow("How it was");
        assertThat(browser.text()).contains("Families decide which questions are asked.", "Would you come again?",
                "There are no Easy Read words for this question yet.");
        browser.looked("questions-drafted");
        browser.follow("Change the questions");
        browser.looked("questions");
        browser.type("Question 1 in Easy Read", "Do you want to come again?");
        browser.type("Question 3", REST);
        browser.driver().findElement(By.id("question-2-kind-YES_NO")).click();
        browser.press(SAVE_QUESTIONS);
        assertThat(browser.text()).contains("There is a problem", "Write something here")
                .doesNotContain("The questions as they are now");
        assertThat(browser.field("Question 3").getDomProperty("value")).isEqualTo(REST);
        browser.looked("questions-refused");
        browser.type("Question 3 in Easy Read", "Did your family rest?");
        theFacilitatorAddsAQuestionMeanwhile();
        browser.press(SAVE_QUESTIONS);
        assertThat(browser.text()).contains("There is a newer draft.", "The questions as they are now",
                "Did the bus come on time?");
        browser.looked("questions-outdated");
        browser.press(SAVE_QUESTIONS);
        assertThat(browser.text()).contains("The questions are saved.", "Did your family rest?", "Did the bus come on time?")
                .doesNotContain("There are no Easy Read words");
    }

    private void theFacilitatorAddsAQuestionMeanwhile() {
        var first = api.get(evaluation(), cast.facilitator()).path("form").path("questions").path(0).path("id").asString("");
        var last = api.get(evaluation(), cast.facilitator()).path("form").path("questions").path(1);
        api.put(evaluation() + "/form", cast.facilitator(),
                body("questions", List.of(question(first, "Would you come again?", "Come again?", "SCALE"),
                        question(last.path("id").asString(""), last.path("text").asString(""), "What else?", "TEXT"),
                        question(UUID.randomUUID().toString(), "Was the bus on time?", "Did the bus come on time?", "YES_NO"))));
    }

    private static Map<String, @Nullable Object> question(String id, String text, String easyRead, String kind) {
        return body("id", id, "text", text, "easyRead", easyRead, "kind", kind);
    }

    private void theyAgreeToThem() {
        browser.tick("Yes");
        browser.press("Send my answer");
        assertThat(browser.text()).contains("We have your answer.", "You said yes.");

        open("young-person-1");
        browser.tick("No");
        browser.press("Send my answer");
        assertThat(browser.text()).contains("There is a problem");
        browser.looked("questions-answer-refused");
        browser.type("If no: why?", "Ask about the noise too.");
        browser.press("Send my answer");
        assertThat(browser.text()).contains("You said no.", "Ask about the noise too.",
                "Children and young people: still missing");
        browser.looked("questions-answered");
        browser.lookedNarrowInEasyRead("questions-answered");

        open("professional-1");
        assertThat(browser.text()).contains("your yes is not needed").doesNotContain("Change the questions");
        open("facilitator-1");
        assertThat(browser.text()).contains("Ask about the noise too.", "(1 took part, 1 agree; 3 needed)")
                .doesNotContain("young-person-");
        browser.press("Settle the questions");
        assertThat(browser.text()).contains("There is a problem", "young people");
        browser.looked("questions-agreement-refused");
        var version = api.get(evaluation(), cast.facilitator()).path("form").path("version").intValue();
        for (var family : List.of(Constituency.PARENT_CARER, Constituency.YOUNG_PERSON)) {
            for (var number = 1; number <= QUORUM; number++) {
                api.put(evaluation() + "/form/approval", cast.person(family, number),
                        body("formVersion", version, "approves", true));
            }
        }
        browser.press("Settle the questions");
        assertThat(browser.text()).contains("The questions are settled.", "You can answer until");
        browser.looked("asked-of-facilitator");
    }

    private void aYoungPersonAnswersAndStopsInBetween() {
        open("young-person-1");
        assertThat(browser.text()).contains("There are 4 questions");
        browser.looked("asked");
        browser.lookedNarrowInEasyRead("asked");
        browser.follow("Start");
        assertThat(browser.text()).contains("Question 1 of 4", "Would you come again?");
        browser.looked("question-scale");
        browser.lookedNarrowInEasyRead("question-scale");
        browser.tick("4: mostly");
        browser.press(NEXT);
        assertThat(browser.text()).contains("Question 2 of 4", "Nobody can reply to you here");
        browser.type("In your own words", LONG.repeat(84));
        browser.press(NEXT);
        assertThat(browser.text()).contains("There is a problem", "This is too long.");
        assertThat(browser.field("In your own words").getDomProperty("value")).startsWith(LONG);
        browser.looked("question-refused");
        browser.type("In your own words", TEXT);
        browser.press("Save and stop for now");
        assertThat(browser.text()).contains("Your answers are kept.", "You have answered 2 of 4 questions. Nothing is sent yet.");
        browser.looked("kept");
        assertThat(api.get(evaluation() + "/response/draft", cast.person(Constituency.YOUNG_PERSON, 1)).path("answers").size())
                .as("on another device too").isEqualTo(2);

        browser.follow("Go on");
        assertThat(browser.text()).contains("Question 3 of 4");
        browser.tick("Yes");
        browser.looked("question-yes-no");
        browser.press(NEXT);
        browser.tick("I would rather not say");
        browser.press(NEXT);
        aYoungPersonChecksAndSends();
    }

    private void aYoungPersonChecksAndSends() {
        assertThat(browser.text()).contains("Check your answers", "4: mostly", "Yes", TEXT, "Left out", "Nothing is sent before");
        browser.looked("check");
        browser.lookedNarrowInEasyRead("check");
        followTo("/answers/1/change");
        assertThat(browser.driver().findElement(By.id("value-4")).isSelected()).isTrue();
        browser.tick("5: very much");
        browser.press(NEXT);
        assertThat(browser.text()).contains("Check your answers", "5: very much");
        browser.press("Send my answers");
        assertThat(browser.text()).contains("Thank you", "You can change them until");
        browser.looked("sent");
        browser.lookedNarrowInEasyRead("sent");
        browser.follow("Read or change my answers");
        assertThat(browser.text()).contains("These answers are sent.").doesNotContain("Send my answers");
        followTo("/answers/4/change");
        browser.tick("No");
        browser.press(NEXT);
        assertThat(browser.text()).contains("What you sent before counts until you send it again.");
        browser.press("Send my answers");
        open("young-person-1");
        assertThat(browser.text()).contains("Your answers are sent.");
        browser.looked("asked-and-sent");
    }

    /// Follows a link whose words another link on the page has too.
    private void followTo(String end) {
        browser.driver().get(Objects.requireNonNull(
                browser.driver().findElement(By.cssSelector("main a[href$='" + end + "']")).getDomProperty("href")));
    }

    private void theOthersAnswer() {
        for (var person : List.of("parent-carer-1", "professional-1")) {
            open(person);
            browser.follow("Start");
            browser.tick("5: very much");
            browser.press(NEXT);
            browser.press(NEXT);
            browser.tick("Yes");
            browser.press(NEXT);
            browser.press(NEXT);
            browser.press("Send my answers");
            assertThat(browser.text()).contains("Thank you");
        }
        var questions = api.get(evaluation(), cast.facilitator()).path("form").path("questions");
        for (var constituency : Constituency.values()) {
            for (var number = 2; number <= EACH; number++) {
                api.put(evaluation() + "/response", cast.person(constituency, number),
                        body("answers", List.of(body("questionId", questions.path(0).path("id").asString(""), "value", "5"),
                                body("questionId", questions.path(2).path("id").asString(""), "value", "YES"))));
            }
        }
    }

    private void theAnswersAreCounted() {
        open("facilitator-1");
        browser.press("Stop asking");
        browser.await("Families read what people said");
        browser.looked("review-begun");

        open("parent-carer-1");
        assertThat(browser.text()).contains("People can agree until", "Nothing is named yet.");
        browser.follow("What people answered");
        assertThat(browser.text()).contains("about 10", "nobody", "not shown", TEXT)
                .doesNotContain("parent-carer-", "young-person-");
        browser.looked("results");
        browser.lookedNarrowInEasyRead("results");
        open("professional-1");
        browser.follow("What people answered");
        assertThat(browser.text()).contains("What people wrote is read by families").doesNotContain(TEXT);
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
        followTo(theme(0));
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
        followTo(theme(1));
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
