package org.coproduction.commissioning.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.coproduction.charter.Constituency;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Halt;
import org.coproduction.charter.LostEvent;
import org.coproduction.charter.PublishedCount;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.award.FundingAward;
import org.coproduction.commissioning.award.FundingAward.Funded;
import org.coproduction.commissioning.award.FundingAward.Progress;
import org.coproduction.commissioning.award.Origin;
import org.coproduction.commissioning.award.Standing;
import org.coproduction.commissioning.award.Tranche;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.commissioning.round.Terms;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Answer;
import org.coproduction.web.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// How a project came to be funded, by whose voices, and what was learnt from it.
@RestController
class JourneyEndpoint {
    private final AggregateStore<FundingAward> awards;
    private final Rounds rounds;

    JourneyEndpoint(AggregateStore<FundingAward> awards, Rounds rounds) {
        this.awards = awards;
        this.rounds = rounds;
    }

    /// @param lost what it should have told the other services and what never reached them
    record Section(String service, String state, boolean coProduced, String summary, Facts facts, List<Step> steps,
            List<LostEvent> lost) {}

    /// @param startedAt at which C the project began
    /// @param startedAt at which C co-production began
    /// @param elsewhere what came before it, where it did not begin with a round
    /// @param ballots in words, such as "about 45"; what belongs to a round is empty or `null` where there was none
    /// @param missing constituencies below their quorum, or not asked at all, if the award was decided without agreement
    /// @param halted what stops the project now; `null` while it goes on
    /// @param amountPence the award as it is now
    /// @param awardedPence the award as it was ratified
    /// @param variations what was asked to change about it, and what became of that
    record Facts(String projectId, String startedAt, Origin.@Nullable Elsewhere elsewhere, String title, String summary,
            String easyRead, String where, Terms.How how, long amountPence, long awardedPence, String currency,
            @Nullable String roundId, @Nullable String roundTitle, @Nullable String proposalId,
            Map<Constituency, String> ballots, @Nullable String totalBallots, @Nullable String rule,
            @Nullable Integer ruleVersion, @Nullable String inputHash, @Nullable String result, String ratifiedBy,
            String ratifiedReason, List<Constituency> missing, FundingAward.@Nullable Learnt learnt, @Nullable Halt halted,
            List<Part> tranches, List<Varied.Fact> variations) {}

    /// A part of the money.
    ///
    /// @param milestones how many have to be met; 0 where something else makes it due
    /// @param dueSince `null` while it is not due
    record Part(int number, long amountPence, Tranche.Due due, int milestones, @Nullable Instant dueSince,
            @Nullable LocalDate paidOn, @Nullable String reference) {}

    record Step(Instant at, String what) {}

    /// What this service has to tell of a project's journey.
    @GetMapping("/api/commissioning/projects/{projectId}/journey")
    ResponseEntity<Section> read(@PathVariable UUID projectId) {
        var found = awards.find(projectId.toString()).orElseThrow(JourneyEndpoint::unknown);
        return switch (found.state()) {
            case FundingAward.Expected _ -> throw unknown();
            case Funded funded -> Answer.read(found.version(), section(funded, found.lost()));
        };
    }

    private static RefusedException unknown() {
        return new RefusedException(Refusal.of(RefusalCode.NOT_FOUND));
    }

    private Section section(Funded funded, List<LostEvent> lost) {
        var grant = funded.grant();
        var summary = switch (grant.origin()) {
            case Origin.Ballots ballots when ballots.coProduced() ->
                "%s was funded with %s from the round “%s”, as the ballots of all three groups recommended."
                        .formatted(grant.title(), grant.amount(), ballots.roundTitle());
            case Origin.Ballots ballots ->
                "%s was funded with %s from the round “%s” without agreement: not every group reached its quorum."
                        .formatted(grant.title(), grant.amount(), ballots.roundTitle());
            case Origin.Elsewhere elsewhere -> Elsewhere.summary(grant, elsewhere);
        };
        return new Section("commissioning", state(funded), grant.origin().coProduced(),
                summary + Varied.summary(funded) + now(funded.standing()) + Replaced.summary(funded), facts(funded),
                steps(funded), lost);
    }

    private static String now(Standing standing) {
        return switch (standing) {
            case Standing.Running _ -> "";
            case Standing.Suspended _ -> " The funder has suspended it for the time being.";
            case Standing.Ended _ -> " The funder has ended it.";
        };
    }

    private static String state(Funded funded) {
        return switch (funded.standing()) {
            case Standing.Running _ -> state(funded.progress());
            case Standing.Suspended _ -> "SUSPENDED";
            case Standing.Ended _ -> "ENDED";
        };
    }

    private static String state(Progress progress) {
        return progress.learnt() != null ? "LEARNT" : progress.delivered() != null ? "DELIVERED" : "FUNDED";
    }

    private static Facts facts(Funded funded) {
        var grant = funded.grant();
        var counted = grant.origin() instanceof Origin.Ballots ballots ? ballots : null;
        var elsewhere = grant.origin() instanceof Origin.Elsewhere before ? before : null;
        return new Facts(funded.projectId(), Elsewhere.startedAt(grant.origin()), elsewhere, grant.title(), grant.summary(),
                grant.easyRead(), grant.where(), grant.how(), funded.amount().pence(), grant.amount().pence(), "GBP",
                counted == null ? null : counted.roundId(), counted == null ? null : counted.roundTitle(),
                counted == null ? null : counted.proposalId(), counted == null ? Map.of() : plain(counted),
                counted == null ? null : counted.total().plain(), counted == null ? null : counted.rule(),
                counted == null ? null : counted.ruleVersion(), counted == null ? null : counted.inputHash(),
                counted == null ? null : "/api/commissioning/rounds/" + counted.roundId() + "/result", grant.ratifiedBy(),
                grant.ratifiedReason(), missing(grant.origin()), funded.progress().learnt(), funded.standing().halt(),
                parts(funded), Varied.facts(funded));
    }

    private static Map<Constituency, String> plain(Origin.Ballots counted) {
        var ballots = new EnumMap<Constituency, String>(Constituency.class);
        counted.ballots().forEach((constituency, count) -> ballots.put(constituency, count.plain()));
        return ballots;
    }

    private static List<Constituency> missing(Origin origin) {
        return switch (origin) {
            case Origin.Ballots ballots -> ballots.outcome() instanceof GateOutcome.DecidedWithoutAgreement decided
                    ? decided.instead().missing()
                    : List.of();
            case Origin.Elsewhere _ -> List.of(Constituency.values());
        };
    }

    private static List<Part> parts(Funded funded) {
        var parts = new ArrayList<Part>();
        for (var tranche : funded.tranches()) {
            var paid = tranche.paid();
            parts.add(new Part(parts.size() + 1, tranche.amount().pence(), tranche.due(), tranche.milestones(),
                    funded.dueSince(tranche), paid == null ? null : paid.on(), paid == null ? null : paid.reference()));
        }
        return List.copyOf(parts);
    }

    private static void money(Funded funded, List<Step> steps) {
        for (var tranche : funded.tranches()) {
            var since = funded.dueSince(tranche);
            if (since != null) {
                steps.add(new Step(since, tranche.amount() + " of the money became due."));
            }
            var paid = tranche.paid();
            if (paid != null) {
                steps.add(new Step(paid.at(),
                        "%s paid %s of the money (reference %s).".formatted(paid.by(), tranche.amount(), paid.reference())));
            }
        }
    }

    private List<Step> steps(Funded funded) {
        var grant = funded.grant();
        var progress = funded.progress();
        var steps = new ArrayList<Step>();
        switch (grant.origin()) {
            case Origin.Ballots counted -> {
                steps.addAll(VotedLonger.steps(counted, () -> rounds.get(counted.roundId()).state().gaveUpExtension()));
                steps.add(new Step(counted.outcome().at(), "Ballots were counted: " + counted.ballots().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey()).map(JourneyEndpoint::words).collect(Collectors.joining("; "))
                        + "."));
                steps.add(new Step(grant.ratifiedAt(), grant.ratifiedBy()
                        + (counted.coProduced() ? " ratified the recommendation: " : " decided without agreement: ")
                        + grant.ratifiedReason()));
            }
            case Origin.Elsewhere elsewhere -> steps.addAll(Elsewhere.steps(grant, elsewhere));
        }
        progress.milestones().forEach(milestone -> steps.add(new Step(milestone.metAt(), "Milestone met: " + milestone.title())));
        var delivered = progress.delivered();
        if (delivered != null) {
            steps.add(new Step(delivered.at(), "Delivery was completed."));
        }
        var learnt = progress.learnt();
        if (learnt != null) {
            steps.add(new Step(learnt.at(), "What was learnt was published, for the next round to build on."));
        }
        money(funded, steps);
        steps.addAll(Varied.steps(funded));
        stops(funded.standing(), steps);
        steps.addAll(Replaced.steps(funded));
        steps.sort(Comparator.comparing(Step::at));
        return List.copyOf(steps);
    }

    private static void stops(Standing standing, List<Step> steps) {
        for (var interruption : standing.past()) {
            steps.add(stopped("suspended", interruption.halt()));
            var resumed = interruption.resumed();
            if (resumed != null) {
                steps.add(new Step(resumed.at(), resumed.decidedBy() + " let the project go on: " + resumed.reason()));
            }
        }
        switch (standing) {
            case Standing.Running _ -> {
            }
            case Standing.Suspended(_, var halt) -> steps.add(stopped("suspended", halt));
            case Standing.Ended ended -> steps.add(stopped("ended", ended.halt()));
        }
    }

    private static Step stopped(String how, Halt halt) {
        return new Step(halt.at(), "%s %s the project at once. The ground is %s. %s".formatted(halt.decidedBy(), how,
                halt.ground().plain(), halt.reason()));
    }

    private static String words(Map.Entry<Constituency, PublishedCount> ballots) {
        return ballots.getKey().plain() + " " + ballots.getValue().plain();
    }
}
