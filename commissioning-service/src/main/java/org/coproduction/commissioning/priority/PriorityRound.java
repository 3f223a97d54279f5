package org.coproduction.commissioning.priority;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.coproduction.charter.Decision;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.accord.Accord;
import org.coproduction.commissioning.accord.SeeksAccord;
import org.coproduction.commissioning.accord.Stance;
import org.coproduction.commissioning.channel.PaperBatch;
import org.coproduction.commissioning.channel.PaperBatches;
import org.coproduction.commissioning.minutes.Matter;
import org.coproduction.commissioning.minutes.Matter.ChangeQuorums;
import org.coproduction.commissioning.minutes.Minutes;
import org.coproduction.commissioning.minutes.Minuting;
import org.coproduction.commissioning.minutes.Move;
import org.coproduction.commissioning.minutes.Move.Kind;
import org.coproduction.commissioning.minutes.Mover;
import org.coproduction.commissioning.round.Cancellation;
import org.jspecify.annotations.Nullable;

/// A round in which people rank what matters: one record for each state, each offering only the moves that are legal in it. The
/// default methods here answer a command whatever the state, so that a refusal always says why.
///
/// ```
/// Preparing → Ranking → Closing → Counted → Specifying → Settled (agreed, not agreed, decided without agreement)
///     ↓          ↓                       ↘ quorum missed ↗
///     └──────────┴─→ Cancelled
/// ```
public sealed interface PriorityRound extends PriorityFacts, SeeksAccord<PriorityRound>
        permits Preparing, Ranking, Closing, Counted, Specifying, Settled, Cancelled {
    /// The most options of a round.
    int MOST_OPTIONS = 100;

    /// Where a round stands, for those who only read it.
    enum Stage {
        PREPARING,
        RANKING,
        CLOSING,
        COUNTED,
        SPECIFYING,
        AGREED,
        NOT_AGREED,
        DECIDED_WITHOUT_AGREEMENT,
        CANCELLED
    }

    /// A new round, whose options are still to be written.
    static PriorityRound begin(Terms terms, Mover by, Instant now) {
        return new Preparing(terms, Minutes.begun(by, now), List.of());
    }

    /// These options in place of those that were there. An edit makes an Easy Read version stale.
    default Decision<PriorityRound> write(List<Option> options, Mover by) {
        return Minuting.alone(this, by, () -> whilePreparing(preparing -> preparing.with(options)));
    }

    /// A reader says that the Easy Read versions are right for these wordings (by option id); all of them or none.
    default Decision<PriorityRound> confirmEasyRead(Map<String, String> wordings) {
        return whilePreparing(preparing -> preparing.confirm(wordings));
    }

    /// Somebody, or somebody close to them, would gain from this round: from here on they can neither rank in it nor run it. Who ranks
    /// says so before ranking opens, so that no ranking that was acknowledged has to be left out.
    default Decision<PriorityRound> declareInterest(String person, boolean facilitator) {
        return switch (this) {
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
            case Preparing _,Ranking _,Closing _,Counted _,Specifying _,Settled _ when minutes().interested().contains(person) ->
                Decision.unchanged();
            case Preparing _ -> Decision.changed(with(minutes().declaring(person)));
            case Ranking _,Closing _,Counted _,Specifying _ -> facilitator
                    ? Decision.changed(with(minutes().declaring(person)))
                    : Decision.refused(RefusalCode.INTEREST_TOO_LATE);
            case Settled _ -> Decision.refused(RefusalCode.ALREADY_DECIDED);
        };
    }

    /// Other quorums, which need both facilitators, as long as nobody can rank yet.
    @Override
    default Decision<PriorityRound> changeQuorums(ChangeQuorums change, Mover by, @Nullable String reason, Instant now) {
        Decision<PriorityRound> changed = switch (this) {
            case Preparing _ when terms().quorums().equals(change.quorums()) -> Decision.unchanged();
            case Preparing preparing ->
                Decision.changed(new Preparing(terms().with(change.quorums()), minutes(), preparing.options()));
            case Ranking _,Closing _,Counted _,Specifying _,Settled _ -> Decision.refused(RefusalCode.TERMS_FIXED);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
        return Minuting.together(this, change, by, reason, now, Kind.QUORUMS_CHANGED, changed);
    }

    /// Opens ranking, which needs both facilitators. Refuses while an option lacks a confirmed Easy Read version.
    default Decision<PriorityRound> open(Mover by, @Nullable String reason, Instant now) {
        Decision<PriorityRound> opened = switch (this) {
            case Preparing preparing -> preparing.opened(now);
            case Ranking _ -> Decision.unchanged();
            case Closing _,Counted _,Specifying _,Settled _ -> Decision.refused(RefusalCode.VOTING_CLOSED);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
        return Minuting.together(this, new Matter.OpenVoting(), by, reason, now, Kind.VOTING_OPENED, opened);
    }

    /// Closes ranking before its date, which needs both facilitators: whatever is not in a box by now never counts. Sealing and counting
    /// are owed and follow.
    default Decision<PriorityRound> close(Mover by, @Nullable String reason, Instant now) {
        Decision<PriorityRound> closed = switch (this) {
            case Preparing _ -> Decision.refused(RefusalCode.ROUND_NOT_VOTING);
            case Ranking ranking when !ranking.paper().unchecked().isEmpty() -> Decision.refused(RefusalCode.PAPER_NOT_CHECKED);
            case Ranking ranking -> Decision.changed(ranking.closed(now));
            case Closing _,Counted _,Specifying _,Settled _ -> Decision.unchanged();
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
        return Minuting.together(this, new Matter.CloseVoting(), by, reason, now, Kind.VOTING_CLOSED, closed);
    }

    /// Has the round know a batch of rankings on paper. The same batch again changes nothing.
    default Decision<PriorityRound> register(PaperBatch batch) {
        return RankingPaper.register(this, batch);
    }

    /// Keeps what a batch came to whose rankings were put in after the round knew it; one that came to none is taken out again.
    default Decision<PriorityRound> entered(PaperBatch batch) {
        return RankingPaper.untilCounted(this, (paper, then) -> paper.entered(batch, then));
    }

    /// A second person has held a batch of rankings against the paper, as with ballots.
    default Decision<PriorityRound> checkPaper(String id, boolean right, Mover by) {
        return RankingPaper.untilCounted(this, (paper, then) -> paper.check(id, right, by, interests(), then));
    }

    /// Every box is sealed, but rankings on paper are still to be checked.
    default Decision<PriorityRound> waitForPaper() {
        return this instanceof Closing closing && !closing.sealed() && !closing.paper().unchecked().isEmpty()
                ? Decision.changed(closing.waiting())
                : Decision.unchanged();
    }

    /// Keeps what the sealed rankings gave. Where another batch was checked while they were added up, they are added up again.
    ///
    /// @param paper what was known of paper when they were added up
    default Decision<PriorityRound> counted(Tally tally, PaperBatches paper) {
        return Minuting.moved(switch (this) {
            case Preparing _,Ranking _ -> Decision.refused(RefusalCode.ROUND_NOT_COUNTED);
            case Closing _ when !paper().counted().equals(paper.counted()) -> Decision.unchanged();
            case Closing closing -> Decision.changed(new Counted(closing.terms(), closing.minutes(), closing.options(), tally));
            case Counted _,Specifying _,Settled _ -> Decision.unchanged();
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        }, Move.of(Kind.COUNTED, tally.at(), Mover.SYSTEM));
    }

    /// No ranking can be tied to a person any more: now the order is published, and either the specification is begun or the
    /// constituencies are named that are missing.
    default Decision<PriorityRound> untied(Instant now) {
        return switch (this) {
            case Preparing _,Ranking _,Closing _ -> Decision.refused(RefusalCode.ROUND_NOT_COUNTED);
            case Counted counted -> {
                var judged = counted.judged();
                yield Minuting.moved(Decision.changed(judged), Move.of(
                        judged instanceof Specifying ? Kind.RECOMMENDED : Kind.QUORUM_NOT_MET, now, Mover.SYSTEM));
            }
            case Specifying _,Settled _ -> Decision.unchanged();
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
    }

    /// A new version of the specification by a facilitator who had read another one before (0 where there was none).
    default Decision<PriorityRound> specify(int read, Specification specification, Mover by) {
        return Minuting.moved(
                Minuting.alone(this, by, () -> whileSpecifying(specifying -> specifying.with(read, specification))),
                Move.of(Kind.WRITTEN, specification.writtenAt(), by));
    }

    /// A reader says that the Easy Read version of the newest specification says the same.
    default Decision<PriorityRound> confirmSpecification(int version) {
        return whileSpecifying(specifying -> specifying.confirm(version));
    }

    @Override
    default Decision<PriorityRound> take(Stance stance, Instant now) {
        return whileSpecifying(specifying -> interests().include(stance.person(), null)
                ? Decision.refused(RefusalCode.INTEREST_DECLARED)
                : specifying.answered(stance, now));
    }

    @Override
    default Decision<PriorityRound> extend(Instant until, String outreach, Mover by, Instant now) {
        return Minuting.moved(
                Minuting.alone(this, by, () -> whileSpecifying(
                        specifying -> specifying.accord().extend(until, outreach, now, specifying::with))),
                Move.because(outreach.strip(), Kind.EXTENDED, now, by));
    }

    @Override
    default Decision<PriorityRound> agree(Mover by, Instant now) {
        return this instanceof Settled settled && settled.outcome().coProduced()
                ? Decision.unchanged()
                : Minuting.moved(
                        Minuting.alone(this, by,
                                () -> whileSpecifying(specifying -> specifying.accord().agree(now, specifying::settled))),
                        Move.of(Kind.AGREED, now, by));
    }

    @Override
    default Decision<PriorityRound> decideWithoutAgreement(String decidedBy, String reasons, Instant now) {
        return Minuting.<PriorityRound>moved(switch (this) {
            case Preparing _,Ranking _,Closing _,Counted _ -> Decision.refused(RefusalCode.ROUND_NOT_COUNTED);
            case Specifying _ -> Decision.refused(RefusalCode.GATE_STILL_OPEN);
            case Settled settled ->
                Accord.withoutAgreement(settled.outcome(), decidedBy, reasons, now, settled::with);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        }, Move.because(reasons.strip(), Kind.DECIDED, now, Mover.accountableBody(decidedBy)));
    }

    /// Does what is due by the clock, if anything is. The end of ranking is another matter ([RankingLonger#atItsDate]).
    default Decision<PriorityRound> moveOn(Instant now) {
        var due = due();
        return due == null || due.isAfter(now) ? Decision.unchanged() : switch (this) {
            case Specifying specifying -> Minuting.moved(specifying.accord().lapse(now, specifying::settled),
                    Move.of(Kind.NOT_AGREED, now, Mover.CLOCK));
            case Preparing _,Ranking _,Closing _,Counted _,Settled _,Cancelled _ -> Decision.unchanged();
        };
    }

    /// Ends the round before its rankings are counted, with a reason.
    default Decision<PriorityRound> cancel(String reason, Mover by, Instant now) {
        if (reason.isBlank()) {
            return Decision.refused(RefusalCode.REASON_MISSING, "reason");
        }
        return Minuting.moved(Minuting.alone(this, by, () -> switch (this) {
            case Preparing _,Ranking _ -> Decision.changed(new Cancelled(terms(), minutes(), options(),
                    new Cancellation(reason.strip(), now, this instanceof Preparing)));
            case Cancelled _ -> Decision.unchanged();
            case Closing _,Counted _,Specifying _,Settled _ -> Decision.refused(RefusalCode.TOO_LATE_TO_CANCEL);
        }), Move.because(reason.strip(), Kind.CANCELLED, now, by));
    }

    /// What was ranked in a cancelled round is gone.
    default Decision<PriorityRound> erased() {
        return this instanceof Cancelled(var terms, var minutes, var options, var because) && !because.erased()
                ? Decision.changed(new Cancelled(terms, minutes, options, new Cancellation(because.reason(), because.at(), true)))
                : Decision.unchanged();
    }

    private Decision<PriorityRound> whilePreparing(Function<Preparing, Decision<PriorityRound>> move) {
        return switch (this) {
            case Preparing preparing -> move.apply(preparing);
            case Ranking _,Closing _,Counted _,Specifying _,Settled _ -> Decision.refused(RefusalCode.OPTIONS_FIXED);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
    }

    private Decision<PriorityRound> whileSpecifying(Function<Specifying, Decision<PriorityRound>> move) {
        return switch (this) {
            case Preparing _,Ranking _,Closing _,Counted _ -> Decision.refused(RefusalCode.ROUND_NOT_COUNTED);
            case Specifying specifying -> move.apply(specifying);
            case Settled _ -> Decision.refused(RefusalCode.ALREADY_DECIDED);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
    }
}
