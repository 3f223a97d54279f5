package org.coproduction.standalone.demo;

import java.util.List;
import java.util.Map;
import org.openqa.selenium.Keys;

/// How one page can be reached by those who use no mouse, see no colours, read at four times the size, or need large targets.
///
/// @param inOrder whatever can be focused, in the order of the page
/// @param byKeyboard what the tab key reached, one after the other; it says so where the focus cannot be seen
/// @param small targets that are too small for a finger
/// @param edgeless fields and buttons without an edge where the system chooses the colours
/// @param sideways by how many pixels the page has to be scrolled sideways at four times its size
/// @param barriers what axe-core finds at four times its size
record Reach(String page, List<String> inOrder, List<String> byKeyboard, List<String> small, List<String> edgeless,
        long sideways, List<String> barriers) {
    private static final int LEAST = 24;
    private static final int LARGE = 44;

    /// Of the page that a browser shows.
    static Reach of(Browser browser, String page) {
        var small = smallerThan(browser, LEAST);
        var inOrder = browser.found(FOCUSABLE);
        var byKeyboard = byKeyboard(browser, inOrder.size());
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "forced-colors", "value", "active"))));
        browser.picture("forced-colours");
        var edgeless = browser.found(WITHOUT_EDGE);
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
        browser.driver().executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", 320, "height", 256, "deviceScaleFactor", 4, "mobile", false));
        var sideways = browser.overflow();
        var barriers = browser.barriers();
        browser.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        return new Reach(page, inOrder, byKeyboard, small, edgeless, sideways, barriers);
    }

    /// What is not large on the page that a browser shows in Easy Read.
    static List<String> notLarge(Browser browser) {
        return smallerThan(browser, LARGE);
    }

    private static List<String> smallerThan(Browser browser, int pixels) {
        return browser.found(SMALL, pixels);
    }

    /// One more than there is to be reached, so that the focus can leave the page again.
    private static List<String> byKeyboard(Browser browser, int most) {
        browser.driver().executeScript(LISTENING);
        browser.press(Keys.TAB, most + 1);
        return browser.found("return window.reached").stream().takeWhile(each -> !each.isEmpty()).toList();
    }

    private static final String WORDS = """
            const words = each => each.tagName + ' ' + (each.id || each.textContent.trim() || each.getAttribute('aria-label'))
            """;

    /// Whatever can be focused and is not folded away, in the order of the document; from the message on where the page has
    /// taken its reader there. Of radio buttons it is the chosen one, or the first.
    private static final String FOCUSABLE = WORDS + """
            const from = document.activeElement
            const one = each => document.querySelector(`input[name="${each.name}"]:checked`)
              ?? document.querySelector(`input[name="${each.name}"]`)
            return [...document.querySelectorAll(
                'a[href], button, input:not([type=hidden]), textarea, select, summary, [tabindex="0"]')]
              .filter(each => each.checkVisibility() && !each.disabled)
              .filter(each => each.type !== 'radio' || each === one(each))
              .filter(each => from === document.body || from.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING)
              .map(words)""";

    /// Notes what each key leads to, or nothing once the focus has left the page.
    private static final String LISTENING = WORDS + """
            window.reached = []
            const focused = () => {
              const focused = document.activeElement
              if (focused === document.body || focused === document.documentElement) return ''
              const own = [focused, focused.nextElementSibling].filter(each => each)
              const styles = own.flatMap(each => [getComputedStyle(each), getComputedStyle(each, '::before')])
              const seen = styles.some(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
                || style.boxShadow !== 'none')
              const box = focused.getBoundingClientRect()
              const within = box.bottom > 0 && box.top < innerHeight
              return words(focused) + (seen ? '' : ' (focus does not show)') + (within ? '' : ' (out of sight)')
            }
            document.addEventListener('keyup', () => window.reached.push(focused()), true)""";

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
