package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.coproduction.standalone.RunningPlatform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/// Every kind of page that families use, for those who use no mouse, see no colours, read at four times the size, listen, or
/// need large targets. One browser goes through them once, and once more in Easy Read.
@ExtendWith(RunningPlatform.class)
@EnabledIf("org.coproduction.standalone.demo.Browser#isInstalled")
class ReachTest {
    private static final int MOST = 80;
    private static final int NARROW = 320;

    private static final List<Reach> SEEN = new ArrayList<>();
    private static final List<String> NOT_LARGE = new ArrayList<>();
    private static final List<String> OFFICE = new ArrayList<>();
    private static final List<String> OFFICE_WRONG = new ArrayList<>();
    private static String voting = "";

    @BeforeAll
    static void goThroughAllPages() {
        var pages = new FamilyPages(RunningPlatform.platform());
        voting = pages.voting();
        var kinds = pages.all();
        try (var browser = youngPerson()) {
            kinds.forEach(kind -> {
                kind.open().accept(browser);
                SEEN.add(Reach.of(browser, kind.name()));
            });
            browser.open("/");
            browser.easyRead();
            kinds.forEach(kind -> {
                kind.open().accept(browser);
                Reach.notLarge(browser).forEach(each -> NOT_LARGE.add(kind.name() + ": " + each));
            });
            office(browser);
        }
    }

    /// What few people come to is looked at once, where there is least room.
    private static void office(Browser browser) {
        browser.driver().manage().window().setSize(new Dimension(NARROW, 800));
        new OfficePages(RunningPlatform.platform()).all().forEach(visit -> {
            var page = visit.person() + " at " + visit.kind().name() + ": ";
            browser.become(visit.person());
            visit.kind().open().accept(browser);
            browser.picture("office");
            OFFICE.add(page + browser.driver().findElement(By.tagName("h1")).getText());
            browser.barriers().forEach(each -> OFFICE_WRONG.add(page + each));
            if (browser.overflow() > 0) {
                OFFICE_WRONG.add(page + browser.overflow() + " pixels too wide");
            }
        });
    }

    private static Browser youngPerson() {
        var browser = new Browser(RunningPlatform.platform().gateway(), true);
        browser.become(FamilyPages.PERSON);
        return browser;
    }

    /// What is wrong, with the page that it is wrong on.
    private static List<String> wrong(Function<Reach, List<String>> what) {
        return SEEN.stream().flatMap(seen -> what.apply(seen).stream().map(each -> seen.page() + ": " + each)).toList();
    }

    @Test
    void every_link_and_field_is_reached_by_keyboard_in_the_order_of_the_page_with_a_focus_that_shows() {
        assertThat(SEEN).hasSizeGreaterThan(20).allMatch(seen -> seen.inOrder().size() > 3);
        assertThat(wrong(Reach::byKeyboard)).isEqualTo(wrong(Reach::inOrder));
    }

    @Test
    void nothing_is_said_by_colour_alone_where_the_system_chooses_the_colours() {
        assertThat(wrong(Reach::edgeless)).isEmpty();
    }

    @Test
    void pages_can_be_used_at_four_times_their_size_without_scrolling_sideways() {
        assertThat(wrong(seen -> seen.sideways() > 0 ? List.of(seen.sideways() + " pixels") : List.of())).isEmpty();
        assertThat(wrong(Reach::barriers)).isEmpty();
    }

    @Test
    void whatever_is_pressed_is_large_enough_for_a_finger() {
        assertThat(wrong(Reach::small)).isEmpty();
    }

    @Test
    void in_easy_read_whatever_is_pressed_is_large() {
        assertThat(NOT_LARGE).isEmpty();
    }

    @Test
    void pages_of_those_who_run_and_fund_it_shut_nobody_out_and_fit_on_a_narrow_screen() {
        assertThat(OFFICE).hasSize(24)
                .noneMatch(page -> page.endsWith("This page is not for you") || page.endsWith("Page not found"));
        assertThat(OFFICE_WRONG).isEmpty();
    }

    @Test
    void a_young_person_votes_by_keyboard_alone_and_hears_what_it_costs_together() {
        try (var browser = youngPerson()) {
            browser.open("/rounds/" + voting + "/ballot");
            var names = names(browser);
            assertThat(names).contains("checkbox: Swimming (£10,000)", "button: Cast my vote", "navigation: Main pages");
            assertThat(live(browser)).anyMatch(text -> text.contains("0 chosen"));

            focus(browser, browser.field("Swimming"));
            browser.press(Keys.SPACE);
            browser.awaitChange("1 chosen.");
            assertThat(live(browser)).anyMatch(text -> text.contains("1 chosen. Together they cost £10,000."));
            focus(browser, browser.button("Cast my vote"));
            browser.press(Keys.ENTER);

            browser.awaitChange("Your vote is in");
        }
    }

    /// By pressing the tab key until it is there.
    private static void focus(Browser browser, WebElement wanted) {
        for (var pressed = 0; pressed < MOST; pressed++) {
            if (browser.driver().switchTo().activeElement().equals(wanted)) {
                return;
            }
            browser.press(Keys.TAB);
        }
        throw new AssertionError("The keyboard does not reach " + wanted.getText());
    }

    /// What a screen reader is told of the page: `role: name`.
    private static List<String> names(Browser browser) {
        var names = new ArrayList<String>();
        nodes(browser).forEach(node -> names.add(value(node.get("role")) + ": " + value(node.get("name"))));
        return names;
    }

    /// What stands in the parts of the page whose changes are read out.
    private static List<String> live(Browser browser) {
        return browser.found(
                "return [...document.querySelectorAll('[aria-live], [role=status], [role=alert]')].map(each => each.textContent)");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> nodes(Browser browser) {
        return (List<Map<String, Object>>) Objects
                .requireNonNull(browser.driver().executeCdpCommand("Accessibility.getFullAXTree", Map.of()).get("nodes"));
    }

    private static String value(@Nullable Object property) {
        return property instanceof Map<?, ?> held ? String.valueOf(held.get("value")) : "";
    }
}
