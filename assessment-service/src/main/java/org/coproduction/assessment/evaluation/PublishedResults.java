package org.coproduction.assessment.evaluation;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.DisclosureControl;
import org.coproduction.charter.PublishedCount;
import org.jspecify.annotations.Nullable;

/// The count as anyone may see it, after disclosure control: no number of 1 to 7 people can be derived.
///
/// @param responses people who responded, rounded to the nearest 5; null where suppressed
/// @param questions each question with choices
public record PublishedResults(Map<Constituency, @Nullable Integer> responses, List<OfQuestion> questions) {
    /// @param counts people by constituency and choice, `NO_ANSWER` for those who left it out; null where suppressed
    public record OfQuestion(String questionId, Map<Constituency, Map<String, @Nullable Integer>> counts) {}

    public static PublishedResults of(Tally tally) {
        return new PublishedResults(responses(tally), tally.questions().stream().map(PublishedResults::question).toList());
    }

    /// People who responded, by constituency, in the order of the constituencies.
    public static Map<Constituency, @Nullable Integer> responses(Tally tally) {
        var ordered = new EnumMap<Constituency, Integer>(tally.responses());
        return shown(new LinkedHashMap<>(), DisclosureControl.publish(ordered).cells());
    }

    /// The number of responses of a constituency is published beside its answers, so each of these tables keeps its total.
    private static OfQuestion question(Tally.OfQuestion question) {
        var counts = new EnumMap<Constituency, Map<String, @Nullable Integer>>(Constituency.class);
        question.counts().forEach((constituency, choices) -> counts.put(constituency,
                shown(new LinkedHashMap<>(), DisclosureControl.publishKeepingTotal(choices).cells())));
        return new OfQuestion(question.questionId(), counts);
    }

    private static <K> Map<K, @Nullable Integer> shown(Map<K, @Nullable Integer> into, Map<K, PublishedCount> cells) {
        cells.forEach((key, count) -> into.put(key, count.about()));
        return into;
    }
}
