package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.coproduction.standalone.ChildPlatform;
import org.coproduction.standalone.RunningPlatform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;

/// The pages in a real browser, on the whole platform: what people do on them, and that nobody is shut out.
@ExtendWith(RunningPlatform.class)
@EnabledIf("org.coproduction.standalone.demo.Browser#isInstalled")
class PagesTest {

    private static ChildPlatform platform;
    private static String voting = "";
    private static String collecting = "";
    private static String decided = "";
    private static String lost = "";
    private static String project = "";

    @BeforeAll
    static void start() {
        platform = RunningPlatform.platform();
        var api = new Api(platform.gateway(), platform.issuer());
        var published = ExampleProject.published(platform);
        project = published.id();
        decided = published.round();
        lost = api.get(ExampleRound.address(decided) + "/result", null).path("notSelected").path(0).path("proposalId").asString();
        var cast = new Cast(api);
        collecting = ExampleRound.collecting(api, cast);
        voting = ExampleRound.voting(api, cast);
    }

    private static Browser browser(boolean scripts) {
        return new Browser(platform.gateway(), scripts);
    }

    private static Stream<String> publicPages() {
        return Stream.of("/", "/rounds", "/rounds/" + decided, "/rounds/" + decided + "/record",
                "/rounds/" + decided + "/why?proposal=" + lost, "/rounds/" + voting,
                "/rounds/" + voting + "/share",
                "/projects/" + project, "/projects/" + project + "/share", "/search?q=holiday", "/you-said-we-did",
                "/help", "/accessibility", "/privacy", "/components", "/nothing-here", "/projects/" + UUID.randomUUID());
    }

    @Test
    void everybody_can_read_the_public_pages_in_plain_english_in_easy_read_and_on_a_narrow_screen() {
        try (var browser = browser(true)) {
            publicPages().forEach(page -> {
                browser.open(page);
                browser.picture("wide");
                browser.assertAccessible();
            });
            browser.open("/");
            browser.easyRead();
            browser.choose("contrast");
            browser.driver().manage().window().setSize(new Dimension(320, 800));
            publicPages().forEach(page -> {
                browser.open(page);
                browser.picture("narrow-easy");
                browser.assertAccessible();
                assertThat(browser.overflow()).as(page).isLessThanOrEqualTo(0);
            });
            browser.open("/");
            assertThat(browser.text()).contains("Here we decide about support");
        }
    }

    @Test
    void a_projects_journey_tells_of_all_four_cs_and_names_nobody() {
        try (var browser = browser(true)) {
            browser.open("/projects/" + project);

            assertThat(browser.text()).contains("co-commissioning", "co-design", "co-delivery", "co-assessment",
                    "The design was agreed", "Agreed by families and professionals").doesNotContain("parent-carer-");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_young_person_votes_gets_a_receipt_and_changes_their_mind(boolean scripts) {
        try (var browser = browser(scripts)) {
            browser.open("/rounds/" + voting);
            browser.follow("Vote now");
            browser.signIn(scripts ? "young-person-1" : "young-person-2");
            assertThat(browser.driver().getCurrentUrl()).startsWith(platform.gateway() + "/rounds/" + voting + "/ballot");
            browser.tick("Swimming");
            browser.picture(scripts ? "ballot" : "ballot-without-scripts");
            assertThat(browser.text().contains("1 chosen. Together they cost £10,000. There is £30,000 in all."))
                    .isEqualTo(scripts);
            browser.press("Cast my vote");
            assertThat(browser.text()).contains("Your vote is in", "Swimming").doesNotContain("Drama");
            var receipt = browser.driver().findElement(By.className("rt-receipt")).getText();

            browser.follow("Change my vote");
            assertThat(browser.text()).contains("You have voted already");
            browser.tick("Drama");
            browser.press("Cast my vote");

            assertThat(browser.text()).contains("Swimming", "Drama");
            assertThat(browser.driver().findElement(By.className("rt-receipt")).getText()).isNotBlank().isNotEqualTo(receipt);
            if (scripts) {
                browser.assertAccessible();
            }
            browser.press("Sign out");
            assertThat(browser.text()).contains("Sign in");
        }
    }

    @Test
    void whoever_has_no_vote_reads_why_in_plain_words() {
        try (var browser = browser(true)) {
            browser.open("/rounds/" + voting + "/ballot");
            browser.signIn("facilitator-1");

            assertThat(browser.text()).contains("This page is not for you");
            browser.assertAccessible();
        }
    }

    @Test
    void what_people_wrote_is_shown_and_never_run() {
        try (var browser = browser(true)) {
            browser.open("/rounds/" + voting);

            assertThat(browser.text()).contains("<script>alert(1)</script>");
            assertThat(browser.driver().findElements(By.cssSelector("main script"))).isEmpty();
        }
    }

    @Test
    void everybody_finds_rounds_and_projects_by_words_as_they_type_and_by_pressing_the_button() {
        for (var scripts : new boolean[]{true, false}) {
            try (var browser = browser(scripts)) {
                browser.open("/search");
                browser.type("What are you looking for?", "drama");
                if (scripts) {
                    browser.awaitChange("Drama");
                }
                browser.press("Search");

                assertThat(browser.text()).contains("Drama", "Proposal", "Holiday clubs");
            }
        }
    }

    @Test
    void a_message_about_a_round_asks_for_help_to_decide_only_as_long_as_it_can_be_given() {
        try (var browser = browser(false)) {
            browser.open("/rounds/" + voting + "/share");
            assertThat(message(browser)).startsWith("You can help decide").endsWith(platform.gateway() + "/rounds/" + voting);
            browser.open("/rounds/" + decided + "/share");
            assertThat(message(browser)).startsWith("See how families and professionals decided");
        }
    }

    private static String message(Browser browser) {
        return Objects.requireNonNull(browser.driver().findElement(By.id("message")).getDomProperty("value"));
    }

    @Test
    void what_was_typed_survives_a_session_that_ended_meanwhile() {
        try (var browser = browser(true)) {
            browser.become("parent-carer-2");
            browser.open("/rounds/" + collecting + "/proposal");
            browser.type("What is it called?", "A quiet afternoon");
            browser.type("What is it, and for whom?", "For those who find crowds hard.");
            browser.type("What would it cost?", "900");
            browser.type("The same in Easy Read", "It is quiet here.");
            browser.tick("No");
            browser.driver().manage().deleteAllCookies();
            browser.press("Send my proposal");
            browser.signIn("parent-carer-2");

            assertThat(browser.text()).contains("What you typed is kept", "For those who find crowds hard.");
            browser.looked("kept");
            browser.press("Send it now");

            assertThat(browser.text()).contains("Your proposal is there for everybody to read.", "A quiet afternoon");
        }
    }

    @Test
    void choosing_how_to_read_on_a_page_that_was_open_too_long_asks_nobody_to_sign_in() {
        try (var browser = browser(true)) {
            browser.open("/rounds");
            browser.driver().manage().deleteAllCookies();
            browser.easyRead();

            assertThat(browser.text()).contains("This page was open for too long").doesNotContain("for people with another role");
            browser.looked("open-too-long");
        }
    }
}
