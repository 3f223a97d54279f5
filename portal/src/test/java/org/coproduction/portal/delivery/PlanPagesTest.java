package org.coproduction.portal.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.api.Delivery.Approval;
import org.coproduction.portal.api.Delivery.Owner;
import org.coproduction.portal.api.Delivery.Wording;
import org.coproduction.portal.look.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.access.AccessDeniedException;

/// The pages of the plan as they are rendered, for everybody who reads them and in every state.
class PlanPagesTest {
    private static final String PAGE = "/projects/" + ExamplePlan.PROJECT + "/plan";
    private static final String LED = PAGE + "/actions/" + ExamplePlan.LED;
    private static final String OPEN = PAGE + "/actions/" + ExamplePlan.OPEN;

    private static String shown(String state, Somebody somebody, String page) throws Exception {
        return new StoredPlan(ExamplePlan.in(state)).pages().read(page, somebody);
    }

    static Stream<String> states() {
        return Stream.of("EXPECTED", "PLANNING", "AGREED", "NOT_AGREED", "DECIDED_WITHOUT_AGREEMENT", "COMPLETED");
    }

    @ParameterizedTest
    @MethodSource("states")
    void everybody_reads_every_state_as_a_board_and_as_a_list_in_plain_words_and_in_easy_read(String state) throws Exception {
        var pages = new StoredPlan(ExamplePlan.in(state)).pages();
        for (var somebody : Somebody.values()) {
            var board = pages.read(PAGE, somebody);
            var list = pages.read(PAGE + "/list", somebody);
            var easy = pages.read(PAGE, somebody, new Cookie(Preferences.COOKIE, "easy"));

            assertThat(board).contains("Saturday sports club", "rt-lead").isNotEqualTo(easy);
            if (!state.equals("EXPECTED")) {
                assertThat(List.of(board, list)).allSatisfy(each -> assertThat(each).contains("Find a pool", "Parent carers",
                        "example-forum", "31 December 2099", "Nobody yet", "31 January 2020", "Its day has passed"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"EXPECTED, begins by itself", "PLANNING, the facilitator settles the plan", "AGREED, people are asked how it was",
            "NOT_AGREED, has to say why", "DECIDED_WITHOUT_AGREEMENT, It stays marked so",
            "COMPLETED, people are asked how it was"})
    void each_state_says_what_happens_next(String state, String next) throws Exception {
        assertThat(shown(state, Somebody.PARENT_CARER, PAGE)).contains(next);
    }

    @Test
    void a_plan_that_is_awaited_says_for_what() throws Exception {
        assertThat(shown("EXPECTED", Somebody.PARENT_CARER, PAGE)).contains("The money has not come yet",
                "The design is not settled yet");
    }

    @Test
    void the_facilitator_reads_what_each_group_lacks_and_reasons_that_nobody_else_reads() throws Exception {
        assertThat(shown("PLANNING", Somebody.FACILITATOR, PAGE)).contains("(2 took part, 2 agree; 3 needed)",
                "Children and young people must lead an action, and do not yet", "The days are too close together.",
                "Agree the plan", "Give people more time");
        assertThat(shown("PLANNING", Somebody.YOUNG_PERSON, PAGE))
                .contains("Children and young people must lead an action", "still missing; at least 3")
                .doesNotContain("Agree the plan", "Give people more time", "The days are too close together.");
    }

    @Test
    void an_answer_that_was_given_is_shown_to_whoever_gave_it() throws Exception {
        assertThat(shown("PLANNING", Somebody.PARENT_CARER, PAGE)).contains("You said no to this plan",
                "It is too late in the day.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_AGREED", "DECIDED_WITHOUT_AGREEMENT"})
    void what_was_not_agreed_is_never_called_agreed_and_says_who_lacked(String state) throws Exception {
        assertThat(shown(state, Somebody.PARENT_CARER, PAGE)).contains("Children and young people had not agreed.")
                .doesNotContain("Agreed by families and professionals");
    }

    @Test
    void only_the_accountable_body_decides_and_completes_the_plan_beforehand() throws Exception {
        assertThat(shown("NOT_AGREED", Somebody.COUNCIL, PAGE)).contains("Decide without agreement", "Your reasons",
                "Add an action", "Nobody leads one of the actions yet");
        assertThat(shown("NOT_AGREED", Somebody.COUNCIL, OPEN)).contains("Which organisation?", "Put it into the plan");
        assertThat(shown("NOT_AGREED", Somebody.FACILITATOR, PAGE)).doesNotContain("Decide without agreement", "Add an action");
        assertThat(shown("PLANNING", Somebody.COUNCIL, LED)).doesNotContain("Put it into the plan");
    }

    @Test
    void an_action_that_nobody_leads_can_be_offered_for_and_one_that_is_led_cannot() throws Exception {
        assertThat(shown("PLANNING", Somebody.YOUNG_PERSON, OPEN)).contains("I can lead this", "Nobody yet: it is open to all");
        assertThat(shown("PLANNING", Somebody.YOUNG_PERSON, LED)).doesNotContain("I can lead this", "Which group leads it?");
        assertThat(shown("PLANNING", Somebody.FACILITATOR, LED)).contains("Which group leads it?", "Remove this action")
                .doesNotContain("Nobody yet: it is open to all");
    }

    @Test
    void whoever_leads_an_action_reports_on_it_and_others_read_who_does() throws Exception {
        assertThat(shown("AGREED", Somebody.PARENT_CARER, LED)).contains("How does it go?", "A quiet room");
        assertThat(shown("AGREED", Somebody.FACILITATOR, LED)).contains("How does it go?");
        assertThat(shown("AGREED", Somebody.YOUNG_PERSON, LED)).contains("Parent carers lead this action")
                .doesNotContain("How does it go?");
    }

    @Test
    void the_work_cannot_be_ended_while_an_action_is_open() throws Exception {
        assertThat(shown("AGREED", Somebody.FACILITATOR, PAGE)).contains("2 actions are still open")
                .doesNotContain("Everything is delivered");
    }

    @Test
    void an_action_is_put_into_the_plan_as_it_was_typed() throws Exception {
        var plan = new StoredPlan(ExamplePlan.in("PLANNING"));
        plan.pages().send(OPEN, Somebody.FACILITATOR, "title", " Train the coaches ", "due-day", "31", "due-month", "12",
                "due-year", "2099", "contentId", ExamplePlan.QUIET_ROOM, "owner", "PROFESSIONAL", "owner.organisation",
                "example-trust");

        assertThat(plan.taken).isEqualTo(List.of(new Wording("Train the coaches", ExamplePlan.QUIET_ROOM,
                LocalDate.of(2099, 12, 31), new Owner("PROFESSIONAL", "example-trust"))));
    }

    @Test
    void a_day_that_is_none_brings_the_form_back_with_what_was_typed() throws Exception {
        var plan = new StoredPlan(ExamplePlan.in("PLANNING"));

        assertThat(plan.pages().send(OPEN, Somebody.PARENT_CARER, "title", "Train the coaches", "due-day", "31", "due-month", "2",
                "due-year", "2099", "owner", "NOBODY").getContentAsString())
                .contains("There is a problem", "Train the coaches", "href=\"#due\"");
        assertThat(plan.taken).isEmpty();
    }

    @Test
    void an_answer_names_the_version_that_was_read() throws Exception {
        var plan = new StoredPlan(ExamplePlan.in("PLANNING"));
        plan.pages().send(PAGE + "/approval", Somebody.PARENT_CARER, "planVersion", "4", "answer", "NO", "reason", "Too late.");

        assertThat(plan.taken).isEqualTo(List.of(new Approval(4, false, "Too late.")));
    }

    @Test
    void whoever_cannot_do_something_does_not_get_through_to_the_service() {
        var plan = new StoredPlan(ExamplePlan.in("PLANNING"));
        var pages = plan.pages();
        for (var command : List.of(PAGE + "/agreement", PAGE + "/decision", PAGE + "/completion", OPEN + "/removal")) {
            assertThatThrownBy(() -> pages.send(command, Somebody.PARENT_CARER)).hasCauseInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> pages.send(OPEN, Somebody.OPERATIONS)).hasCauseInstanceOf(AccessDeniedException.class);

        assertThat(plan.taken).isEmpty();
    }

    @Test
    void the_address_of_an_action_that_is_gone_leads_to_the_plan() throws Exception {
        assertThat(new StoredPlan(ExamplePlan.in("AGREED")).pages().ledTo(PAGE + "/actions/" + ExamplePlan.PROJECT,
                Somebody.PARENT_CARER)).isEqualTo(PAGE);
    }

    @Test
    void every_form_says_whom_to_call_in_the_language_of_the_page_and_in_english() throws Exception {
        assertThat(new StoredPlan(ExamplePlan.in("PLANNING")).pages().read(OPEN, Somebody.PARENT_CARER,
                new Cookie(Preferences.COOKIE, "ur"))).contains("<html lang=\"ur\" dir=\"rtl\"",
                        "اگر کوئی خطرے میں ہے تو 999 پر فون کریں",
                        "lang=\"en\" dir=\"ltr\">Nobody can reply to you here, and this is not for emergencies.",
                        "مجھے اس کام کی ذمہ داری قبول ہے");
    }
}
