package org.coproduction.portal.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.coproduction.portal.api.Delivery;
import org.coproduction.portal.api.Delivery.Approval;
import org.coproduction.portal.api.Delivery.Owner;
import org.coproduction.portal.api.Delivery.Wording;
import org.coproduction.portal.form.FormConfiguration;
import org.coproduction.portal.look.LookConfiguration;
import org.coproduction.portal.look.Preferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/// The pages of the plan as they are rendered, for everybody who reads them and in every state.
class PlanPagesTest {
    private static final String PAGE = "/projects/" + ExamplePlan.PROJECT + "/plan";
    private static final String LED = PAGE + "/actions/" + ExamplePlan.LED;
    private static final String OPEN = PAGE + "/actions/" + ExamplePlan.OPEN;

    private final WebApplicationContextRunner portal = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(WebMvcAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
                    HttpMessageConvertersAutoConfiguration.class, ThymeleafAutoConfiguration.class))
            .withUserConfiguration(LookConfiguration.class, FormConfiguration.class, PlanPages.class, ActionPages.class)
            .withPropertyValues("spring.thymeleaf.prefix=classpath:/portal/templates/");

    private enum Somebody {
        PARENT_CARER("participant"),
        YOUNG_PERSON("participant"),
        FACILITATOR("facilitator"),
        COUNCIL("accountable-body"),
        OPERATIONS("operations");

        private final String role;

        Somebody(String role) {
            this.role = role;
        }

        void signIn() {
            Map<String, Object> claims = role.equals("participant")
                    ? Map.of("preferred_username", name(), "roles", List.of(role), "constituency", name())
                    : Map.of("preferred_username", name(), "roles", List.of(role));
            var none = AuthorityUtils.NO_AUTHORITIES;
            SecurityContextHolder.getContext().setAuthentication(
                    new OAuth2AuthenticationToken(new DefaultOAuth2User(none, claims, "preferred_username"), none, "portal"));
        }
    }

    /// What a page needs of the browser.
    private interface Visit {
        void to(MockMvc pages) throws Exception;
    }

    private void visit(Delivery delivery, Somebody somebody, Visit visit) {
        somebody.signIn();
        portal.withBean(Delivery.class, () -> delivery)
                .run(context -> visit.to(MockMvcBuilders.webAppContextSetup(context).build()));
    }

    private String shown(String state, Somebody somebody, String page, Cookie... cookies) {
        var text = new StringBuilder();
        visit(new StoredPlan(ExamplePlan.in(state)), somebody, pages -> text.append(read(pages, get(page), cookies)));
        return text.toString();
    }

    private static String read(MockMvc pages, MockHttpServletRequestBuilder request, Cookie... cookies) throws Exception {
        return pages.perform(cookies.length == 0 ? request : request.cookie(cookies)).andReturn().getResponse()
                .getContentAsString();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    static Stream<String> states() {
        return Stream.of("EXPECTED", "PLANNING", "AGREED", "NOT_AGREED", "DECIDED_WITHOUT_AGREEMENT", "COMPLETED");
    }

    @ParameterizedTest
    @MethodSource("states")
    void everybody_reads_every_state_as_a_board_and_as_a_list_in_plain_words_and_in_easy_read(String state) {
        for (var somebody : Somebody.values()) {
            var board = shown(state, somebody, PAGE);
            var list = shown(state, somebody, PAGE + "/list");
            var easy = shown(state, somebody, PAGE, new Cookie(Preferences.COOKIE, "easy"));

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
    void each_state_says_what_happens_next(String state, String next) {
        assertThat(shown(state, Somebody.PARENT_CARER, PAGE)).contains(next);
    }

    @Test
    void a_plan_that_is_awaited_says_for_what() {
        assertThat(shown("EXPECTED", Somebody.PARENT_CARER, PAGE)).contains("The money has not come yet",
                "The design is not settled yet");
    }

    @Test
    void the_facilitator_reads_what_each_group_lacks_and_reasons_that_nobody_else_reads() {
        assertThat(shown("PLANNING", Somebody.FACILITATOR, PAGE)).contains("(2 took part, 2 agree; 3 needed)",
                "Children and young people must lead an action, and do not yet", "The days are too close together.",
                "Agree the plan", "Give people more time");
        assertThat(shown("PLANNING", Somebody.YOUNG_PERSON, PAGE))
                .contains("Children and young people must lead an action", "still missing; at least 3")
                .doesNotContain("Agree the plan", "Give people more time", "The days are too close together.");
    }

    @Test
    void an_answer_that_was_given_is_shown_to_whoever_gave_it() {
        assertThat(shown("PLANNING", Somebody.PARENT_CARER, PAGE)).contains("You said no to this plan",
                "It is too late in the day.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_AGREED", "DECIDED_WITHOUT_AGREEMENT"})
    void what_was_not_agreed_is_never_called_agreed_and_says_who_lacked(String state) {
        assertThat(shown(state, Somebody.PARENT_CARER, PAGE)).contains("Children and young people had not agreed.")
                .doesNotContain("Agreed by families and professionals");
    }

    @Test
    void only_the_accountable_body_decides_and_completes_the_plan_beforehand() {
        assertThat(shown("NOT_AGREED", Somebody.COUNCIL, PAGE)).contains("Decide without agreement", "Your reasons",
                "Add an action", "Nobody leads one of the actions yet");
        assertThat(shown("NOT_AGREED", Somebody.COUNCIL, OPEN)).contains("Which organisation?", "Put it into the plan");
        assertThat(shown("NOT_AGREED", Somebody.FACILITATOR, PAGE)).doesNotContain("Decide without agreement", "Add an action");
        assertThat(shown("PLANNING", Somebody.COUNCIL, LED)).doesNotContain("Put it into the plan");
    }

    @Test
    void an_action_that_nobody_leads_can_be_offered_for_and_one_that_is_led_cannot() {
        assertThat(shown("PLANNING", Somebody.YOUNG_PERSON, OPEN)).contains("I can lead this", "Nobody yet: it is open to all");
        assertThat(shown("PLANNING", Somebody.YOUNG_PERSON, LED)).doesNotContain("I can lead this", "Which group leads it?");
        assertThat(shown("PLANNING", Somebody.FACILITATOR, LED)).contains("Which group leads it?", "Remove this action")
                .doesNotContain("Nobody yet: it is open to all");
    }

    @Test
    void whoever_leads_an_action_reports_on_it_and_others_read_who_does() {
        assertThat(shown("AGREED", Somebody.PARENT_CARER, LED)).contains("How does it go?", "A quiet room");
        assertThat(shown("AGREED", Somebody.FACILITATOR, LED)).contains("How does it go?");
        assertThat(shown("AGREED", Somebody.YOUNG_PERSON, LED)).contains("Parent carers lead this action")
                .doesNotContain("How does it go?");
    }

    @Test
    void the_work_cannot_be_ended_while_an_action_is_open() {
        assertThat(shown("AGREED", Somebody.FACILITATOR, PAGE)).contains("2 actions are still open")
                .doesNotContain("Everything is delivered");
    }

    @Test
    void an_action_is_put_into_the_plan_as_it_was_typed() {
        var plan = new StoredPlan(ExamplePlan.in("PLANNING"));
        visit(plan, Somebody.FACILITATOR, pages -> read(pages,
                post(OPEN).param("title", " Train the coaches ").param("due-day", "31").param("due-month", "12")
                        .param("due-year", "2099").param("contentId", ExamplePlan.QUIET_ROOM).param("owner", "PROFESSIONAL")
                        .param("owner.organisation", "example-trust")));

        assertThat(plan.taken).isEqualTo(List.of(new Wording("Train the coaches", ExamplePlan.QUIET_ROOM,
                LocalDate.of(2099, 12, 31), new Owner("PROFESSIONAL", "example-trust"))));
    }

    @Test
    void a_day_that_is_none_brings_the_form_back_with_what_was_typed() {
        var plan = new StoredPlan(ExamplePlan.in("PLANNING"));
        visit(plan, Somebody.PARENT_CARER, pages -> assertThat(read(pages,
                post(OPEN).param("title", "Train the coaches").param("due-day", "31").param("due-month", "2")
                        .param("due-year", "2099").param("owner", "NOBODY")))
                .contains("There is a problem",
                        "Train the coaches", "href=\"#due\""));

        assertThat(plan.taken).isEmpty();
    }

    @Test
    void an_answer_names_the_version_that_was_read() {
        var plan = new StoredPlan(ExamplePlan.in("PLANNING"));
        visit(plan, Somebody.PARENT_CARER, pages -> read(pages,
                post(PAGE + "/approval").param("planVersion", "4").param("answer", "NO").param("reason", "Too late.")));

        assertThat(plan.taken).isEqualTo(List.of(new Approval(4, false, "Too late.")));
    }

    @Test
    void whoever_cannot_do_something_does_not_get_through_to_the_service() {
        var plan = new StoredPlan(ExamplePlan.in("PLANNING"));
        for (var command : List.of(PAGE + "/agreement", PAGE + "/decision", PAGE + "/completion", OPEN + "/removal")) {
            visit(plan, Somebody.PARENT_CARER, pages -> assertThatThrownBy(() -> read(pages, post(command)))
                    .hasCauseInstanceOf(AccessDeniedException.class));
        }
        visit(plan, Somebody.OPERATIONS, pages -> assertThatThrownBy(() -> read(pages, post(OPEN)))
                .hasCauseInstanceOf(AccessDeniedException.class));

        assertThat(plan.taken).isEmpty();
    }

    @Test
    void the_address_of_an_action_that_is_gone_leads_to_the_plan() {
        visit(new StoredPlan(ExamplePlan.in("AGREED")), Somebody.PARENT_CARER, pages -> assertThat(
                pages.perform(get(PAGE + "/actions/" + ExamplePlan.PROJECT)).andReturn().getResponse().getRedirectedUrl())
                .isEqualTo(PAGE));
    }
}
