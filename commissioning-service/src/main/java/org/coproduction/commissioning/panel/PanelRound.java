package org.coproduction.commissioning.panel;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.accord.Accord;
import org.coproduction.commissioning.accord.Stance;
import org.coproduction.commissioning.round.Cancellation;
import org.jspecify.annotations.Nullable;

/// A round in which a panel scores bids: one record for each state, each offering only the moves that are legal in it. The default
/// methods here answer a command whatever the state, so that a refusal always says why.
///
/// ```
/// Collecting → Seating → Scoring → Moderating → Settled (agreed, not agreed, decided without agreement)
///     ↓           ↓ ↖───────┴──────────┤ somebody declares an interest: pairs are made anew
///     └───────────┴────────────────────┴─→ Cancelled
/// ```
public sealed interface PanelRound permits Collecting, Seating, Scoring, Moderating, Settled, Cancelled {
    /// The most bids of a round.
    int MOST_BIDS = 100;

    /// Where a round stands, for those who only read it.
    enum Stage {
        COLLECTING,
        SEATING,
        SCORING,
        MODERATING,
        AGREED,
        NOT_AGREED,
        DECIDED_WITHOUT_AGREEMENT,
        CANCELLED
    }

    Terms terms();

    List<Bid> bids();

    /// A new round, whose criteria are published with it. It takes bids.
    static PanelRound begin(Terms terms) {
        return new Collecting(terms, List.of());
    }

    /// Adds a bid, or edits it.
    default Decision<PanelRound> put(Bid bid) {
        return switch (this) {
            case Collecting collecting -> collecting.with(bid);
            case Seating _,Scoring _,Moderating _,Settled _ -> Decision.refused(RefusalCode.BIDS_FIXED);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
    }

    /// Takes no more bids. From here on people know who bids, and join the panel or declare an interest.
    default Decision<PanelRound> seat() {
        return switch (this) {
            case Collecting collecting -> collecting.closed();
            case Seating _,Scoring _,Moderating _,Settled _ -> Decision.unchanged();
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
    }

    /// Somebody joins the panel, saying that they have no interest in any bid.
    ///
    /// @param organisation for which they work; `null` for none. Whoever works for one that bids has an interest
    default Decision<PanelRound> join(Member member, @Nullable String organisation) {
        return switch (this) {
            case Collecting _ -> Decision.refused(RefusalCode.PANEL_NOT_SEATING);
            case Seating seating -> seating.with(member, organisation);
            case Scoring(_, _, var panel, _, _) -> unlessMember(panel, member);
            case Moderating(_, _, var panel, _, _, _) -> unlessMember(panel, member);
            case Settled _ -> Decision.refused(RefusalCode.PANEL_NOT_SEATING);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
    }

    private static Decision<PanelRound> unlessMember(Panel panel, Member member) {
        return panel.has(member.person()) ? Decision.unchanged() : Decision.refused(RefusalCode.PANEL_NOT_SEATING);
    }

    /// Somebody declares an interest in a bid: they score none in this round. If they were on the panel already, everything that was
    /// scored is void, and pairs are made anew without them.
    default Decision<PanelRound> declareInterest(String person) {
        return switch (this) {
            case Collecting _,Settled _ -> Decision.refused(RefusalCode.PANEL_NOT_SEATING);
            case Seating _,Scoring _,Moderating _ when panelSoFar().interested().contains(person) -> Decision.unchanged();
            case Seating(var terms, var bids, var panel, var accord) ->
                Decision.changed(new Seating(terms, bids, panel.without(person), accord));
            case Scoring(var terms, var bids, var panel, var accord, var sheets) -> Decision.changed(panel.has(person)
                    ? new Seating(terms, bids, panel.without(person), accord)
                    : new Scoring(terms, bids, panel.without(person), accord, sheets));
            case Moderating(var terms, var bids, var panel, var accord, var sheets, var agreed) ->
                Decision.changed(panel.has(person)
                        ? new Seating(terms, bids, panel.without(person), accord.cleared())
                        : new Moderating(terms, bids, panel.without(person), accord, sheets, agreed));
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
    }

    /// Assigns pairs to every bid, and has them score.
    default Decision<PanelRound> score() {
        return switch (this) {
            case Collecting _ -> Decision.refused(RefusalCode.PANEL_NOT_SEATING);
            case Seating seating -> seating.paired();
            case Scoring _,Moderating _,Settled _ -> Decision.unchanged();
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
    }

    /// One of a pair writes what the two of them give a bid.
    default Decision<PanelRound> write(String person, String bidId, List<Mark> marks) {
        return whileScoring(scoring -> scoring.written(person, bidId, marks));
    }

    /// The other one of a pair says that a sheet in this version is theirs too.
    default Decision<PanelRound> confirm(String person, String bidId, int version) {
        return whileScoring(scoring -> scoring.confirmed(person, bidId, version));
    }

    /// Ends the scoring: where pairs differ too much, the panel talks about it.
    default Decision<PanelRound> moderate() {
        return this instanceof Moderating || this instanceof Settled
                ? Decision.unchanged()
                : whileScoring(Scoring::moderated);
    }

    /// What was agreed at the moderation meeting, wherever pairs differ too much, in place of what was written down before.
    ///
    /// @param read version that had been read; 0 where there was none
    default Decision<PanelRound> agreeOn(int read, List<AgreedMark> agreed, Instant now) {
        return whileModerating(moderating -> moderating.with(read, agreed, now));
    }

    /// A member takes a stance on what the scores come to.
    default Decision<PanelRound> take(Stance stance, Instant now) {
        return whileModerating(moderating -> moderating.panel().has(stance.person())
                ? moderating.accord().take(stance, now, moderating::with)
                : Decision.refused(RefusalCode.NOT_ON_PANEL));
    }

    /// Settles the scores as agreed, through the parity gate.
    default Decision<PanelRound> agree(Instant now) {
        return this instanceof Settled(_, _, _, _, GateOutcome.Agreed _)
                ? Decision.unchanged()
                : whileModerating(moderating -> moderating.accord().agree(now, moderating::settled));
    }

    /// Moves the end of the gate, once.
    default Decision<PanelRound> extend(Instant until, String outreach, Instant now) {
        return switch (this) {
            case Collecting _ -> Decision.refused(RefusalCode.PANEL_NOT_SEATING);
            case Seating seating -> seating.accord().extend(until, outreach, now, seating::with);
            case Scoring scoring -> scoring.accord().extend(until, outreach, now, scoring::with);
            case Moderating moderating -> moderating.accord().extend(until, outreach, now, moderating::with);
            case Settled _ -> Decision.refused(RefusalCode.ALREADY_DECIDED);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
    }

    /// The accountable body goes on without an agreement, and it is marked so for ever.
    default Decision<PanelRound> decideWithoutAgreement(String decidedBy, String reasons, Instant now) {
        return switch (this) {
            case Collecting _,Seating _,Scoring _,Moderating _ -> Decision.refused(RefusalCode.GATE_STILL_OPEN);
            case Settled settled -> Accord.withoutAgreement(settled.outcome(), decidedBy, reasons, now, settled::with);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
    }

    /// Does what is due by the clock, if anything is.
    default Decision<PanelRound> moveOn(Instant now) {
        var due = due();
        return due == null || due.isAfter(now) ? Decision.unchanged() : switch (this) {
            case Seating seating -> seating.accord().lapse(now, seating::settled);
            case Scoring scoring -> scoring.accord().lapse(now, scoring::settled);
            case Moderating moderating -> moderating.accord().lapse(now, moderating::settled);
            case Collecting _,Settled _,Cancelled _ -> Decision.unchanged();
        };
    }

    /// Ends the round before anything is agreed, with a reason.
    default Decision<PanelRound> cancel(String reason, Instant now) {
        if (reason.isBlank()) {
            return Decision.refused(RefusalCode.REASON_MISSING, "reason");
        }
        return switch (this) {
            case Collecting _,Seating _,Scoring _,Moderating _ ->
                Decision.changed(new Cancelled(terms(), bids(), new Cancellation(reason.strip(), now, true)));
            case Settled _ -> Decision.refused(RefusalCode.ALREADY_DECIDED);
            case Cancelled _ -> Decision.unchanged();
        };
    }

    private Decision<PanelRound> whileScoring(Function<Scoring, Decision<PanelRound>> move) {
        return switch (this) {
            case Scoring scoring -> move.apply(scoring);
            case Collecting _,Seating _,Moderating _,Settled _ -> Decision.refused(RefusalCode.PANEL_NOT_SCORING);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
    }

    private Decision<PanelRound> whileModerating(Function<Moderating, Decision<PanelRound>> move) {
        return switch (this) {
            case Collecting _,Seating _,Scoring _ -> Decision.refused(RefusalCode.PANEL_NOT_MODERATING);
            case Moderating moderating -> move.apply(moderating);
            case Settled _ -> Decision.refused(RefusalCode.ALREADY_DECIDED);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
    }

    default Stage stage() {
        return switch (this) {
            case Collecting _ -> Stage.COLLECTING;
            case Seating _ -> Stage.SEATING;
            case Scoring _ -> Stage.SCORING;
            case Moderating _ -> Stage.MODERATING;
            case Settled(_, _, _, _, GateOutcome.Agreed _) -> Stage.AGREED;
            case Settled(_, _, _, _, GateOutcome.NotAgreed _) -> Stage.NOT_AGREED;
            case Settled(_, _, _, _, GateOutcome.DecidedWithoutAgreement _) -> Stage.DECIDED_WITHOUT_AGREEMENT;
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
