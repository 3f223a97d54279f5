package org.coproduction.assessment.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.coproduction.assessment.evaluation.Counted;
import org.coproduction.assessment.evaluation.Drafted;
import org.coproduction.assessment.evaluation.Evaluation;
import org.coproduction.assessment.evaluation.Open;
import org.coproduction.assessment.evaluation.Phase;
import org.coproduction.assessment.evaluation.PublishedResults;
import org.coproduction.assessment.evaluation.Reviewing;
import org.coproduction.assessment.evaluation.Theme;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.LostEvent;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.starter.AggregateStore;
import org.coproduction.web.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The evaluation's section of a project's journey, for everybody: no token is needed, and nobody can be told from it.
@RestController
class JourneyEndpoint {
    private final AggregateStore<Evaluation> evaluations;

    JourneyEndpoint(AggregateStore<Evaluation> evaluations) {
        this.evaluations = evaluations;
    }

    /// @param coProduced null while it is not decided
    /// @param lost what it should have told the other services and what never reached them
    record Section(String service, Phase state, @Nullable Boolean coProduced, String summary, Facts facts, List<Step> steps,
            List<LostEvent> lost) {}

    /// @param formApprovedBy constituencies; empty while the form is not approved
    /// @param responses published counts of people by constituency, null where suppressed; null before they are counted
    /// @param themes findings with their commitments, once published
    record Facts(String title, int formVersion, int questions, List<Constituency> formApprovedBy, @Nullable Instant closesAt,
            @Nullable Map<Constituency, @Nullable Integer> responses, List<Theme> themes, @Nullable Settled outcome) {}

    record Step(Instant at, String what) {}

    /// What this service has to tell of a project's journey.
    @GetMapping("/api/assessment/projects/{projectId}/journey")
    Section journey(@PathVariable String projectId) {
        var found = evaluations.find(projectId).orElseThrow(JourneyEndpoint::notFound);
        var state = found.state();
        if (state instanceof Evaluation.Halted halted && halted.before() instanceof Drafted drafted) {
            return halted(section(drafted, halted.before(), found.lost()), halted);
        }
        if (!(state instanceof Drafted drafted)) {
            throw notFound();
        }
        return section(drafted, state, found.lost());
    }

    private static Section halted(Section before, Evaluation.Halted halted) {
        var steps = new ArrayList<>(before.steps);
        steps.add(new Step(halted.halt().at(), halted.phase().plain()));
        steps.sort(Comparator.comparing(Step::at));
        return new Section(before.service, halted.phase(), before.coProduced, halted.phase().plain(), before.facts, steps,
                before.lost);
    }

    private static Section section(Drafted drafted, Evaluation state, List<LostEvent> lost) {
        var outcome = Settled.outcome(state);
        return new Section("assessment", state.phase(), outcome == null ? null : outcome.coProduced(), state.phase().plain(),
                facts(drafted, state, outcome), steps(drafted, state, outcome), lost);
    }

    private static Facts facts(Drafted drafted, Evaluation state, @Nullable GateOutcome outcome) {
        var approval = drafted.approval();
        return new Facts(drafted.project().title(), drafted.form().version(), drafted.form().questions().size(),
                approval == null ? List.of() : approval.by(), state instanceof Open open ? open.closesAt() : null,
                state instanceof Counted counted ? PublishedResults.responses(counted.feedback().tally()) : null,
                themes(state), outcome == null ? null : Settled.of(outcome));
    }

    private static List<Step> steps(Drafted drafted, Evaluation state, @Nullable GateOutcome outcome) {
        var steps = new ArrayList<Step>();
        var approval = drafted.approval();
        if (approval != null) {
            steps.add(new Step(approval.at(), "The questions were approved by " + Constituency.plain(approval.by()) + "."));
        }
        switch (state) {
            case Open open -> steps.add(opened(open.openedAt()));
            case Evaluation.Closing closing -> closed(steps, closing.openedAt(), closing.closedAt());
            case Counted counted -> closed(steps, counted.feedback().openedAt(), counted.feedback().closedAt());
            case Evaluation _ -> {
                // Nobody has been asked yet.
            }
        }
        if (outcome != null) {
            steps.add(new Step(outcome.at(), state.phase().plain()));
            if (outcome instanceof GateOutcome.DecidedWithoutAgreement decided) {
                steps.add(steps.size() - 1, new Step(decided.instead().at(), Phase.NOT_AGREED.plain()));
            }
        }
        return steps;
    }

    private static void closed(List<Step> steps, Instant openedAt, Instant closedAt) {
        steps.add(opened(openedAt));
        steps.add(new Step(closedAt, "Feedback closed, and the answers were counted."));
    }

    private static Step opened(Instant at) {
        return new Step(at, "Everything was delivered, and people were asked how it was.");
    }

    private static List<Theme> themes(Evaluation state) {
        return switch (state) {
            case Evaluation.Published published -> published.review().themes();
            case Evaluation.DecidedWithoutAgreement decided -> decided.review().themes();
            case Evaluation.Undelivered _,Open _,Evaluation.Closing _,Evaluation.Halted _ -> List.of();
            case Reviewing _,Evaluation.NotAgreed _ -> List.of();
        };
    }

    private static RefusedException notFound() {
        return new RefusedException(Refusal.of(RefusalCode.NOT_FOUND));
    }
}
