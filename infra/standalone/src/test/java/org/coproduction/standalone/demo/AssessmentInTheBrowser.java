package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.standalone.demo.Api.body;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;

/// Co-assessment as people go through it: the questions, what they answer, and then the review.
final class AssessmentInTheBrowser {
    private static final String SAVE_QUESTIONS = "Save the questions";
    private static final String NEXT = "Save and go on";
    private static final String REST = "Did your family get a rest?";
    private static final String LONG = "It was too loud for me. ";
    static final String TEXT = "The bus home was too early.";
    private static final int EACH = 8;
    private static final int QUORUM = 3;

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
        new ReviewInTheBrowser(browser, api, cast, project).play();
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
        browser.press("Save and go on later");
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
        browser.followTo("/answers/1/change");
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
        browser.followTo("/answers/4/change");
        browser.tick("No");
        browser.press(NEXT);
        assertThat(browser.text()).contains("What you sent before counts until you send it again.");
        browser.press("Send my answers");
        open("young-person-1");
        assertThat(browser.text()).contains("Your answers are sent.");
        browser.looked("asked-and-sent");
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
}
