package org.coproduction.commissioning.panel;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.coproduction.charter.GateOutcome;
import org.coproduction.commissioning.accord.Accord;
import org.coproduction.commissioning.minutes.Interests;
import org.coproduction.commissioning.minutes.Minuted;
import org.coproduction.commissioning.minutes.Minutes;
import org.coproduction.commissioning.panel.PanelRound.Stage;
import org.jspecify.annotations.Nullable;

/// How a panel's round stands, for those who only read it: the same questions in every state.
public sealed interface PanelFacts extends Minuted<PanelRound> permits PanelRound {
    Terms terms();

    List<Bid> bids();

    /// Those who declared one, and whoever works for an organisation that bids.
    @Override
    default Interests interests() {
        return new Interests(minutes().interested(), bids().stream().map(Bid::organisation).collect(Collectors.toSet()));
    }

    @Override
    default PanelRound with(Minutes minutes) {
        return switch (this) {
            case Collecting(var terms, _, var bids) -> new Collecting(terms, minutes, bids);
            case Seating(var terms, _, var bids, var panel, var accord) -> new Seating(terms, minutes, bids, panel, accord);
            case Scoring(var terms, _, var bids, var panel, var accord, var sheets) ->
                new Scoring(terms, minutes, bids, panel, accord, sheets);
            case Moderating(var terms, _, var bids, var panel, var accord, var sheets, var agreed) ->
                new Moderating(terms, minutes, bids, panel, accord, sheets, agreed);
            case Settled(var terms, _, var bids, var judgements, var agreed, var outcome) ->
                new Settled(terms, minutes, bids, judgements, agreed, outcome);
            case Cancelled(var terms, _, var bids, var because) -> new Cancelled(terms, minutes, bids, because);
        };
    }

    /// In which state it is.
    default Stage stage() {
        return switch (this) {
            case Collecting _ -> Stage.COLLECTING;
            case Seating _ -> Stage.SEATING;
            case Scoring _ -> Stage.SCORING;
            case Moderating _ -> Stage.MODERATING;
            case Settled(_, _, _, _, _, GateOutcome.Agreed _) -> Stage.AGREED;
            case Settled(_, _, _, _, _, GateOutcome.NotAgreed _) -> Stage.NOT_AGREED;
            case Settled(_, _, _, _, _, GateOutcome.DecidedWithoutAgreement _) -> Stage.DECIDED_WITHOUT_AGREEMENT;
            case Cancelled _ -> Stage.CANCELLED;
        };
    }

    /// The agreement, while there can be one.
    default @Nullable Accord accordSoFar() {
        return switch (this) {
            case Seating seating -> seating.accord();
            case Scoring scoring -> scoring.accord();
            case Moderating moderating -> moderating.accord();
            case Collecting _,Settled _,Cancelled _ -> null;
        };
    }

    /// Who is on the panel; nobody before there is one, and nobody is kept afterwards.
    default Panel panelSoFar() {
        return switch (this) {
            case Seating seating -> seating.panel();
            case Scoring scoring -> scoring.panel();
            case Moderating moderating -> moderating.panel();
            case Collecting _,Settled _,Cancelled _ -> Panel.EMPTY;
        };
    }

    /// The pairs' sheets, once there are any; none are kept afterwards.
    default List<Sheet> sheetsSoFar() {
        return switch (this) {
            case Scoring scoring -> scoring.sheets();
            case Moderating moderating -> moderating.sheets();
            case Collecting _,Seating _,Settled _,Cancelled _ -> List.of();
        };
    }

    /// When this state owes a further step: from the first member on, the end of the gate.
    default @Nullable Instant due() {
        var accord = accordSoFar();
        return accord == null ? null : accord.gate().endsAt();
    }
}
