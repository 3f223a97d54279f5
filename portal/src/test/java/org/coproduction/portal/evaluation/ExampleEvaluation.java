package org.coproduction.portal.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.portal.api.Assessment.Approval;
import org.coproduction.portal.api.Assessment.Count;
import org.coproduction.portal.api.Assessment.Counts;
import org.coproduction.portal.api.Assessment.Evaluation;
import org.coproduction.portal.api.Assessment.Form;
import org.coproduction.portal.api.Assessment.Outcome;
import org.coproduction.portal.api.Assessment.Question;
import org.coproduction.portal.api.Assessment.Results;
import org.coproduction.portal.api.Assessment.Yours;
import org.coproduction.portal.api.Journeys.Commitment;
import org.coproduction.portal.api.Journeys.Theme;
import org.jspecify.annotations.Nullable;

/// One project's evaluation in each of its phases, as the service would tell it to a facilitator.
final class ExampleEvaluation {
    static final UUID PROJECT = UUID.fromString("0197a3c0-5e1d-7000-8000-000000000001");
    static final String AGAIN = "0197a3c0-5e1d-7000-8000-000000000021";
    static final String REST = "0197a3c0-5e1d-7000-8000-000000000022";
    static final String ELSE = "0197a3c0-5e1d-7000-8000-000000000023";
    static final String BUS = "0197a3c0-5e1d-7000-8000-000000000041";
    static final List<Question> QUESTIONS = List.of(new Question(AGAIN, "Would you want to come again?", "Come again?", "SCALE"),
            new Question(REST, "Did your family get a rest?", null, "YES_NO"),
            new Question(ELSE, "What else do you want to tell us?", "What else?", "TEXT"));
    static final Results RESULTS = new Results(counts("PARENT_CARER", 40, "YOUNG_PERSON", 10, "PROFESSIONAL", null),
            List.of(new Counts(AGAIN, Map.of("PARENT_CARER", counts("1", 0, "5", 20), "YOUNG_PERSON", counts("1", 10, "5", null),
                    "PROFESSIONAL", counts("1", null, "5", null)))));
    private static final Instant ENDS = Instant.parse("2099-06-30T22:59:00Z");

    private ExampleEvaluation() {
    }

    private static Map<String, @Nullable Integer> counts(@Nullable Object... namesAndCounts) {
        var counts = new LinkedHashMap<String, @Nullable Integer>();
        for (var at = 0; at < namesAndCounts.length; at += 2) {
            counts.put(String.valueOf(namesAndCounts[at]), (Integer) namesAndCounts[at + 1]);
        }
        return counts;
    }

    static Evaluation in(String phase) {
        return in(phase, true);
    }

    /// @param answered whether each theme has its answer
    static Evaluation in(String phase, boolean answered) {
        return switch (phase) {
            case "EXPECTED" -> evaluation(phase, List.of("MONEY", "DESIGN"), null, null, List.of(), null);
            case "DRAFTING" -> evaluation(phase, List.of(), approval("PARENT_CARER", "YOUNG_PERSON"), null, List.of(), null);
            case "APPROVED", "CLOSING" -> evaluation(phase, List.of(), null, null, List.of(), null);
            case "OPEN" -> evaluation(phase, List.of(), null, ENDS, List.of(), null);
            case "REVIEWING" -> evaluation(phase, List.of(), approval("PARENT_CARER", "YOUNG_PERSON", "PROFESSIONAL"), null,
                    themes(answered), null);
            case "NOT_AGREED" -> evaluation(phase, List.of(), null, null, themes(answered),
                    new Outcome(phase, ENDS, List.of("YOUNG_PERSON"), null, null));
            case "PUBLISHED" -> evaluation(phase, List.of(), null, null, themes(true),
                    new Outcome("AGREED", ENDS, List.of(), null, null));
            case "DECIDED_WITHOUT_AGREEMENT" -> evaluation(phase, List.of(), null, null, themes(true),
                    new Outcome(phase, ENDS, List.of("YOUNG_PERSON"), "example-council", "It is owed."));
            default -> throw new IllegalArgumentException(phase);
        };
    }

    private static Evaluation evaluation(String phase, List<String> awaited, @Nullable Approval approval,
            @Nullable Instant opensUntil, List<Theme> themes, @Nullable Outcome outcome) {
        var reviewing = phase.equals("REVIEWING");
        return new Evaluation(PROJECT.toString(), "Saturday sports club", phase, awaited,
                phase.equals("EXPECTED") ? null : new Form(4, QUESTIONS, List.of("PARENT_CARER", "YOUNG_PERSON")), approval,
                approval == null ? null : new Yours(false, "It is too long."),
                approval == null ? List.of() : List.of("The words are too hard."), opensUntil, reviewing ? 7 : null, themes,
                reviewing ? ENDS : null, null, outcome, null);
    }

    private static Approval approval(String... asked) {
        var needed = new LinkedHashMap<String, Integer>();
        var counts = new HashMap<String, Count>();
        for (var group : asked) {
            needed.put(group, 3);
            counts.put(group, new Count(3, 2, 1));
        }
        return new Approval(needed, List.of("YOUNG_PERSON"), counts);
    }

    private static List<Theme> themes(boolean answered) {
        return List.of(new Theme(BUS, "The bus home", "It left too early.", answered
                ? new Commitment("WILL_DO", "The bus will wait.", "example-council", LocalDate.of(2020, 1, 31))
                : null));
    }
}
