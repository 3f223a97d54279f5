package org.coproduction.commissioning.priority;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.accord.Accord;
import org.coproduction.commissioning.accord.Stance;
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
public sealed interface PriorityRound permits Preparing, Ranking, Closing, Counted, Specifying, Settled, Cancelled {
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

    Terms terms();

    List<Option> options();

    /// A new round, whose options are still to be written.
    static PriorityRound begin(Terms terms) {
        return new Preparing(terms, List.of());
    }

    /// These options in place of those that were there. An edit makes an Easy Read version stale.
    default Decision<PriorityRound> write(List<Option> options) {
        return whilePreparing(preparing -> preparing.with(options));
    }

    /// A reader says that the Easy Read versions are right for these wordings (by option id); all of them or none.
    default Decision<PriorityRound> confirmEasyRead(Map<String, String> wordings) {
        return whilePreparing(preparing -> preparing.confirm(wordings));
    }

    /// Opens ranking. Refuses while an option lacks a confirmed Easy Read version.
    default Decision<PriorityRound> open(Instant now) {
        return switch (this) {
            case Preparing preparing -> preparing.opened(now);
            case Ranking _ -> Decision.unchanged();
            case Closing _,Counted _,Specifying _,Settled _ -> Decision.refused(RefusalCode.VOTING_CLOSED);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
    }

    /// Closes ranking: whatever is not in a box by now never counts. Sealing and counting are owed and follow.
    default Decision<PriorityRound> close(Instant now) {
        return switch (this) {
            case Preparing _ -> Decision.refused(RefusalCode.ROUND_NOT_VOTING);
            case Ranking ranking -> Decision.changed(ranking.closed(now));
            case Closing _,Counted _,Specifying _,Settled _ -> Decision.unchanged();
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
    }

    /// Keeps what the sealed rankings gave.
    default Decision<PriorityRound> counted(Tally tally) {
        return switch (this) {
            case Preparing _,Ranking _ -> Decision.refused(RefusalCode.ROUND_NOT_COUNTED);
            case Closing(var terms, var options, _) -> Decision.changed(new Counted(terms, options, tally));
            case Counted _,Specifying _,Settled _ -> Decision.unchanged();
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
    }

    /// No ranking can be tied to a person any more: now the order is published, and either the specification is begun or the
    /// constituencies are named that are missing.
    default Decision<PriorityRound> untied() {
        return switch (this) {
            case Preparing _,Ranking _,Closing _ -> Decision.refused(RefusalCode.ROUND_NOT_COUNTED);
            case Counted counted -> Decision.changed(counted.judged());
            case Specifying _,Settled _ -> Decision.unchanged();
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
    }

    /// A new version of the specification by a facilitator who had read another one before (0 where there was none).
    default Decision<PriorityRound> specify(int read, Specification specification) {
        return whileSpecifying(specifying -> specifying.with(read, specification));
    }

    /// A reader says that the Easy Read version of the newest specification says the same.
    default Decision<PriorityRound> confirmSpecification(int version) {
        return whileSpecifying(specifying -> specifying.confirm(version));
    }

    /// Somebody takes a stance on the newest specification.
    default Decision<PriorityRound> take(Stance stance, Instant now) {
        return whileSpecifying(specifying -> specifying.answered(stance, now));
    }

    /// Moves the end of the specification's gate, once.
    default Decision<PriorityRound> extend(Instant until, String outreach, Instant now) {
        return whileSpecifying(
                specifying -> specifying.accord().extend(until, outreach, now, specifying::with));
    }

    /// Settles the newest specification as agreed, through the parity gate.
    default Decision<PriorityRound> agree(Instant now) {
        return this instanceof Settled(_, _, _, _, GateOutcome.Agreed _)
                ? Decision.unchanged()
                : whileSpecifying(specifying -> specifying.accord().agree(now, specifying::settled));
    }

    /// The accountable body goes on without an agreement, and it is marked so for ever.
    default Decision<PriorityRound> decideWithoutAgreement(String decidedBy, String reasons, Instant now) {
        return switch (this) {
            case Preparing _,Ranking _,Closing _,Counted _ -> Decision.refused(RefusalCode.ROUND_NOT_COUNTED);
            case Specifying _ -> Decision.refused(RefusalCode.GATE_STILL_OPEN);
            case Settled settled ->
                Accord.withoutAgreement(settled.outcome(), decidedBy, reasons, now, settled::with);
            case Cancelled _ -> Decision.refused(RefusalCode.ROUND_CANCELLED);
        };
    }

    /// Does what is due by the clock, if anything is.
    default Decision<PriorityRound> moveOn(Instant now) {
        var due = due();
        return due == null || due.isAfter(now) ? Decision.unchanged() : switch (this) {
            case Ranking ranking -> Decision.changed(ranking.closed(now));
            case Specifying specifying -> specifying.accord().lapse(now, specifying::settled);
            case Preparing _,Closing _,Counted _,Settled _,Cancelled _ -> Decision.unchanged();
        };
    }

    /// Ends the round before its rankings are counted, with a reason.
    default Decision<PriorityRound> cancel(String reason, Instant now) {
        if (reason.isBlank()) {
            return Decision.refused(RefusalCode.REASON_MISSING, "reason");
        }
        return switch (this) {
            case Preparing _ -> Decision.changed(new Cancelled(terms(), options(), new Cancellation(reason.strip(), now, true)));
            case Ranking _ -> Decision.changed(new Cancelled(terms(), options(), new Cancellation(reason.strip(), now, false)));
            case Cancelled _ -> Decision.unchanged();
            case Closing _,Counted _,Specifying _,Settled _ -> Decision.refused(RefusalCode.TOO_LATE_TO_CANCEL);
        };
    }

    /// What was ranked in a cancelled round is gone.
    default Decision<PriorityRound> erased() {
        return this instanceof Cancelled(var terms, var options, var because) && !because.erased()
                ? Decision.changed(new Cancelled(terms, options, new Cancellation(because.reason(), because.at(), true)))
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

    default Stage stage() {
        return switch (this) {
            case Preparing _ -> Stage.PREPARING;
            case Ranking _ -> Stage.RANKING;
            case Closing _ -> Stage.CLOSING;
            case Counted _ -> Stage.COUNTED;
            case Specifying _ -> Stage.SPECIFYING;
            case Settled(_, _, _, _, GateOutcome.Agreed _) -> Stage.AGREED;
            case Settled(_, _, _, _, GateOutcome.NotAgreed _) -> Stage.NOT_AGREED;
            case Settled(_, _, _, _, GateOutcome.DecidedWithoutAgreement _) -> Stage.DECIDED_WITHOUT_AGREEMENT;
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
            case Ranking ranking -> ranking.terms().rankingUntil();
            case Closing closing -> closing.closedAt();
            case Counted counted -> counted.tally().at();
            case Specifying specifying -> specifying.accord().gate().endsAt();
            case Cancelled cancelled -> cancelled.because().erased() ? null : cancelled.because().at();
            case Preparing _,Settled _ -> null;
        };
    }
}
