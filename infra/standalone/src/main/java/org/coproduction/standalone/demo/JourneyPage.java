package org.coproduction.standalone.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.coproduction.charter.Constituency;
import org.coproduction.charter.Money;

import tools.jackson.databind.JsonNode;

/// A project's journey as a page for the terminal, and what must be in it.
final class JourneyPage {
    private static final int WIDTH = 96;
    /// One of several that the API names: `WILL_DO`.
    private static final String KIND = "[A-Z]{2,}(_[A-Z]+)*";
    private static final Set<String> COUNTS = Set.of("totalBallots", "responses", "consents");
    private static final List<List<String>> MUST_NAME = List.of(List.of("ballots", "rule", "inputHash", "ratifiedReason"),
            List.of("consents", "objectionsIntegrated"),
            List.of("owners", "actions", "milestonesMet"), List.of("themes", "responses", "outcome"));

    private final JsonNode journey;

    JourneyPage(JsonNode journey) {
        this.journey = journey;
    }

    /// Refuses a journey with an unmarked gap: each section present, under the one project, naming what it must.
    void check(String projectId) {
        require(journey.path("projectId").asString("").equals(projectId), "The journey is not of this project.");
        require(journey.path("complete").asBoolean(false), "The journey is marked as incomplete.");
        var sections = journey.get("sections");
        require(sections.size() == 4, "The journey has not all four C's.");
        for (var i = 0; i < 4; i++) {
            var section = sections.get(i);
            require(section.path("status").asString("").equals("present"),
                    "The journey lacks " + section.path("c").asString("") + ".");
            for (var fact : MUST_NAME.get(i)) {
                require(section.path("section").path("facts").has(fact),
                        "The journey of " + section.path("c").asString("") + " does not name " + fact + ".");
            }
        }
        require(!sections.get(3).path("section").path("facts").path("themes").isEmpty(),
                "The journey names no findings and commitments.");
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new DemoFailed(sentence);
        }
    }

    String text() {
        var page = new StringBuilder("\n" + "=".repeat(WIDTH) + "\n");
        wrap(page, "The journey of \"" + journey.path("title").asString("") + "\"", "");
        wrap(page, "Project " + journey.path("projectId").asString(""), "");
        page.append("=".repeat(WIDTH)).append('\n');
        for (var section : journey.get("sections")) {
            section(page, section);
        }
        return page.append("=".repeat(WIDTH)).append('\n').toString();
    }

    private static void section(StringBuilder page, JsonNode section) {
        page.append('\n').append(section.path("c").asString("").toUpperCase(Locale.ROOT)).append('\n');
        var content = section.path("section");
        if (!section.path("status").asString("").equals("present")) {
            wrap(page, section.path("status").asString(""), "  ");
            return;
        }
        wrap(page, content.path("summary").asString(""), "  ");
        content.path("facts").properties().forEach(fact -> {
            var value = fact.getValue().isNull() ? "" : words(fact.getKey(), fact.getValue());
            if (!value.isBlank()) {
                wrap(page, label(fact.getKey()).replace(" pence", "") + ": " + value, "    ");
            }
        });
        for (var lost : content.path("lost")) {
            wrap(page, "A gap: message %d was lost on its way to the other services.".formatted(lost.path("sequence").asLong()),
                    "    ! ");
        }
        for (var step : content.path("steps")) {
            wrap(page, moment(step.path("at").asString("")) + "  " + step.path("what").asString(""), "    · ");
        }
    }

    private static String label(String field) {
        return Arrays.stream(Constituency.values()).filter(constituency -> constituency.name().equals(field)).findFirst()
                .map(Constituency::plain).orElseGet(() -> {
                    var words = field.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
                    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
                });
    }

    private static String words(String field, JsonNode value) {
        if (value.isArray()) {
            return String.join("; ", value.valueStream().map(each -> words(field, each)).toList());
        }
        if (value.isObject()) {
            return String.join(", ", value.propertyStream().filter(each -> !isId(each.getKey()))
                    .map(each -> Map.entry(label(each.getKey()), words(each.getKey(), each.getValue())))
                    .filter(each -> !each.getValue().isBlank()).map(each -> each.getKey() + " " + each.getValue()).toList());
        }
        if (value.isNull()) {
            return COUNTS.contains(field) || isConstituency(field) ? "too few to be shown" : "";
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? "yes" : "no";
        }
        if (field.endsWith("Pence")) {
            return new Money(value.longValue()).toString();
        }
        var said = value.asString("");
        if (isConstituency(said)) {
            return Constituency.valueOf(said).plain();
        }
        return said.matches(KIND) && !field.equals("currency") ? said.toLowerCase(Locale.ROOT).replace('_', ' ') : moment(said);
    }

    /// To the minute, where it is one; anything else stays as it is.
    private static String moment(String text) {
        return text.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d)[\\d:.]*Z$", "$1 $2");
    }

    private static boolean isId(String field) {
        return field.equals("id") || field.endsWith("Id");
    }

    private static boolean isConstituency(String name) {
        return Arrays.stream(Constituency.values()).anyMatch(constituency -> constituency.name().equals(name));
    }

    private static void wrap(StringBuilder page, String text, String indent) {
        var line = new StringBuilder(indent);
        for (var word : text.split(" ")) {
            if (line.length() + word.length() + 1 > WIDTH && line.length() > indent.length()) {
                page.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(" ".repeat(indent.length()));
            }
            line.append(word).append(' ');
        }
        page.append(line.toString().stripTrailing()).append('\n');
    }
}
