package org.coproduction.assessment.evaluation;

import java.util.Map;
import org.coproduction.charter.Constituency;

/// One person's answers, without the person.
///
/// @param answers by the question's id
public record Response(Constituency constituency, Map<String, String> answers) {
    public Response {
        answers = Map.copyOf(answers);
    }
}
