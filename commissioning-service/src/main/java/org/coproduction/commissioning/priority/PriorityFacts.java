package org.coproduction.commissioning.priority;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Money;
import org.coproduction.commissioning.channel.PaperBatches;
import org.coproduction.commissioning.minutes.Interests;
import org.coproduction.commissioning.minutes.Minuted;
import org.coproduction.commissioning.minutes.Minutes;
import org.coproduction.commissioning.minutes.Move;
import org.coproduction.commissioning.priority.PriorityRound.Stage;
import org.coproduction.commissioning.round.BallotPaper;
import org.jspecify.annotations.Nullable;

/// How a round of priorities stands, for those who only read it: the same questions in every state.
public sealed interface PriorityFacts extends Minuted<PriorityRound> permits PriorityRound {
    Terms terms();

    List<Option> options();

    @Override
    default Interests interests() {
        return new Interests(minutes().interested(), Set.of());
    }

    @Override
    default PriorityRound with(Minutes minutes) {
        return switch (this) {
            case Preparing(var terms, _, var options) -> new Preparing(terms, minutes, options);
            case Ranking(var terms, _, var options, var openedAt, var paper) ->
                new Ranking(terms, minutes, options, openedAt, paper);
            case Closing(var terms, _, var options, var closedAt, var paper, var sealed) ->
                new Closing(terms, minutes, options, closedAt, paper, sealed);
            case Counted(var terms, _, var options, var tally) -> new Counted(terms, minutes, options, tally);
            case Specifying(var terms, _, var options, var tally, var draft, var accord) ->
                new Specifying(terms, minutes, options, tally, draft, accord);
            case Settled(var terms, _, var options, var tally, var draft, var outcome) ->
                new Settled(terms, minutes, options, tally, draft, outcome);
            case Cancelled(var terms, _, var options, var because) -> new Cancelled(terms, minutes, options, because);
        };
    }

    /// The first date of ranking: as named, or counted from when ranking opened.
    default Instant rankingUntil() {
        return minutes().moves().stream().filter(move -> move.kind() == Move.Kind.VOTING_OPENED)
                .map(opened -> terms().rankingEnds(opened.at())).findFirst().orElse(terms().rankingUntil());
    }

    /// The end of the specification's gate. Where ranking was opened late or extended, or its count had to wait for paper, it is later, so
    /// that people have the time for it that the terms left them.
    default Instant agreementUntil() {
        var extended = minutes().extended();
        var ends = extended == null ? rankingUntil() : extended.until();
        var ended = switch (this) {
            case Preparing _,Ranking _,Cancelled _ -> ends;
            case Closing closing -> closing.closedAt();
            case Counted counted -> counted.tally().at();
            case Specifying specifying -> specifying.tally().at();
            case Settled settled -> settled.tally().at();
        };
        return (ended.isAfter(ends) ? ended : ends).plus(terms().forTheSpecification());
    }

    /// In which state it is.
    default Stage stage() {
        return switch (this) {
            case Preparing _ -> Stage.PREPARING;
            case Ranking _ -> Stage.RANKING;
            case Closing _ -> Stage.CLOSING;
            case Counted _ -> Stage.COUNTED;
            case Specifying _ -> Stage.SPECIFYING;
            case Settled(_, _, _, _, _, GateOutcome.Agreed _) -> Stage.AGREED;
            case Settled(_, _, _, _, _, GateOutcome.NotAgreed _) -> Stage.NOT_AGREED;
            case Settled(_, _, _, _, _, GateOutcome.DecidedWithoutAgreement _) -> Stage.DECIDED_WITHOUT_AGREEMENT;
            case Cancelled _ -> Stage.CANCELLED;
        };
    }

    /// The tally, once it is published.
    default @Nullable Tally published() {
        return switch (this) {
            case Preparing _,Ranking _,Closing _,Counted _,Cancelled _ -> null;
            case Specifying specifying -> specifying.tally();
            case Settled settled -> settled.tally();
        };
    }

    /// What can be ranked. Options have no price, so no ranking costs anything.
    default BallotPaper rankingPaper() {
        return new BallotPaper(terms().form(), Money.ZERO,
                options().stream().collect(Collectors.toMap(Option::id, _ -> Money.ZERO)));
    }

    /// What is known of rankings that do not come online, until they are counted.
    default PaperBatches paper() {
        return switch (this) {
            case Ranking ranking -> ranking.paper();
            case Closing closing -> closing.paper();
            case Preparing _,Counted _,Specifying _,Settled _,Cancelled _ -> PaperBatches.NONE;
        };
    }

    /// The newest specification, once there is one.
    default @Nullable Specification specification() {
        return switch (this) {
            case Preparing _,Ranking _,Closing _,Counted _,Cancelled _ -> null;
            case Specifying specifying -> specifying.draft();
            case Settled settled -> settled.draft();
        };
    }

    /// When this state owes a further step.
    default @Nullable Instant due() {
        return switch (this) {
            case Ranking ranking -> ranking.time().endsAt();
            case Closing closing -> closing.owedAt();
            case Counted counted -> counted.tally().at();
            case Specifying specifying -> specifying.accord().gate().endsAt();
            case Cancelled cancelled -> cancelled.because().erased() ? null : cancelled.because().at();
            case Preparing _,Settled _ -> null;
        };
    }
}
