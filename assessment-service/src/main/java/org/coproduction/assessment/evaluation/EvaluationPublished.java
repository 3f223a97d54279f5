package org.coproduction.assessment.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.GateOutcome;
import org.jspecify.annotations.Nullable;

/// `assessment.evaluation-published.v1`: what was learnt, with an answer to every theme.
///
/// @param outcome `AGREED` or `DECIDED_WITHOUT_AGREEMENT`
/// @param responses published counts of people, null where suppressed
public record EvaluationPublished(String projectId, String outcome, @Nullable Decision decision,
        Map<Constituency, @Nullable Integer> responses, List<Finding> findings, List<Answer> commitments, Instant publishedAt) {
    /// How the accountable body decided.
    public record Decision(String decidedBy, String reasons, List<Constituency> missing) {}

    /// "You said".
    public record Finding(String themeId, String theme, String finding) {}

    /// "We did".
    public record Answer(String themeId, Commitment.Kind kind, String text, String owner, @Nullable LocalDate due) {}

    static EvaluationPublished of(Project project, Feedback feedback, Review review, GateOutcome.Agreed agreed) {
        return of(project, feedback, review, "AGREED", null, agreed.at());
    }

    static EvaluationPublished of(Project project, Feedback feedback, Review review,
            GateOutcome.DecidedWithoutAgreement decided) {
        return of(project, feedback, review, "DECIDED_WITHOUT_AGREEMENT",
                new Decision(decided.decidedBy(), decided.reasons(), decided.instead().missing()), decided.at());
    }

    private static EvaluationPublished of(Project project, Feedback feedback, Review review, String outcome,
            @Nullable Decision decision, Instant at) {
        var findings = review.themes().stream().map(theme -> new Finding(theme.id(), theme.theme(), theme.finding())).toList();
        var answers = review.themes().stream().map(EvaluationPublished::answer).flatMap(Optional::stream).toList();
        return new EvaluationPublished(project.id(), outcome, decision, PublishedResults.responses(feedback.tally()), findings,
                answers, at);
    }

    private static Optional<Answer> answer(Theme theme) {
        return Optional.ofNullable(theme.commitment()).map(commitment -> new Answer(Objects.requireNonNull(theme.id()),
                commitment.kind(), commitment.text(), commitment.owner(), commitment.due()));
    }
}
