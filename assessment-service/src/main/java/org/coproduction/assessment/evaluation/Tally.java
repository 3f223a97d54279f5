package org.coproduction.assessment.evaluation;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;

/// The count of the responses: exact numbers, which leave the service only through disclosure control.
///
/// @param responses people who responded, by constituency
/// @param questions for each question with choices, in the order of the form
public record Tally(Map<Constituency, Integer> responses, List<OfQuestion> questions) {
    public Tally {
        responses = Map.copyOf(responses);
        questions = List.copyOf(questions);
    }

    /// @param counts people, by constituency and choice; who left the question out is under [#NO_ANSWER]
    public record OfQuestion(String questionId, Map<Constituency, Map<String, Integer>> counts) {
        /// The key of those who left the question out.
        public static final String NO_ANSWER = "NO_ANSWER";

        private static OfQuestion of(Question question, Collection<Response> responses) {
            var counts = new EnumMap<Constituency, Map<String, Integer>>(Constituency.class);
            for (var constituency : Constituency.values()) {
                var choices = new LinkedHashMap<String, Integer>();
                question.kind().choices().forEach(choice -> choices.put(choice, 0));
                choices.put(NO_ANSWER, 0);
                counts.put(constituency, choices);
            }
            for (var response : responses) {
                var answer = response.answers().getOrDefault(question.id(), NO_ANSWER);
                counts.getOrDefault(response.constituency(), new LinkedHashMap<>()).merge(answer, 1, Integer::sum);
            }
            return new OfQuestion(question.id(), counts);
        }
    }

    /// Counts what was put in.
    public static Tally of(Form form, Collection<Response> responses) {
        var people = new EnumMap<Constituency, Integer>(Constituency.class);
        for (var constituency : Constituency.values()) {
            people.put(constituency, 0);
        }
        responses.forEach(response -> people.merge(response.constituency(), 1, Integer::sum));
        return new Tally(people,
                form.questions().stream().filter(question -> question.kind() != AnswerKind.TEXT)
                        .map(question -> OfQuestion.of(question, responses)).toList());
    }
}
