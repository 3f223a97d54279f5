package org.coproduction.commissioning.learnt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.coproduction.commissioning.award.FundingAward;
import org.coproduction.commissioning.award.FundingAward.Commitment;
import org.coproduction.commissioning.award.FundingAward.Finding;
import org.coproduction.commissioning.award.FundingAward.Funded;
import org.coproduction.commissioning.award.FundingAward.Learnt;
import org.coproduction.commissioning.award.Grant;
import org.coproduction.commissioning.award.Origin;
import org.coproduction.commissioning.round.Proposal;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.starter.AggregateStore;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What the published evaluations of earlier projects say, beside each proposal of a round that is like one of those projects. No token is
/// needed.
@RestController
class LearntEndpoint {
    private static final int MOST_PER_PROPOSAL = 3;

    private final Rounds rounds;
    private final AggregateStore<FundingAward> awards;

    LearntEndpoint(Rounds rounds, AggregateStore<FundingAward> awards) {
        this.rounds = rounds;
        this.awards = awards;
    }

    /// @param beside the ids of the projects that are like a proposal, most alike first; proposals that are like none are left out
    /// @param projects all of those
    record BesideProposals(List<Beside> beside, List<Earlier> projects) {}

    record Beside(String proposalId, List<String> projectIds) {}

    /// @param coProduced whether every constituency agreed to the evaluation
    record Earlier(String projectId, String title, boolean coProduced, Instant publishedAt, List<Finding> findings,
            List<Commitment> commitments) {
        static Earlier of(Funded project, Learnt learnt) {
            return new Earlier(project.projectId(), project.grant().title(), learnt.agreed(), learnt.at(), learnt.findings(),
                    learnt.commitments());
        }
    }

    /// What earlier projects taught, beside the proposals of this round that are like them.
    @GetMapping("/api/commissioning/rounds/{roundId}/learnt")
    BesideProposals learnt(@PathVariable UUID roundId) {
        var id = roundId.toString();
        var proposals = rounds.get(id).state().proposals();
        if (proposals.isEmpty()) {
            return new BesideProposals(List.of(), List.of());
        }
        var evaluated = evaluated(id);
        var beside = new ArrayList<Beside>();
        var found = new LinkedHashMap<String, Earlier>();
        try (var likeness = new Likeness(evaluated.stream().map(project -> words(project.grant())).toList())) {
            for (var proposal : proposals) {
                var alike = likeness.of(words(proposal), MOST_PER_PROPOSAL).stream().map(evaluated::get).toList();
                alike.forEach(project -> found.put(project.projectId(),
                        Earlier.of(project, Objects.requireNonNull(project.progress().learnt()))));
                if (!alike.isEmpty()) {
                    beside.add(new Beside(proposal.id(), alike.stream().map(Funded::projectId).toList()));
                }
            }
        }
        return new BesideProposals(beside, List.copyOf(found.values()));
    }

    private List<Funded> evaluated(String exceptOf) {
        var evaluated = new ArrayList<Funded>();
        awards.all().forEach(award -> {
            if (award.state() instanceof Funded funded && funded.progress().learnt() != null
                    && !(funded.grant().origin() instanceof Origin.Ballots round && round.roundId().equals(exceptOf))) {
                evaluated.add(funded);
            }
        });
        return evaluated;
    }

    private static String words(Grant grant) {
        return grant.title() + "\n" + grant.summary();
    }

    private static String words(Proposal proposal) {
        return proposal.title() + "\n" + proposal.summary();
    }
}
