package org.coproduction.portal.evaluation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.coproduction.portal.api.Assessment.Counts;
import org.coproduction.portal.api.Assessment.Question;
import org.coproduction.portal.api.Assessment.Results;
import org.jspecify.annotations.Nullable;

/// What each group answered to one question. Bars are shares of the group's own answers, so that a small group is seen as well
/// as a large one.
///
/// @param rows one for each choice; none for a question that is answered in own words
record Chart(Question question, List<Row> rows) {
    private static final List<String> SCALE = List.of("1", "2", "3", "4", "5", "NO_ANSWER");
    private static final List<String> YES_NO = List.of("YES", "NO", "NO_ANSWER");
    private static final int WHOLE = 100;

    /// @param cells one for each group
    record Row(String choice, List<Cell> cells) {}

    /// @param about rounded to the nearest 5; `null` where it would give somebody away
    /// @param percent of the group's answers; 0 where it is not known
    record Cell(String group, @Nullable Integer about, int percent) {
        /// Key of the words that say the number.
        public String words() {
            return about == null ? "evaluation.count.hidden" : about == 0 ? "evaluation.count.nobody" : "evaluation.count.about";
        }
    }

    static List<Chart> of(List<Question> questions, Results results, List<String> groups) {
        var counts = results.questions().stream().collect(Collectors.toMap(Counts::questionId, Function.identity()));
        return questions.stream().map(question -> new Chart(question,
                rows(counts.get(question.id()), question.kind().equals("SCALE") ? SCALE : YES_NO, groups, results))).toList();
    }

    private static List<Row> rows(@Nullable Counts counts, List<String> choices, List<String> groups, Results results) {
        return counts == null
                ? List.of()
                : choices.stream().map(choice -> new Row(choice, groups.stream()
                        .map(group -> cell(group, counts.counts().getOrDefault(group, Map.of()).get(choice),
                                results.responses().get(group)))
                        .toList())).toList();
    }

    static Cell cell(String group, @Nullable Integer about, @Nullable Integer of) {
        return new Cell(group, about,
                about == null || of == null || of == 0 ? 0 : Math.min(WHOLE, Math.round((float) WHOLE * about / of)));
    }
}
