package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.coproduction.standalone.RunningPlatform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/// The pages for those who use no mouse, see no colours, read at four times the size, listen, or need large targets.
@ExtendWith(RunningPlatform.class)
@EnabledIf("org.coproduction.standalone.demo.Browser#isInstalled")
class ReachTest {
    private static final int MOST = 80;
    private static final int LARGE = 44;

    private static String voting = "";
    private static String collecting = "";

    @BeforeAll
    static void open() {
        var platform = RunningPlatform.platform();
        var api = new Api(platform.gateway(), platform.issuer());
        var cast = new Cast(api);
        voting = ExampleRound.voting(api, cast);
        collecting = ExampleRound.collecting(api, cast);
    }

    private static Browser youngPerson() {
        var browser = new Browser(RunningPlatform.platform().gateway(), true);
        browser.become("young-person-7");
        return browser;
    }

    private static List<String> pages() {
        return List.of("/", "/rounds/" + voting, "/rounds/" + voting + "/ballot", "/rounds/" + collecting + "/proposal",
                "/your-part",
                "/search?q=swimming");
    }

    @Test
    void every_link_and_field_is_reached_by_keyboard_in_the_order_of_the_page_with_a_focus_that_shows() {
        try (var browser = youngPerson()) {
            for (var page : pages()) {
                browser.open(page);
                var expected = strings(browser.driver().executeScript(FOCUSABLE));
                var reached = new ArrayList<String>();
                for (var pressed = 0; pressed < MOST; pressed++) {
                    browser.press(Keys.TAB);
                    var focused = browser.driver().executeScript(FOCUSED);
                    if (focused == null) {
                        break;
                    }
                    reached.add(String.valueOf(focused));
                }

                assertThat(reached).as(page).isEqualTo(expected);
            }
        }
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

    @Test
    void nothing_is_said_by_colour_alone_where_the_system_chooses_the_colours() {
        try (var browser = youngPerson()) {
            browser.driver().executeCdpCommand("Emulation.setEmulatedMedia",
                    Map.of("features", List.of(Map.of("name", "forced-colors", "value", "active"))));
            for (var page : pages()) {
                browser.open(page);
                browser.picture("forced-colours");
                browser.assertAccessible();
                assertThat(strings(browser.driver().executeScript(WITHOUT_EDGE))).as(page).isEmpty();
            }
        }
    }

    @Test
    void pages_can_be_used_at_four_times_their_size_without_scrolling_sideways() {
        try (var browser = youngPerson()) {
            browser.driver().executeCdpCommand("Emulation.setDeviceMetricsOverride",
                    Map.of("width", 320, "height", 256, "deviceScaleFactor", 4, "mobile", false));
            for (var page : pages()) {
                browser.open(page);
                assertThat(browser.overflow()).as(page).isLessThanOrEqualTo(0);
                browser.assertAccessible();
            }
        }
    }

    @Test
    void in_easy_read_whatever_is_pressed_is_large() {
        try (var browser = youngPerson()) {
            browser.open("/");
            browser.easyRead();
            var small = new ArrayList<String>();
            for (var page : pages()) {
                browser.open(page);
                strings(browser.driver().executeScript(SMALL, LARGE)).forEach(each -> small.add(page + ": " + each));
            }

            assertThat(small).isEmpty();
        }
    }

    /// What a screen reader is told of the page: `role: name`.
    private static List<String> names(Browser browser) {
        var names = new ArrayList<String>();
        nodes(browser).forEach(node -> names.add(value(node.get("role")) + ": " + value(node.get("name"))));
        return names;
    }

    /// What stands in the parts of the page whose changes are read out.
    private static List<String> live(Browser browser) {
        return strings(browser.driver().executeScript(
                "return [...document.querySelectorAll('[aria-live], [role=status], [role=alert]')].map(each => each.textContent)"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> nodes(Browser browser) {
        return (List<Map<String, Object>>) Objects
                .requireNonNull(browser.driver().executeCdpCommand("Accessibility.getFullAXTree", Map.of()).get("nodes"));
    }

    private static String value(@org.jspecify.annotations.Nullable Object property) {
        return property instanceof Map<?, ?> held ? String.valueOf(held.get("value")) : "";
    }

    private static List<String> strings(@org.jspecify.annotations.Nullable Object list) {
        return ((List<?>) Objects.requireNonNull(list)).stream().map(String::valueOf).toList();
    }

    private static final String WORDS = """
            const words = each => each.tagName + ' ' + (each.id || each.textContent.trim() || each.getAttribute('aria-label'))
            """;

    /// Whatever can be focused and is not folded away, in the order of the document.
    private static final String FOCUSABLE = WORDS + """
            const groups = new Set()
            return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), textarea, select, summary')]
              .filter(each => each.checkVisibility() && !each.disabled)
              .filter(each => each.type !== 'radio' || !groups.has(each.name) && groups.add(each.name))
              .map(words)""";

    /// The focused element, or nothing once the focus has left the page; fails to be found where it cannot be seen.
    private static final String FOCUSED = WORDS + """
            const focused = document.activeElement
            if (focused === document.body || focused === document.documentElement) return null
            const own = [focused, focused.nextElementSibling].filter(each => each)
            const styles = own.flatMap(each => [getComputedStyle(each), getComputedStyle(each, '::before')])
            const seen = styles.some(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
              || style.boxShadow !== 'none')
            const box = focused.getBoundingClientRect()
            const within = box.bottom > 0 && box.top < innerHeight
            return words(focused) + (seen ? '' : ' (focus does not show)') + (within ? '' : ' (out of sight)')""";

    /// Fields and buttons that have neither a border nor an outline once the system chooses the colours.
    private static final String WITHOUT_EDGE = WORDS + """
            return [...document.querySelectorAll('button, input:not([type=hidden]), textarea, select')]
              .filter(each => each.checkVisibility() && !each.classList.contains('rt-link-button'))
              .filter(each => {
                const own = [getComputedStyle(each), ...each.nextElementSibling
                  ? [getComputedStyle(each.nextElementSibling, '::before')] : []]
                return !own.some(style => style.borderTopStyle !== 'none' && parseFloat(style.borderTopWidth) > 0
                  || style.outlineStyle !== 'none')
              }).map(words)""";

    /// Whatever is pressed and smaller than so many pixels; links within a sentence may be as large as their words.
    private static final String SMALL = WORDS + """
            const least = arguments[0]
            const inSentence = each => each.tagName === 'A' && getComputedStyle(each).display === 'inline'
              && [...each.parentElement.childNodes].some(node => node.nodeType === 3 && node.textContent.trim())
            return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), textarea, select, summary')]
              .filter(each => each.checkVisibility() && !inSentence(each) && !each.classList.contains('govuk-skip-link'))
              .map(each => {
                const box = each.getBoundingClientRect()
                const label = each.labels && each.labels.length ? each.labels[0].getBoundingClientRect() : box
                return [each, Math.max(box.width, label.width), Math.max(box.height, label.height)]
              })
              .filter(([, width, height]) => width < least || height < least)
              .map(([each, width, height]) => `${words(each)} ${Math.round(width)}x${Math.round(height)}`)""";
}
