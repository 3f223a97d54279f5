package org.coproduction.portal.look;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The styles of GOV.UK without those of components that no page has: a slow phone shows nothing before it has read them all, and
/// they are more than half.
///
/// A component's classes are `.govuk-name`, `.govuk-name__part` and `.govuk-name--kind`.
final class Trimmed {
    /// The components that pages are made of; a test holds this to what the templates say.
    static final Set<String> COMPONENTS = Set.of("back-link", "body", "button", "button-group", "caption-l", "caption-xl",
            "checkboxes", "date-input", "details", "error-message", "error-summary", "fieldset", "file-upload", "form-group",
            "heading-l", "heading-m", "heading-s", "heading-xl", "hint", "input", "inset-text", "label", "link", "list",
            "main-wrapper", "notification-banner", "radios", "select", "skip-link", "summary-list", "table", "template",
            "textarea", "visually-hidden", "width-container");
    /// Set by the script, and no component's.
    private static final String SCRIPTS_RUN = "frontend-supported";
    private static final Pattern CLASS = Pattern.compile("\\.govuk-(\\\\?!?[a-z]+(?:-[a-z]+)*)");
    private static final Pattern BETWEEN_SELECTORS = Pattern.compile(",(?![^(]*\\))");

    private Trimmed() {
    }

    /// What these styles have for the [#COMPONENTS], and for everything that is no component.
    ///
    /// @param styles as they are delivered: without spaces and comments
    static String of(String styles) {
        var kept = new StringBuilder();
        for (var start = 0; start < styles.length();) {
            var end = endOfRule(styles, start);
            kept.append(rule(styles.substring(start, end)));
            start = end;
        }
        return kept.toString();
    }

    private static int endOfRule(String styles, int start) {
        var depth = 0;
        for (var at = start; at < styles.length(); at++) {
            var character = styles.charAt(at);
            if (character == '{') {
                depth++;
            } else if (character == '}' && --depth == 0 || character == ';' && depth == 0) {
                return at + 1;
            }
        }
        return styles.length();
    }

    private static String rule(String rule) {
        var opening = rule.indexOf('{');
        if (opening < 0) {
            return rule;
        }
        var head = rule.substring(0, opening);
        var body = rule.substring(opening + 1, rule.length() - 1);
        if (head.startsWith("@media") || head.startsWith("@supports")) {
            var inside = of(body);
            return inside.isEmpty() ? "" : head + "{" + inside + "}";
        }
        var selectors = head.startsWith("@")
                ? head
                : Arrays.stream(BETWEEN_SELECTORS.split(head)).filter(Trimmed::shown).collect(Collectors.joining(","));
        return selectors.isEmpty() ? "" : selectors + "{" + body + "}";
    }

    private static boolean shown(String selector) {
        return CLASS.matcher(selector).results().map(each -> each.group(1))
                .allMatch(name -> name.equals(SCRIPTS_RUN) || COMPONENTS.contains(name));
    }
}
