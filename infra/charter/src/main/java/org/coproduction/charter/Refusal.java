package org.coproduction.charter;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/// A refusal that explains itself: what stands in the way, and what helps.
///
/// @param details        values for the placeholders in the code's words, such as `field` or `limit`; nothing personal
/// @param constituencies the groups concerned; they also fill the placeholder `{missing}`
/// @param field          the part of the request at fault; it also fills the placeholder `{field}`
public record Refusal(RefusalCode code, Map<String, String> details, List<Constituency> constituencies, @Nullable String field) {
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    public Refusal {
        details = Map.copyOf(details);
        constituencies = List.copyOf(constituencies);
    }

    public static Refusal of(RefusalCode code) {
        return new Refusal(code, Map.of(), List.of(), null);
    }

    /// A refusal that concerns one part of the request, such as `"dueDate"`.
    public static Refusal of(RefusalCode code, String field) {
        return new Refusal(code, Map.of(), List.of(), field);
    }

    /// A refusal that names constituencies.
    public static Refusal of(RefusalCode code, Collection<Constituency> constituencies) {
        return new Refusal(code, Map.of(), List.copyOf(constituencies), null);
    }

    /// A refusal whose words have placeholders to fill.
    public static Refusal of(RefusalCode code, Map<String, String> details) {
        return new Refusal(code, details, List.of(), null);
    }

    /// The same refusal with a value for one more placeholder.
    public Refusal with(String placeholder, String value) {
        var more = new HashMap<>(details);
        more.put(placeholder, value);
        return new Refusal(code, more, constituencies, field);
    }

    /// The refusal in plain words. A sentence whose placeholder has no value is left out.
    public String plain() {
        return fill(code.plain(), Constituency.plain(constituencies));
    }

    /// The refusal in Easy Read words. A sentence whose placeholder has no value is left out.
    public String easyRead() {
        return fill(code.easyRead(), Constituency.easyRead(constituencies));
    }

    private String fill(String words, String missing) {
        return Arrays.stream(SENTENCE_END.split(words)).map(sentence -> fillSentence(sentence, missing)).flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private Optional<String> fillSentence(String sentence, String missing) {
        var filled = new StringBuilder();
        var placeholder = PLACEHOLDER.matcher(sentence);
        while (placeholder.find()) {
            var value = value(placeholder.group(1), missing);
            if (value == null || value.isBlank()) {
                return Optional.empty();
            }
            placeholder.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return Optional.of(placeholder.appendTail(filled).toString());
    }

    private @Nullable String value(String placeholder, String missing) {
        var given = details.get(placeholder);
        return given != null ? given : switch (placeholder) {
            case "missing" -> missing;
            case "field" -> field;
            default -> null;
        };
    }
}
