package org.coproduction.commissioning.panel;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.accord.Accord;
import org.coproduction.commissioning.accord.SeeksAccord;
import org.coproduction.commissioning.accord.Stance;
import org.coproduction.commissioning.minutes.Matter;
import org.coproduction.commissioning.minutes.Matter.ChangeQuorums;
import org.coproduction.commissioning.minutes.Minutes;
import org.coproduction.commissioning.minutes.Minuting;
import org.coproduction.commissioning.minutes.Move;
import org.coproduction.commissioning.minutes.Move.Kind;
import org.coproduction.commissioning.minutes.Mover;
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
public sealed interface PanelRound extends PanelFacts, SeeksAccord<PanelRound>
        permits Collecting, Seating, Scoring, Moderating, Settled, Cancelled {
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

    /// A new round, whose criteria are published with it. It takes bids.
    static PanelRound begin(Terms terms, Mover by, Instant now) {
        return new Collecting(terms, Minutes.begun(by, now), List.of());
    }

    /// Adds a bid, or edits it.
    default Decision<PanelRound> put(Bid bid) {
        return switch (this) {
            case Collecting collecting -> collecting.with(bid);
            case Seating _,Scoring _,Moderating _,Settled _ -> Decision.refused(RefusalCode.BIDS_FIXED);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
    }

    /// Takes no more bids, which needs both facilitators. From here on people know who bids, and join the panel or declare an interest.
    default Decision<PanelRound> seat(Mover by, @Nullable String reason, Instant now) {
        Decision<PanelRound> seated = switch (this) {
            case Collecting collecting -> collecting.closed();
            case Seating _,Scoring _,Moderating _,Settled _ -> Decision.unchanged();
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
        return Minuting.together(this, new Matter.CloseBids(), by, reason, now, Kind.BIDS_CLOSED, seated);
    }

    /// Other quorums, which need both facilitators, as long as nobody scores yet.
    @Override
    default Decision<PanelRound> changeQuorums(ChangeQuorums change, Mover by, @Nullable String reason, Instant now) {
        Decision<PanelRound> changed = switch (this) {
            case Collecting _,Seating _ when terms().quorums().equals(change.quorums()) -> Decision.unchanged();
            case Collecting collecting ->
                Decision.changed(new Collecting(terms().with(change.quorums()), minutes(), collecting.bids()));
            case Seating seating -> Decision.changed(new Seating(terms().with(change.quorums()), minutes(), seating.bids(),
                    seating.panel(), seating.accord().with(change.quorums())));
            case Scoring _,Moderating _,Settled _ -> Decision.refused(RefusalCode.TERMS_FIXED);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
        return Minuting.together(this, change, by, reason, now, Kind.QUORUMS_CHANGED, changed);
    }

    /// Somebody joins the panel, saying that they have no interest in any bid.
    ///
    /// @param organisation for which they work; `null` for none. Whoever works for one that bids has an interest
    default Decision<PanelRound> join(Member member, @Nullable String organisation) {
        return switch (this) {
            case Collecting _ -> Decision.refused(RefusalCode.PANEL_NOT_SEATING);
            case Seating seating -> seating.with(member, organisation);
            case Scoring(_, _, _, var panel, _, _) -> unlessMember(panel, member);
            case Moderating(_, _, _, var panel, _, _, _) -> unlessMember(panel, member);
            case Settled _ -> Decision.refused(RefusalCode.PANEL_NOT_SEATING);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
    }

    private static Decision<PanelRound> unlessMember(Panel panel, Member member) {
        return panel.has(member.person()) ? Decision.unchanged() : Decision.refused(RefusalCode.PANEL_NOT_SEATING);
    }

    /// Somebody declares an interest in a bid: they score none in this round. If they were on the panel already, everything that was
    /// scored is void, and pairs are made anew without them.
    default Decision<PanelRound> declareInterest(String person, Instant now) {
        var after = minutes().declaring(person);
        var panel = panelSoFar().without(person);
        return switch (this) {
            case Settled _ -> Decision.refused(RefusalCode.PANEL_NOT_SEATING);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
            case Collecting _,Seating _,Scoring _,Moderating _ when minutes().interested().contains(person) ->
                Decision.unchanged();
            case Collecting _ -> Decision.changed(with(after));
            case Seating(var terms, _, var bids, _, var accord) ->
                Decision.changed(new Seating(terms, after, bids, panel, accord));
            case Scoring _,Moderating _ when !panelSoFar().has(person) -> Decision.changed(with(after));
            case Scoring scoring -> seatedAnew(after, panel, scoring.accord(), now);
            case Moderating moderating -> seatedAnew(after, panel, moderating.accord().cleared(), now);
        };
    }

    private Decision<PanelRound> seatedAnew(Minutes minutes, Panel panel, Accord accord, Instant now) {
        return Minuting.moved(Decision.changed(new Seating(terms(), minutes, bids(), panel, accord)),
                Move.of(Kind.SCORES_VOID, now, Mover.SYSTEM));
    }

    /// Assigns pairs to every bid and has them score, which needs both facilitators.
    default Decision<PanelRound> score(Mover by, @Nullable String reason, Instant now) {
        Decision<PanelRound> opened = switch (this) {
            case Collecting _ -> Decision.refused(RefusalCode.PANEL_NOT_SEATING);
            case Seating seating -> seating.paired();
            case Scoring _,Moderating _,Settled _ -> Decision.unchanged();
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
        return Minuting.together(this, new Matter.OpenVoting(), by, reason, now, Kind.VOTING_OPENED, opened);
    }

    /// One of a pair writes what the two of them give a bid.
    default Decision<PanelRound> write(String person, String bidId, List<Mark> marks) {
        return whileScoring(scoring -> scoring.written(person, bidId, marks));
    }

    /// The other one of a pair says that a sheet in this version is theirs too.
    default Decision<PanelRound> confirm(String person, String bidId, int version) {
        return whileScoring(scoring -> scoring.confirmed(person, bidId, version));
    }

    /// Ends the scoring, which needs both facilitators: where pairs differ too much, the panel talks about it.
    default Decision<PanelRound> moderate(Mover by, @Nullable String reason, Instant now) {
        Decision<PanelRound> closed = this instanceof Moderating || this instanceof Settled
                ? Decision.unchanged()
                : whileScoring(Scoring::moderated);
        return Minuting.together(this, new Matter.CloseVoting(), by, reason, now, Kind.VOTING_CLOSED, closed);
    }

    /// What was agreed at the moderation meeting, wherever pairs differ too much, in place of what was written down before.
    ///
    /// @param read version that had been read; 0 where there was none
    default Decision<PanelRound> agreeOn(int read, List<AgreedMark> agreed, Mover by, Instant now) {
        return Minuting.moved(
                Minuting.alone(this, by, () -> whileModerating(moderating -> moderating.with(read, agreed, now))),
                Move.of(Kind.WRITTEN, now, by));
    }

    @Override
    default Decision<PanelRound> take(Stance stance, Instant now) {
        return whileModerating(moderating -> moderating.panel().has(stance.person())
                ? moderating.accord().take(stance, now, moderating::with)
                : Decision.refused(RefusalCode.NOT_ON_PANEL));
    }

    @Override
    default Decision<PanelRound> agree(Mover by, Instant now) {
        return this instanceof Settled settled && settled.outcome().coProduced()
                ? Decision.unchanged()
                : Minuting.moved(
                        Minuting.alone(this, by,
                                () -> whileModerating(moderating -> moderating.accord().agree(now, moderating::settled))),
                        Move.of(Kind.AGREED, now, by));
    }

    @Override
    default Decision<PanelRound> extend(Instant until, String outreach, Mover by, Instant now) {
        return Minuting.moved(Minuting.alone(this, by, () -> switch (this) {
            case Collecting _ -> Decision.refused(RefusalCode.PANEL_NOT_SEATING);
            case Seating seating -> seating.accord().extend(until, outreach, now, seating::with);
            case Scoring scoring -> scoring.accord().extend(until, outreach, now, scoring::with);
            case Moderating moderating -> moderating.accord().extend(until, outreach, now, moderating::with);
            case Settled _ -> Decision.refused(RefusalCode.ALREADY_DECIDED);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        }), Move.because(outreach.strip(), Kind.EXTENDED, now, by));
    }

    @Override
    default Decision<PanelRound> decideWithoutAgreement(String decidedBy, String reasons, Instant now) {
        return Minuting.<PanelRound>moved(switch (this) {
            case Collecting _,Seating _,Scoring _,Moderating _ -> Decision.refused(RefusalCode.GATE_STILL_OPEN);
            case Settled settled -> Accord.withoutAgreement(settled.outcome(), decidedBy, reasons, now, settled::with);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        }, Move.because(reasons.strip(), Kind.DECIDED, now, Mover.accountableBody(decidedBy)));
    }

    /// Does what is due by the clock, if anything is.
    default Decision<PanelRound> moveOn(Instant now) {
        var due = due();
        return due == null || due.isAfter(now) ? Decision.unchanged() : Minuting.moved(switch (this) {
            case Seating seating -> seating.accord().lapse(now, seating::settled);
            case Scoring scoring -> scoring.accord().lapse(now, scoring::settled);
            case Moderating moderating -> moderating.accord().lapse(now, moderating::settled);
            case Collecting _,Settled _,Cancelled _ -> Decision.unchanged();
        }, Move.of(Kind.NOT_AGREED, now, Mover.CLOCK));
    }

    /// Ends the round before anything is agreed, with a reason.
    default Decision<PanelRound> cancel(String reason, Mover by, Instant now) {
        if (reason.isBlank()) {
            return Decision.refused(RefusalCode.REASON_MISSING, "reason");
        }
        return Minuting.moved(Minuting.alone(this, by, () -> switch (this) {
            case Collecting _,Seating _,Scoring _,Moderating _ ->
                Decision.changed(new Cancelled(terms(), minutes(), bids(), new Cancellation(reason.strip(), now, true)));
            case Settled _ -> Decision.refused(RefusalCode.ALREADY_DECIDED);
            case Cancelled _ -> Decision.unchanged();
        }), Move.because(reason.strip(), Kind.CANCELLED, now, by));
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
}
