package org.coproduction.assessment.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.coproduction.assessment.evaluation.Counted;
import org.coproduction.assessment.evaluation.Evaluation;
import org.coproduction.assessment.evaluation.Theme;
import org.coproduction.charter.GateOutcome;
import org.coproduction.starter.AggregateStore;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// "You said, we did" of all projects, for everybody: no token is needed.
@RestController
@RequestMapping("/api/assessment/you-said-we-did")
class YouSaidWeDidEndpoint {
    private static final int AT_ONCE = 200;

    private final AggregateStore<Evaluation> evaluations;

    YouSaidWeDidEndpoint(AggregateStore<Evaluation> evaluations) {
        this.evaluations = evaluations;
    }

    /// What one project learnt.
    ///
    /// @param coProduced whether all three constituencies agreed to publish it
    record Learnt(String projectId, String title, boolean coProduced, Instant publishedAt, List<Theme> themes) {}

    /// What people said, what was promised, by whom and by when, and whether it came, over all published evaluations, in pages.
    @GetMapping
    Page<Learnt> list(@RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        var wanted = Limit.checked(limit);
        var learnt = new ArrayList<Learnt>();
        var cursor = after;
        while (true) {
            var read = evaluations.list(cursor, AT_ONCE);
            for (var found : read) {
                switch (found.state()) {
                    case Evaluation.Published published -> learnt.add(of(published, published.outcome()));
                    case Evaluation.DecidedWithoutAgreement decided -> learnt.add(of(decided, decided.outcome()));
                    case Evaluation _ -> {
                        // Nothing is published of it yet.
                    }
                }
                if (learnt.size() == wanted) {
                    return new Page<>(learnt, found.id());
                }
                cursor = found.id();
            }
            if (read.size() < AT_ONCE) {
                return new Page<>(learnt, null);
            }
        }
    }

    private static Learnt of(Counted counted, GateOutcome outcome) {
        return new Learnt(counted.project().id(), counted.project().title(), outcome.coProduced(), outcome.at(),
                counted.review().themes());
    }
}
