package org.coproduction.portal.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.portal.Pages.Somebody.COUNCIL;
import static org.coproduction.portal.Pages.Somebody.FACILITATOR;
import static org.coproduction.portal.Pages.Somebody.PARENT_CARER;
import static org.coproduction.portal.Pages.Somebody.PROFESSIONAL;
import static org.coproduction.portal.Pages.Somebody.YOUNG_PERSON;
import static org.coproduction.portal.design.StoredDesign.PAGE;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import org.coproduction.portal.Pages;
import org.coproduction.portal.api.Design.Integrating;
import org.coproduction.portal.api.Design.Naming;
import org.coproduction.portal.api.Design.Workspace;
import org.coproduction.portal.look.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesignPagesTest {
    private static final String OBJECTION = PAGE + "/objections/" + ExampleDesign.LOUD;

    private static String shown(Workspace workspace, Pages.Somebody somebody) throws Exception {
        return new StoredDesign(workspace).pages().read(PAGE, somebody);
    }

    @ParameterizedTest
    @CsvSource({"DRAFTING, Then comes the plan.", "AGREED, Next comes the plan", "NOT_AGREED, has to say why",
            "DECIDED_WITHOUT_AGREEMENT, Next comes the plan"})
    void everybody_reads_what_each_state_means_and_what_happens_next(String state, String next) throws Exception {
        for (var somebody : Pages.Somebody.values()) {
            var plain = shown(ExampleDesign.in(state), somebody);
            var easy = new StoredDesign(ExampleDesign.in(state)).pages().read(PAGE, somebody,
                    new Cookie(Preferences.COOKIE, "easy"));

            assertThat(plain).contains(next, "Draft 2", "Quiet room", "Will you come again?").isNotEqualTo(easy);
            assertThat(easy).contains("Idea number 2", "There is a club.");
        }
    }

    @Test
    void a_project_that_is_stopped_says_why_and_asks_nothing_and_is_not_called_co_produced_or_not() throws Exception {
        assertThat(shown(ExampleDesign.in("SUSPENDED"), PARENT_CARER)).contains("The funder has suspended this project",
                "The law requires it", "A court says so.", "with the time given back", "Draft 2")
                .doesNotContain("Send what I think", "Why it was not agreed", "rt-tag--not");
        assertThat(new StoredDesign(ExampleDesign.in("ENDED")).pages().read(PAGE, PARENT_CARER,
                new Cookie(Preferences.COOKIE, "easy"))).contains("This project was stopped for good", "A judge says stop.");
    }

    @Test
    void only_families_are_asked_whether_they_understand_and_nobody_answers_before() throws Exception {
        assertThat(shown(ExampleDesign.unread(), YOUNG_PERSON)).contains("I understand it").doesNotContain("Send what I think");
        assertThat(shown(ExampleDesign.unread(), PARENT_CARER)).contains("I understand it");
        assertThat(shown(ExampleDesign.unread(), PROFESSIONAL)).contains("first says that they understand")
                .doesNotContain("I understand it", "Send what I think");
    }

    @Test
    void ones_own_answer_is_shown_and_can_be_changed_by_whoever_has_a_vote() throws Exception {
        assertThat(shown(ExampleDesign.in("DRAFTING"), PARENT_CARER)).contains("You said: Yes, but I have a concern",
                "Watch the cost.", "Send what I think");
        assertThat(shown(ExampleDesign.in("DRAFTING"), FACILITATOR)).doesNotContain("Send what I think");
        assertThat(shown(ExampleDesign.in("AGREED"), PARENT_CARER)).doesNotContain("Send what I think", "Write the next draft");
    }

    @Test
    void an_answer_without_its_reason_is_kept_also_where_a_newer_draft_has_still_to_be_understood() throws Exception {
        var sent = new StoredDesign(ExampleDesign.unread()).pages().send(PAGE + "/stance", PARENT_CARER, "version", "1",
                "stance", "", "reason", "The bus does not go there.");

        assertThat(sent.getContentAsString()).contains("There is a problem", "The bus does not go there.", "Send what I think");
    }

    @Test
    void an_open_objection_is_told_to_all_and_whose_it_is_to_nobody_else() throws Exception {
        assertThat(shown(ExampleDesign.objected(false, false), PROFESSIONAL)).contains("It is too loud.", "To draft 1")
                .doesNotContain("Yours", "Say how it was worked in");
        assertThat(shown(ExampleDesign.objected(false, true), YOUNG_PERSON)).contains("Yours", "The draft has to change");
        assertThat(shown(ExampleDesign.objected(true, true), YOUNG_PERSON)).contains("Worked into draft 2:", "The music is off.",
                "only you can close this objection");
        assertThat(shown(ExampleDesign.objected(false, false), FACILITATOR)).contains("Say how it was worked in");
    }

    @Test
    void how_an_objection_was_worked_in_stands_there_also_when_the_design_is_agreed() throws Exception {
        assertThat(shown(ExampleDesign.in("AGREED"), PROFESSIONAL)).contains("Agreed by families and professionals",
                "Objections that were worked in", "It is too far.", "A bus goes there.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_AGREED", "DECIDED_WITHOUT_AGREEMENT"})
    void what_was_not_agreed_is_never_called_agreed_and_says_why(String state) throws Exception {
        assertThat(shown(ExampleDesign.in(state), PARENT_CARER)).contains("Children and young people: not enough took part",
                "An objection was still open", "It is too loud.").doesNotContain("Agreed by families and professionals",
                        "Say how it was worked in", "The draft has to change");
    }

    @Test
    void only_the_accountable_body_decides_and_only_when_there_is_something_to_decide_on() throws Exception {
        assertThat(shown(ExampleDesign.in("NOT_AGREED"), COUNCIL)).contains("Your reasons");
        assertThat(shown(ExampleDesign.in("NOT_AGREED"), FACILITATOR)).doesNotContain("Your reasons");
        assertThat(shown(ExampleDesign.in("DRAFTING"), COUNCIL)).doesNotContain("Your reasons");
        assertThat(shown(ExampleDesign.withoutDraft("NOT_AGREED"), COUNCIL)).contains("Nobody had written a draft")
                .doesNotContain("Your reasons");
        assertThat(shown(ExampleDesign.withoutDraft("NOT_AGREED"), PARENT_CARER)).contains("Write the first draft");
    }

    @Test
    void the_facilitator_names_the_date_in_londons_time() throws Exception {
        var design = new StoredDesign(ExampleDesign.in("DRAFTING"));
        var pages = design.pages();
        assertThat(pages.read(PAGE, FACILITATOR)).contains("Name this date", "Give people more time", "Agree the design");
        assertThat(pages.read(PAGE, PARENT_CARER)).contains("People can agree until 31 December 2099")
                .doesNotContain("Name this date", "Give people more time", "Agree the design");

        pages.send(PAGE + "/gate", FACILITATOR, "closesAt-day", "1", "closesAt-month", "7", "closesAt-year", "2099");

        assertThat(design.taken).containsExactly(new Naming(Instant.parse("2099-07-01T22:59:00Z")));
    }

    @Test
    void the_facilitator_says_in_which_draft_an_objection_was_worked_in_and_how() throws Exception {
        var design = new StoredDesign(ExampleDesign.objected(false, false));
        var pages = design.pages();
        assertThat(pages.read(OBJECTION, FACILITATOR)).contains("It is too loud.",
                "It was raised on draft 1. The newest is draft 2.");
        assertThat(pages.send(OBJECTION, FACILITATOR, "draftVersion", "two", "how", "The music is off.").getContentAsString())
                .contains("href=\"#draftVersion\"", "The music is off.");

        pages.send(OBJECTION, FACILITATOR, "draftVersion", "2", "how", "The music is off.");

        assertThat(design.taken).containsExactly(new Integrating(2, "The music is off."));
    }

    @Test
    void an_objection_to_the_newest_draft_asks_for_a_newer_one_and_one_that_is_closed_for_nothing() throws Exception {
        assertThat(new StoredDesign(ExampleDesign.objectedToTheNewest()).pages().read(OBJECTION, FACILITATOR))
                .contains("Write that one first").doesNotContain("name=\"how\"");
        assertThat(new StoredDesign(ExampleDesign.in("AGREED")).pages().read(OBJECTION, FACILITATOR))
                .contains("This objection is not open any more.").doesNotContain("name=\"how\"");
    }
}
