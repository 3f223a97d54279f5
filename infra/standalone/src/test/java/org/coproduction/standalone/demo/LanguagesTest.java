package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.Stream;
import org.coproduction.standalone.ChildPlatform;
import org.coproduction.standalone.RunningPlatform;
import org.coproduction.testing.Seeds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;

/// The pages in the languages that no native reader has confirmed yet, one of which runs from right to left.
@ExtendWith(RunningPlatform.class)
@EnabledIf("org.coproduction.standalone.demo.Browser#isInstalled")
class LanguagesTest {
    private static final String ENGLISH_NOTICE = "Nobody who grew up with this language has checked this translation yet.";
    private static final String ENGLISH_NOTICE_IN_EASY_READ = "No one has checked these words yet.";

    private static ChildPlatform platform;
    private static String voting = "";
    private static String collecting = "";
    private static String decided = "";
    private static String project = "";

    @BeforeAll
    static void start() {
        platform = RunningPlatform.platform();
        var api = new Api(platform.gateway(), platform.issuer());
        var published = ExampleProject.published(platform);
        project = published.id();
        decided = published.round();
        var cast = new Cast(api);
        collecting = ExampleRound.collecting(api, cast);
        voting = ExampleRound.voting(api, cast);
    }

    private static Stream<String> pages() {
        return Stream.of("/", "/rounds", "/rounds/" + decided, "/rounds/" + decided + "/record",
                "/rounds/" + collecting + "/share", "/projects/" + project,
                "/projects/" + project + "/design", "/projects/" + project + "/plan", "/projects/" + project + "/plan/list",
                "/search?q=club", "/you-said-we-did", "/help", "/accessibility", "/privacy", "/your-part", "/nothing-here",
                "/rounds/" + voting + "/ballot",
                "/rounds/" + collecting + "/proposal");
    }

    @ParameterizedTest
    @CsvSource({"اردو, ur rtl, ur, یہ نہیں ہو سکا, اگر کوئی خطرے میں ہے تو 999, کیا آپ خطرے میں ہیں؟ 999",
            "Polski, pl ltr, pl, to się nie udało, zadzwoń pod 999, Zadzwoń: 999"})
    void everybody_reads_the_pages_in_another_language_and_knows_that_it_is_not_confirmed(String ownName, String said,
            String code, String broken, String emergency, String emergencyInEasyRead) {
        assumeTrue(code.equals("ur") || Seeds.thorough(), "Polish in the long run");
        try (var browser = new Browser(platform.gateway(), true)) {
            browser.become("parent-carer-3");
            browser.open("/");
            browser.language(ownName);
            for (var page : Seeds.thorough() ? pages().toList() : List.of("/", "/rounds/" + collecting + "/proposal")) {
                look(browser, page, code + "-wide");
                assertThat(browser.languageOfPage()).as(page).isEqualTo(said);
                assertThat(browser.text()).as(page).contains(ENGLISH_NOTICE).doesNotContain(broken);
            }
            assertThat(browser.text()).contains(emergency, "If somebody is in danger, call 999.");
            browser.easyRead();
            browser.driver().manage().window().setSize(new Dimension(320, 800));
            for (var page : pages().toList()) {
                look(browser, page, code + "-narrow-easy");
                assertThat(browser.text()).as(page).contains(ENGLISH_NOTICE_IN_EASY_READ).doesNotContain(broken);
            }
            assertThat(browser.text()).contains(emergencyInEasyRead, "Are you in danger? Call 999.");
        }
    }

    private static void look(Browser browser, String page, String name) {
        browser.open(page);
        browser.looked(name);
        assertThat(browser.overflow()).as(page + " " + name).isLessThanOrEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource({"true, parent-carer-4", "false, parent-carer-5"})
    void a_form_is_refused_and_sent_in_urdu_and_english_is_one_press_away(boolean scripts, String person) {
        assumeTrue(scripts || Seeds.thorough(), "without scripts in the long run");
        try (var browser = new Browser(platform.gateway(), scripts)) {
            browser.become(person);
            browser.open("/rounds/" + collecting + "/proposal");
            browser.language("اردو");
            fill(browser, "title", "تیراکی کلب");
            fill(browser, "summary", "Swimming on Saturdays.");
            fill(browser, "easyRead", "You can swim here.");
            browser.driver().findElement(By.id("proposerPaid-NO")).click();
            browser.send();
            assertThat(browser.text()).contains("ایک مسئلہ ہے", "Swimming on Saturdays.");
            assertThat(browser.driver().findElements(By.cssSelector(".govuk-error-summary [lang=en]"))).isEmpty();
            browser.looked("ur-refused-by-the-page" + (scripts ? "" : "-without-scripts"));

            fill(browser, "costPence", "0");
            browser.send();
            assertThat(browser.driver().findElements(By.cssSelector(".govuk-error-summary [lang=en][dir=ltr]"))).hasSize(1);
            browser.looked("ur-refused-by-the-service" + (scripts ? "" : "-without-scripts"));

            fill(browser, "costPence", "9,000");
            browser.send();
            assertThat(browser.text()).contains("آپ کی تجویز اب سب پڑھ سکتے ہیں۔", "تیراکی کلب");
            assertThat(browser.languageOfPage()).isEqualTo("ur rtl");
            browser.press("Read in English");

            assertThat(browser.languageOfPage()).isEqualTo("en ltr");
            assertThat(browser.text()).contains("Funding round", "تیراکی کلب").doesNotContain(ENGLISH_NOTICE);
        }
    }

    private static void fill(Browser browser, String name, String text) {
        var field = browser.driver().findElement(By.id(name));
        field.clear();
        field.sendKeys(text);
    }
}
