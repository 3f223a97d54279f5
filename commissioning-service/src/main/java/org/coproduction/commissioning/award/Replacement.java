package org.coproduction.commissioning.award;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.accord.Accord;
import org.coproduction.commissioning.accord.Stance;
import org.jspecify.annotations.Nullable;

/// What takes the place of a project that its funder ended: a facilitator proposes it, and the constituencies agree through the parity
/// gate, or, once its date has come, honestly have not. What they agree on is what they ask those whose money it is to do.
public sealed interface Replacement {
    /// What can take its place.
    enum Kind {
        /// Nothing: the money goes back.
        NOTHING,
        /// Another proposal that the same round recommended under the same heading, that was not funded, and that what is left pays for.
        PROPOSAL,
        /// A new round about the money that is left.
        NEW_ROUND
    }

    /// What comes instead.
    ///
    /// @param proposalId with `PROPOSAL`, and its `title`; else `null`
    record Instead(Kind kind, @Nullable String proposalId, @Nullable String title) {
        public Instead {
            if ((kind == Kind.PROPOSAL) != (proposalId != null) || (proposalId == null) != (title == null)) {
                throw new IllegalArgumentException("a proposal, and nothing else, is named by its id and its title");
            }
        }
    }

    /// What is asked.
    ///
    /// @param reason in plain words; it is published, and so is `easyRead`
    record Proposed(Instead instead, String reason, String easyRead, Instant at) {
        public Proposed {
            if (reason.isBlank() || easyRead.isBlank()) {
                throw new IllegalArgumentException("what takes a project's place has its reason, also in Easy Read");
            }
        }
    }

    /// People can propose and agree until the gate's date.
    ///
    /// @param newest of the accord's version; `null` while nothing is proposed
    /// @param understood whether a reader confirmed that the Easy Read version says the same
    record Open(@Nullable Proposed newest, boolean understood, Accord accord) implements Replacement {
        public Open {
            if ((newest == null) != (accord.version() == 0)) {
                throw new IllegalArgumentException("the newest version is the one that is agreed on");
            }
        }

        /// Refuses where a newer one than was read came in meanwhile.
        Decision<Replacement> propose(int read, Proposed proposed) {
            if (!accord.gate().open(proposed.at())) {
                return Decision.refused(RefusalCode.GATE_CLOSED);
            }
            return read == accord.version()
                    ? Decision.changed(new Open(proposed, false, accord.renewed()))
                    : Decision.refused(RefusalCode.DRAFT_OUTDATED, "basedOn");
        }

        Decision<Replacement> confirm(int version) {
            if (newest == null) {
                return Decision.refused(RefusalCode.NO_DRAFT);
            }
            if (version != accord.version()) {
                return Decision.refused(RefusalCode.DRAFT_OUTDATED);
            }
            return understood ? Decision.unchanged() : Decision.changed(new Open(newest, true, accord));
        }

        /// Refuses while nobody has confirmed the Easy Read version.
        Decision<Replacement> take(Stance stance, Instant now) {
            return newest != null && !understood
                    ? Decision.refused(RefusalCode.EASY_READ_NOT_CONFIRMED)
                    : accord.take(stance, now, taken -> new Open(newest, understood, taken));
        }

        Decision<Replacement> extend(Instant until, String outreach, Instant now) {
            return accord.extend(until, outreach, now, extended -> new Open(newest, understood, extended));
        }

        /// Refuses what can no longer take the project's place; another proposal can still be made then.
        ///
        /// @param possible whether something can take its place at this moment
        Decision<Replacement> agree(Predicate<Instead> possible, Instant now) {
            Decision<Replacement> agreed = accord.agree(now, this::settled);
            return agreed instanceof Decision.Changed && newest != null && !possible.test(newest.instead())
                    ? Decision.refused(RefusalCode.NO_REPLACEMENT)
                    : agreed;
        }

        Decision<Replacement> lapse(Instant now) {
            return accord.lapse(now, this::settled);
        }

        private Replacement settled(GateOutcome outcome) {
            return new Settled(newest, outcome, null);
        }
    }

    /// It is settled for ever.
    ///
    /// @param newest what the outcome is about; `null` where nothing was proposed in time
    /// @param decided what comes instead where that was decided without agreement, which need not be what was proposed; else `null`
    record Settled(@Nullable Proposed newest, GateOutcome outcome, @Nullable Instead decided) implements Replacement {
        public Settled {
            if (newest == null && outcome instanceof GateOutcome.Agreed) {
                throw new IllegalArgumentException("what is agreed was proposed");
            }
            if (outcome instanceof GateOutcome.DecidedWithoutAgreement != (decided != null)) {
                throw new IllegalArgumentException(
                        "a decision without agreement names what comes instead, and nothing else does");
            }
        }

        /// What comes instead; `null` where that is not settled.
        public @Nullable Instead instead() {
            return switch (outcome) {
                case GateOutcome.Agreed _ -> Objects.requireNonNull(newest, "what is agreed was proposed").instead();
                case GateOutcome.NotAgreed _ -> null;
                case GateOutcome.DecidedWithoutAgreement _ -> decided;
            };
        }
    }

    /// People are asked as long as they would have been about a variation.
    static Replacement asked(Instant endedAt, Grant grant) {
        return new Open(null, false,
                Accord.until(endedAt.plus(Duration.ofDays(grant.tolerance().days())), grant.quorums()));
    }

    /// A move while people are asked.
    default Decision<Replacement> whileOpen(Function<Open, Decision<Replacement>> move) {
        return switch (this) {
            case Open open -> move.apply(open);
            case Settled _ -> Decision.refused(RefusalCode.ALREADY_DECIDED);
        };
    }

    /// Those whose money it is go on without an agreement, where there is none, and it is marked so for ever.
    ///
    /// @param instead what comes instead; `null` where what they named cannot
    default Decision<Replacement> decideWithoutAgreement(String by, @Nullable Instead instead, String reasons, Instant now) {
        return switch (this) {
            case Open _ -> Decision.refused(RefusalCode.GATE_STILL_OPEN);
            case Settled(_, GateOutcome.NotAgreed _, _) when instead == null ->
                Decision.refused(RefusalCode.NO_REPLACEMENT, "proposalId");
            case Settled(var newest, var outcome, _) ->
                Accord.withoutAgreement(outcome, by, reasons, now, decided -> new Settled(newest, decided, instead));
        };
    }
}
