package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.GateOutcome;
import org.coproduction.commissioning.channel.PaperBatches;
import org.coproduction.commissioning.minutes.Interests;
import org.coproduction.commissioning.minutes.Minuted;
import org.coproduction.commissioning.minutes.Minutes;
import org.coproduction.commissioning.round.Round.Stage;
import org.jspecify.annotations.Nullable;

/// How a round stands, for those who only read it: the same questions in every state.
public sealed interface RoundFacts extends Minuted<Round> permits Round {
    Terms terms();

    /// What is kept of how it was run.
    Kept kept();

    @Override
    default Minutes minutes() {
        return kept().minutes();
    }

    List<Proposal> proposals();

    @Override
    default Round with(Minutes minutes) {
        return with(kept().with(minutes));
    }

    /// The same state, of whose running this is kept.
    default Round with(Kept kept) {
        return switch (this) {
            case Draft(var terms, _) -> new Draft(terms, kept);
            case Collecting(var terms, _, var proposals) -> new Collecting(terms, kept, proposals);
            case Reviewing(var terms, _, var proposals, var verdicts) -> new Reviewing(terms, kept, proposals, verdicts);
            case Voting(var terms, _, var proposals, var poll) -> new Voting(terms, kept, proposals, poll);
            case Closing(var terms, _, var proposals, var poll, var sealed) ->
                new Closing(terms, kept, proposals, poll, sealed);
            case Counted(var terms, _, var proposals, var poll, var count) ->
                new Counted(terms, kept, proposals, poll, count);
            case Recommended(var terms, _, var proposals, var poll, var count, var decided) ->
                new Recommended(terms, kept, proposals, poll, count, decided);
            case QuorumNotMet(var terms, _, var proposals, var poll, var count, var outcome, var decided) ->
                new QuorumNotMet(terms, kept, proposals, poll, count, outcome, decided);
            case Ratified(var terms, _, var proposals, var poll, var count, var ratification) ->
                new Ratified(terms, kept, proposals, poll, count, ratification);
            case Concluded(var terms, _, var proposals, var poll, var count, var ratification, var decided) ->
                new Concluded(terms, kept, proposals, poll, count, ratification, decided);
            case Cancelled(var terms, _, var proposals, var poll, var cancellation) ->
                new Cancelled(terms, kept, proposals, poll, cancellation);
        };
    }

    /// What some of those whose money it is decided already, while the others have still to decide.
    default List<BodyDecision> decidedSoFar() {
        return switch (this) {
            case Recommended recommended -> recommended.decided();
            case QuorumNotMet quorumNotMet -> quorumNotMet.decided();
            case Concluded concluded -> concluded.decided();
            case Draft _,Collecting _,Reviewing _,Voting _,Closing _,Counted _,Ratified _,Cancelled _ -> List.of();
        };
    }

    @Override
    default Interests interests() {
        var people = new HashSet<>(minutes().interested());
        var organisations = new HashSet<String>();
        for (var proposal : proposals()) {
            organisations.addAll(proposal.stake().organisations());
            if (proposal.stake().pays()) {
                people.add(proposal.proposedBy());
            }
        }
        return new Interests(people, organisations);
    }

    /// In which state it is.
    default Stage stage() {
        return switch (this) {
            case Draft _ -> Stage.DRAFT;
            case Collecting _ -> Stage.COLLECTING;
            case Reviewing _ -> Stage.REVIEWING;
            case Voting _ -> Stage.VOTING;
            case Closing _ -> Stage.CLOSING;
            case Counted _ -> Stage.COUNTED;
            case Recommended _ -> Stage.RECOMMENDED;
            case QuorumNotMet _ -> Stage.QUORUM_NOT_MET;
            case Ratified _ -> Stage.RATIFIED;
            case Concluded _ -> Stage.CONCLUDED;
            case Cancelled _ -> Stage.CANCELLED;
        };
    }

    /// The poll, once voting has opened.
    default @Nullable Poll poll() {
        return null;
    }

    /// What is known of paper ballots, once voting has opened.
    default PaperBatches paper() {
        var poll = poll();
        return poll == null ? PaperBatches.NONE : poll.paper();
    }

    /// The count, once it is published.
    default @Nullable Count published() {
        return switch (this) {
            case Draft _,Collecting _,Reviewing _,Voting _,Closing _,Counted _,Cancelled _ -> null;
            case Recommended recommended -> recommended.count();
            case QuorumNotMet quorumNotMet -> quorumNotMet.count();
            case Ratified ratified -> ratified.count();
            case Concluded concluded -> concluded.count();
        };
    }

    /// The last decision, once there is one.
    default @Nullable Ratification decision() {
        return switch (this) {
            case Draft _,Collecting _,Reviewing _,Voting _,Closing _,Counted _,Recommended _,QuorumNotMet _,Cancelled _ -> null;
            case Ratified ratified -> ratified.ratification();
            case Concluded concluded -> concluded.ratification();
        };
    }

    /// Whether a quorum was missed, now or before the accountable body decided all the same.
    default GateOutcome.@Nullable NotAgreed missed() {
        return switch (this) {
            case QuorumNotMet quorumNotMet -> quorumNotMet.outcome();
            case Ratified ratified -> missed(ratified.ratification());
            case Concluded concluded -> missed(concluded.ratification());
            case Draft _,Collecting _,Reviewing _,Voting _,Closing _,Counted _,Recommended _,Cancelled _ -> null;
        };
    }

    /// Whether a quorum was missed although voting was never extended, and it was facilitators who closed it, before its date: they gave
    /// that up.
    default boolean gaveUpExtension() {
        return missed() != null && minutes().extended() == null && !minutes().closedByTheClock();
    }

    private static GateOutcome.@Nullable NotAgreed missed(Ratification ratification) {
        return ratification.outcome() instanceof GateOutcome.DecidedWithoutAgreement decided ? decided.instead() : null;
    }

    /// The verdicts on proposals so far, by their ids; what is on a ballot could be carried out.
    default Map<String, Verdict> verdicts() {
        return Map.of();
    }

    /// Why the round ended before a count, or `null`.
    default @Nullable Cancellation cancelledBecause() {
        return this instanceof Cancelled cancelled ? cancelled.cancellation() : null;
    }

    /// When this state owes a further step.
    default @Nullable Instant due() {
        return switch (this) {
            case Closing closing -> closing.owedAt();
            case Counted counted -> counted.count().at();
            case Ratified ratified -> ratified.ratification().at();
            case Cancelled cancelled -> cancelled.cancellation().erased() ? null : cancelled.cancellation().at();
            case Collecting collecting -> collecting.proposals().isEmpty() ? null : terms().dates().proposalsUntil();
            case Voting voting -> voting.time().endsAt();
            case Draft _,Reviewing _,Recommended _,QuorumNotMet _,Concluded _ -> null;
        };
    }
}
