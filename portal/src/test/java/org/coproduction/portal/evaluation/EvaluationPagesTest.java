package org.coproduction.portal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.api.Assessment.Answer;
import org.coproduction.portal.api.Assessment.Answers;
import org.coproduction.portal.api.Assessment.Committing;
import org.coproduction.portal.api.Assessment.Draft;
import org.coproduction.portal.api.Assessment.FormAnswer;
import org.coproduction.portal.api.Assessment.Question;
import org.coproduction.portal.api.Assessment.ReviewAnswer;
import org.coproduction.portal.api.Assessment.Wording;
import org.coproduction.portal.look.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.access.AccessDeniedException;

/// The pages of the evaluation as they are rendered, for everybody who reads them and in every phase.
class EvaluationPagesTest {
    private static final String PAGE = "/projects/" + ExampleEvaluation.PROJECT + "/evaluation";
    private static final String THEME = PAGE + "/themes/" + ExampleEvaluation.BUS;
    private static final Draft NOTHING = new Draft(Map.of(), false, false);
    private static final Draft SOME = new Draft(Map.of(ExampleEvaluation.AGAIN, "4"), false, true);

    private static StoredEvaluation stored(String phase) {
        return new StoredEvaluation(ExampleEvaluation.in(phase), NOTHING);
    }

    private static StoredEvaluation open(Draft draft) {
        return new StoredEvaluation(ExampleEvaluation.in("OPEN"), draft);
    }

    private static String shown(String phase, Somebody somebody, String page) throws Exception {
        return stored(phase).pages().read(page, somebody);
    }

    static Stream<String> phases() {
        return Stream.of("EXPECTED", "DRAFTING", "APPROVED", "OPEN", "CLOSING", "REVIEWING", "NOT_AGREED", "PUBLISHED",
                "DECIDED_WITHOUT_AGREEMENT");
    }

    @ParameterizedTest
    @MethodSource("phases")
    void everybody_reads_every_phase_in_plain_words_and_in_easy_read(String phase) throws Exception {
        var pages = stored(phase).pages();
        for (var somebody : Somebody.values()) {
            var plain = pages.read(PAGE, somebody);
            var easy = pages.read(PAGE, somebody, new Cookie(Preferences.COOKIE, "easy"));

            assertThat(plain).contains("Saturday sports club", "rt-lead", "aria-current=\"page\">How it was")
                    .isNotEqualTo(easy);
        }
    }

    @ParameterizedTest
    @CsvSource({"EXPECTED, begins by itself", "DRAFTING, the facilitator settles the questions", "APPROVED, as soon as the work",
            "OPEN, You can answer until 30 June 2099", "CLOSING, look again in a minute",
            "REVIEWING, People can agree until 30 June 2099", "NOT_AGREED, has to say why",
            "PUBLISHED, Published on 30 June 2099", "DECIDED_WITHOUT_AGREEMENT, It stays marked so"})
    void each_phase_says_what_happens_next_and_until_when(String phase, String next) throws Exception {
        assertThat(shown(phase, Somebody.PARENT_CARER, PAGE)).contains(next);
    }

    @Test
    void what_was_not_agreed_is_never_called_agreed_and_says_who_lacked() throws Exception {
        for (var phase : List.of("NOT_AGREED", "DECIDED_WITHOUT_AGREEMENT")) {
            assertThat(shown(phase, Somebody.PARENT_CARER, PAGE)).contains("Children and young people had not agreed.")
                    .doesNotContain("Agreed by families and professionals");
        }
        assertThat(shown("DECIDED_WITHOUT_AGREEMENT", Somebody.PARENT_CARER, PAGE)).contains("It is owed.",
                "Decided without agreement by example-council");
        assertThat(shown("PUBLISHED", Somebody.PARENT_CARER, PAGE)).contains("Agreed by families and professionals",
                "/you-said-we-did");
    }

    @Test
    void families_and_the_facilitator_word_the_questions_and_professionals_only_say_what_they_think() throws Exception {
        assertThat(shown("DRAFTING", Somebody.YOUNG_PERSON, PAGE)).contains("Would you want to come again?", "Come again?",
                "There are no Easy Read words for this question yet.", "Change the questions", "You said no.", "It is too long.");
        assertThat(shown("DRAFTING", Somebody.PROFESSIONAL, PAGE)).contains("your yes is not needed", "Send my answer")
                .doesNotContain("Change the questions");
        assertThat(shown("DRAFTING", Somebody.FACILITATOR, PAGE)).contains("(2 took part, 1 agree; 3 needed)",
                "Settle the questions", "The words are too hard.").doesNotContain("Send my answer");
    }

    @Test
    void questions_are_worded_under_the_version_that_was_read() throws Exception {
        var evaluation = stored("DRAFTING");
        evaluation.pages().send(PAGE + "/questions", Somebody.PARENT_CARER, "formVersion", "4", "question-0-id",
                ExampleEvaluation.AGAIN, "question-0-text", " Did you like it? ", "question-0-easy", "Was it good?",
                "question-0-kind", "YES_NO", "question-1-id", ExampleEvaluation.REST, "question-1-text", "", "question-1-easy",
                "", "question-1-kind", "YES_NO");

        assertThat(evaluation.taken).isEqualTo(List.of(new Wording(
                List.of(new Question(ExampleEvaluation.AGAIN, "Did you like it?", "Was it good?", "YES_NO")), 4)));
    }

    @Test
    void questions_that_are_not_taken_keep_their_places_and_what_others_added_follows() throws Exception {
        var mine = UUID.randomUUID().toString();
        assertThat(stored("DRAFTING").pages()
                .send(PAGE + "/questions", Somebody.PARENT_CARER, "formVersion", "3", "question-0-id", mine, "question-0-text",
                        "Did you like it?", "question-0-easy", "", "question-0-kind", "YES_NO")
                .getContentAsString())
                .contains("There is a problem", "href=\"#question-0-easy\"", "Did you like it?",
                        "The questions as they are now", "value=\"" + mine + "\"", "question-3-text", "What else?");
    }

    @Test
    void questions_that_are_settled_are_not_changed_any_more() throws Exception {
        assertThat(stored("OPEN").pages().ledTo(PAGE + "/questions", Somebody.PARENT_CARER)).isEqualTo(PAGE);
    }

    @Test
    void somebody_who_has_begun_goes_on_at_the_first_question_that_is_open() throws Exception {
        assertThat(shown("OPEN", Somebody.YOUNG_PERSON, PAGE)).contains("There are 3 questions", "/answers/1\"", "Start");
        assertThat(open(SOME).pages().read(PAGE, Somebody.YOUNG_PERSON))
                .contains("You have answered 1 of 3 questions. Nothing is sent yet.", "/answers/2\"", "Go on");
        assertThat(shown("OPEN", Somebody.FACILITATOR, PAGE)).contains("Stop asking").doesNotContain("Say how it was");
    }

    @ParameterizedTest
    @CsvSource({"1, I would rather not say, 5: very much", "2, I would rather not say, Did your family get a rest?",
            "3, In your own words, Nobody can reply to you here"})
    void each_question_has_a_page_that_says_how_far_one_is(int number, String answer, String more) throws Exception {
        assertThat(shown("OPEN", Somebody.PARENT_CARER, PAGE + "/answers/" + number))
                .contains("Question " + number + " of 3", answer, more, "Save and go on", "Save and go on later");
    }

    @Test
    void an_answer_is_kept_at_once_and_the_next_question_follows() throws Exception {
        var evaluation = stored("OPEN");
        var pages = evaluation.pages();
        assertThat(pages.send(PAGE + "/answers/1", Somebody.YOUNG_PERSON, "value", "4").getRedirectedUrl())
                .isEqualTo(PAGE + "/answers/2");
        assertThat(pages.send(PAGE + "/answers/2", Somebody.YOUNG_PERSON, "value", "NONE").getRedirectedUrl())
                .isEqualTo(PAGE + "/answers/3");
        assertThat(pages.send(PAGE + "/answers/3", Somebody.YOUNG_PERSON, "value", "NONE", "then", "later").getRedirectedUrl())
                .isEqualTo(PAGE);
        assertThat(pages.send(PAGE + "/answers/1/change", Somebody.YOUNG_PERSON, "value", "5").getRedirectedUrl())
                .isEqualTo(PAGE + "/answers");
        assertThat(pages.ledTo(PAGE + "/answers/4", Somebody.YOUNG_PERSON)).isEqualTo(PAGE + "/answers");

        assertThat(evaluation.taken).isEqualTo(List.of(ExampleEvaluation.AGAIN + ": 4", ExampleEvaluation.REST + ": ",
                ExampleEvaluation.ELSE + ": NONE", ExampleEvaluation.AGAIN + ": 5"));
    }

    @Test
    void all_answers_are_checked_and_sent_together() throws Exception {
        var evaluation = open(SOME);
        var pages = evaluation.pages();
        assertThat(pages.read(PAGE + "/answers", Somebody.YOUNG_PERSON)).contains("4: mostly", "Left out",
                "/answers/2/change", "Send my answers", "Nothing is sent before");
        assertThat(pages.send(PAGE + "/answers", Somebody.YOUNG_PERSON).getRedirectedUrl()).isEqualTo(PAGE + "/answers/sent");
        assertThat(evaluation.taken).isEqualTo(List.of(new Answers(List.of(new Answer(ExampleEvaluation.AGAIN, "4")))));
        assertThat(shown("OPEN", Somebody.YOUNG_PERSON, PAGE + "/answers")).contains("You have not answered any question yet.")
                .doesNotContain("Send my answers");
    }

    @Test
    void what_is_sent_can_be_changed_and_what_is_changed_says_that_it_is_not_sent() throws Exception {
        var sent = open(new Draft(SOME.answers(), true, false)).pages();
        assertThat(sent.read(PAGE, Somebody.YOUNG_PERSON)).contains("You can change them until 30 June 2099");
        assertThat(sent.read(PAGE + "/answers", Somebody.YOUNG_PERSON)).contains("These answers are sent.")
                .doesNotContain("Send my answers");
        assertThat(sent.read(PAGE + "/answers/sent", Somebody.YOUNG_PERSON)).contains("Thank you", "0123456789abcdef");
        var changed = open(new Draft(SOME.answers(), true, true)).pages();
        assertThat(changed.read(PAGE, Somebody.YOUNG_PERSON)).contains("You changed something that is not sent yet.");
        assertThat(changed.read(PAGE + "/answers", Somebody.YOUNG_PERSON)).contains("Send my answers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/answers", "/answers/1", "/answers/1/change", "/answers/sent"})
    void nobody_answers_what_is_not_asked(String page) throws Exception {
        assertThat(stored("APPROVED").pages().ledTo(PAGE + page, Somebody.PARENT_CARER)).isEqualTo(PAGE);
    }

    @Test
    void results_say_in_words_what_is_not_shown_and_only_reviewers_read_texts() throws Exception {
        assertThat(shown("REVIEWING", Somebody.PARENT_CARER, PAGE + "/results")).contains("about 40", "nobody", "not shown",
                "so that nobody can be recognised", "The bus was early.", "Name something that people raised");
        assertThat(shown("PUBLISHED", Somebody.PROFESSIONAL, PAGE + "/results")).contains("about 20")
                .doesNotContain("The bus was early.", "Name something");
        assertThat(stored("OPEN").pages().ledTo(PAGE + "/results", Somebody.PARENT_CARER)).isEqualTo(PAGE);
    }

    @Test
    void a_theme_is_worded_by_families_and_answered_by_who_is_responsible() throws Exception {
        assertThat(shown("REVIEWING", Somebody.YOUNG_PERSON, THEME)).contains("It left too early.", "Save what people said")
                .doesNotContain("Save the answer");
        assertThat(shown("NOT_AGREED", Somebody.COUNCIL, THEME)).contains("Save the answer", "The bus will wait.")
                .doesNotContain("Save what people said");
        assertThat(shown("REVIEWING", Somebody.FACILITATOR, THEME)).contains("Save the answer", "Save what people said");
        assertThat(shown("REVIEWING", Somebody.FACILITATOR, PAGE + "/themes/" + UUID.randomUUID()))
                .contains("Save what people said").doesNotContain("Save the answer");

        var evaluation = stored("REVIEWING");
        evaluation.pages().send(THEME + "/commitment", Somebody.COUNCIL, "kind", "WILL_DO", "text", "The bus waits.", "owner",
                "example-council", "due-day", "31", "due-month", "12", "due-year", "2099");
        assertThat(evaluation.taken).isEqualTo(
                List.of(new Committing("WILL_DO", "The bus waits.", "example-council", LocalDate.of(2099, 12, 31))));
    }

    @Test
    void nothing_is_published_before_everything_has_an_answer_and_the_page_says_so() throws Exception {
        var unanswered = new StoredEvaluation(ExampleEvaluation.in("REVIEWING", false), NOTHING).pages();
        assertThat(unanswered.read(PAGE, Somebody.FACILITATOR)).contains("One thing that people raised has no answer yet",
                "Publish it", "Give people more time");
        assertThat(unanswered.read(PAGE, Somebody.PROFESSIONAL)).contains("No answer yet",
                "Everything that was raised needs an answer").doesNotContain("Publish it", "Name something");
        assertThat(shown("REVIEWING", Somebody.PROFESSIONAL, PAGE)).contains("Do you agree to publish this?",
                "The bus will wait.",
                "31 January 2020", "Its day has passed");
    }

    @Test
    void only_the_accountable_body_decides_and_only_after_the_gate() throws Exception {
        assertThat(shown("NOT_AGREED", Somebody.COUNCIL, PAGE)).contains("Decide without agreement", "Your reasons");
        assertThat(shown("NOT_AGREED", Somebody.FACILITATOR, PAGE)).doesNotContain("Your reasons");
        assertThat(shown("REVIEWING", Somebody.COUNCIL, PAGE)).doesNotContain("Your reasons");
    }

    @Test
    void a_yes_or_no_names_the_version_that_was_read() throws Exception {
        var evaluation = stored("DRAFTING");
        var pages = evaluation.pages();
        pages.send(PAGE + "/form/approval", Somebody.PARENT_CARER, "formVersion", "4", "answer", "NO", "reason", "Too long.");
        pages.send(PAGE + "/publication/approval", Somebody.PARENT_CARER, "reviewVersion", "7", "answer", "YES");

        assertThat(evaluation.taken)
                .isEqualTo(List.of(new FormAnswer(4, false, "Too long."), new ReviewAnswer(7, true, "")));
    }

    @Test
    void whoever_cannot_do_something_does_not_get_through_to_the_service() throws Exception {
        var evaluation = stored("REVIEWING");
        var pages = evaluation.pages();
        for (var command : List.of("/form/agreement", "/closing", "/publication", "/publication/extension", "/decision",
                "/themes/" + ExampleEvaluation.BUS + "/commitment")) {
            assertThatThrownBy(() -> pages.send(PAGE + command, Somebody.PARENT_CARER))
                    .hasCauseInstanceOf(AccessDeniedException.class);
        }
        for (var command : List.of("/questions", "/themes/" + ExampleEvaluation.BUS)) {
            assertThatThrownBy(() -> pages.send(PAGE + command, Somebody.PROFESSIONAL))
                    .hasCauseInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> pages.send(PAGE + "/answers/1", Somebody.OPERATIONS))
                .hasCauseInstanceOf(AccessDeniedException.class);

        assertThat(evaluation.taken).isEmpty();
    }
}
