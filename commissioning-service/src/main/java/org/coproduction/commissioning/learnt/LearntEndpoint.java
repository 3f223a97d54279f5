package org.coproduction.commissioning.learnt;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.coproduction.commissioning.award.FundingAward;
import org.coproduction.commissioning.award.FundingAward.Commitment;
import org.coproduction.commissioning.award.FundingAward.Finding;
import org.coproduction.commissioning.learnt.Lessons.Lesson;
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
    private final Lessons lessons;

    LearntEndpoint(Rounds rounds, AggregateStore<FundingAward> awards, Clock clock) {
        this.rounds = rounds;
        this.lessons = new Lessons(awards, clock);
    }

    /// @param beside the ids of the projects that are like a proposal, most alike first; proposals that are like none are left out
    /// @param projects all of those
    record BesideProposals(List<Beside> beside, List<Earlier> projects) {}

    record Beside(String proposalId, List<String> projectIds) {}

    /// @param coProduced whether every constituency agreed to the evaluation
    record Earlier(String projectId, String title, boolean coProduced, Instant publishedAt, List<Finding> findings,
            List<Commitment> commitments) {
        static Earlier of(Lesson lesson) {
            var learnt = lesson.learnt();
            return new Earlier(lesson.projectId(), lesson.title(), learnt.agreed(), learnt.at(), learnt.findings(),
                    learnt.commitments());
        }
    }

    /// What earlier projects taught, beside the proposals of this round that are like them.
    @GetMapping("/api/commissioning/rounds/{roundId}/learnt")
    BesideProposals learnt(@PathVariable UUID roundId) {
        var id = roundId.toString();
        var proposals = rounds.get(id).state().proposals();
        var beside = new ArrayList<Beside>();
        var found = new LinkedHashMap<String, Earlier>();
        var read = lessons.read();
        for (var proposal : proposals) {
            var alike = read.like(words(proposal), MOST_PER_PROPOSAL, id);
            alike.forEach(lesson -> found.put(lesson.projectId(), Earlier.of(lesson)));
            if (!alike.isEmpty()) {
                beside.add(new Beside(proposal.id(), alike.stream().map(Lesson::projectId).toList()));
            }
        }
        return new BesideProposals(beside, List.copyOf(found.values()));
    }

    private static String words(Proposal proposal) {
        return proposal.title() + "\n" + proposal.summary();
    }
}
