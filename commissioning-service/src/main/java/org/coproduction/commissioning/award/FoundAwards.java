package org.coproduction.commissioning.award;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import org.coproduction.charter.Decision;
import org.coproduction.commissioning.award.FundingAward.Expected;
import org.coproduction.commissioning.award.FundingAward.Funded;
import org.coproduction.commissioning.award.FundingAward.Progress;
import org.coproduction.commissioning.round.Proposal;
import org.coproduction.commissioning.round.Round;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;
import org.coproduction.starter.OwedStep;
import org.coproduction.starter.Versioned;

/// What a ratified round owes: one award for each ratified proposal, which tells the other services that a project begins. An award
/// that is there already is left as it is, so this can be done again from the start after a crash.
public final class FoundAwards implements OwedStep<Round> {
    private final Rounds rounds;
    private final AggregateStore<FundingAward> awards;

    public FoundAwards(Rounds rounds, AggregateStore<FundingAward> awards) {
        this.rounds = rounds;
        this.awards = awards;
    }

    @Override
    public AggregateStore<Round> store() {
        return rounds.store();
    }

    @Override
    public void perform(Versioned<Round> ratified, Instant now) {
        var round = ratified.state();
        if (round.stage() != Round.Stage.RATIFIED) {
            return;
        }
        var ratification = Objects.requireNonNull(round.decision(), "a ratified round has a decision");
        var count = Objects.requireNonNull(round.published(), "a ratified round was counted");
        var proposals = round.proposals().stream().collect(Collectors.toMap(Proposal::id, proposal -> proposal));
        for (var award : ratification.awards()) {
            var proposal = Objects.requireNonNull(proposals.get(award.proposalId()), "what was ratified is a proposal");
            found(award.projectId(), Grant.of(ratified.id(), round.terms(), proposal, count, ratification,
                    round.minutes().extended()));
        }
        rounds.change(ratified.id(), Command.OWN, current -> current.founded(now));
    }

    private void found(String projectId, Grant grant) {
        var funded = switch (grant.origin()) {
            case Origin.Ballots ballots -> ProjectFunded.of(projectId, grant, ballots);
            case Origin.Elsewhere _ -> throw new IllegalStateException("what a round funds rests on its ballots");
        };
        var outcome = awards.create(projectId, Command.OWN, new Funded(projectId, grant, Progress.NONE), funded);
        if (outcome instanceof Outcome.Refused) {
            // Either an event of another service came first, or the award was founded so long ago that its receipt is gone.
            outcome = awards.change(projectId, Command.OWN, award -> switch (award) {
                case Expected expected ->
                    Decision.<FundingAward>changed(expected.founded(grant)).raising(funded);
                case Funded _ -> Decision.unchanged();
            });
        }
        if (outcome instanceof Outcome.Refused(var refusal)) {
            throw new IllegalStateException("the award could not be founded: " + refusal.code());
        }
    }
}
