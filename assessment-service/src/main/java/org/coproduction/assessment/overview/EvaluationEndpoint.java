package org.coproduction.assessment.overview;

import java.util.ArrayList;
import org.coproduction.assessment.evaluation.Drafted;
import org.coproduction.assessment.evaluation.Evaluation;
import org.coproduction.assessment.evaluation.Phase;
import org.coproduction.assessment.evaluation.Reviewers;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Answer;
import org.coproduction.web.Caller;
import org.coproduction.web.RefusedException;
import org.coproduction.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Evaluations, for those who work on them.
@RestController
@RequestMapping("/api/assessment/evaluations")
class EvaluationEndpoint {
    private final AggregateStore<Evaluation> evaluations;

    EvaluationEndpoint(AggregateStore<Evaluation> evaluations) {
        this.evaluations = evaluations;
    }

    /// One line of the list.
    record Line(String projectId, String title, Phase phase) {}

    /// A project's evaluation: its questions, how far it has come, its themes, and what is promised.
    @GetMapping("/{projectId}")
    ResponseEntity<EvaluationView> one(@PathVariable String projectId, Caller caller) {
        Reviewers.requireReader(caller);
        var found = evaluations.find(projectId).orElseThrow(EvaluationEndpoint::notFound);
        return Answer.read(found.version(), EvaluationView.of(found.state(), access(caller)));
    }

    /// The projects that are or were being evaluated, in pages.
    @GetMapping
    Page<Line> list(@RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "20") int limit,
            Caller caller) {
        Reviewers.requireReader(caller);
        var lines = new ArrayList<Line>();
        var page = evaluations.list(after, Limit.checked(limit));
        for (var found : page) {
            var known = found.state() instanceof Evaluation.Halted halted ? halted.before() : found.state();
            if (known instanceof Drafted drafted) {
                lines.add(new Line(found.id(), drafted.project().title(), found.state().phase()));
            }
        }
        return new Page<>(lines, page.size() < limit ? null : page.getLast().id());
    }

    private static EvaluationView.Access access(Caller caller) {
        var facilitates = caller.roles().contains(Role.FACILITATOR);
        var takesPart = caller.roles().contains(Role.PARTICIPANT) && caller.constituency() != null;
        // All three constituencies agree to the publication, so all read what they agree to.
        return new EvaluationView.Access(caller.id(), facilitates || takesPart || Reviewers.decides(caller), facilitates);
    }

    private static RefusedException notFound() {
        return new RefusedException(Refusal.of(RefusalCode.NOT_FOUND));
    }
}
