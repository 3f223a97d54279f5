package org.coproduction.standalone.demo;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.chrome.ChromeDriver;

/// Checks the page that a browser shows against the Web Content Accessibility Guidelines 2.2, A and AA, with axe-core.
final class Axe {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String SCRIPT = script();

    private Axe() {
    }

    private static String script() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// @return what it finds: the rule, and the first place where it is broken
    static List<String> check(ChromeDriver driver) {
        // As a script of the driver's it would take several times as long.
        driver.executeCdpCommand("Runtime.evaluate", Map.of("expression", SCRIPT));
        var found = (List<?>) Objects.requireNonNull(driver.executeAsyncScript("""
                const [tags, done] = arguments
                axe.run({runOnly: tags, resultTypes: ['violations']}).then(result =>
                  done(result.violations.map(each => each.id + ': ' + each.nodes[0].html)))""", WCAG));
        return found.stream().map(String::valueOf).toList();
    }
}
