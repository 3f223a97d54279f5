package org.coproduction.charter;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// A step's parity gate with its date. Until its end people can agree; it can be extended once, with outreach in that time;
/// from its end on it can only lapse, and then the honest way out is [GateOutcome#decideWithoutAgreement]. So nothing is
/// stuck for ever, and nothing is agreed but through the gate.
///
/// ```java
/// switch (gate.agree(voices, now)) {
///     case GateStep.Settled(var outcome) -> …      // the outcome is kept for ever
///     case GateStep.Extended(var extended) -> …
///     case GateStep.Refused(var refusal) -> …      // says who is missing, in plain words
/// }
/// ```
///
/// @param closesAt the first end, named when the gate opened
/// @param extension the one extension, once it was made
public record Gate(Quorums quorums, Instant closesAt, @Nullable Extension extension) {
    public Gate {
        if (extension != null && !extension.until().isAfter(closesAt)) {
            throw new IllegalArgumentException("an extension ends later than the gate's first date");
        }
    }

    /// A gate that has not been extended.
    public static Gate closing(Instant closesAt, Quorums quorums) {
        return new Gate(quorums, closesAt, null);
    }

    /// The moment from which nobody can agree any more: the extension's if there is one.
    public Instant endsAt() {
        return extension == null ? closesAt : extension.until();
    }

    /// The same gate with the time given back in which nobody could agree, because the project was suspended: each end that had
    /// not come by then is later by as much.
    public Gate givenBack(Instant suspendedAt, Instant resumedAt) {
        var lost = Duration.between(suspendedAt, resumedAt);
        if (lost.isNegative() || !open(suspendedAt)) {
            return this;
        }
        var closes = suspendedAt.isBefore(closesAt) ? closesAt.plus(lost) : closesAt;
        return new Gate(quorums, closes,
                extension == null ? null : new Extension(extension.until().plus(lost), extension.outreach()));
    }

    /// Whether people can still agree.
    public boolean open(Instant now) {
        return now.isBefore(endsAt());
    }

    /// What the voices so far amount to, whatever the date.
    public Verdict judge(Voices voices) {
        return ParityGate.judge(quorums, voices);
    }

    /// Moves the end to a later date, once. Refuses a second extension, one after the end, one that is not later, and one
    /// that does not say what outreach is made.
    public GateStep extend(Instant until, String outreach, Instant now) {
        var refused = Extension.refused(extension != null, open(now), closesAt, until, outreach);
        if (refused != null) {
            return refused(refused);
        }
        return new GateStep.Extended(new Gate(quorums, closesAt, new Extension(until, outreach.strip())));
    }

    /// Settles the step as agreed. Refuses from the end on, and while any constituency is missing.
    public GateStep agree(Voices voices, Instant now) {
        if (!open(now)) {
            return refused(RefusalCode.GATE_CLOSED);
        }
        return switch (judge(voices)) {
            case Verdict.Passed() -> new GateStep.Settled(new GateOutcome.Agreed(now, quorums, voices));
            case Verdict.Refused(var refusal) -> new GateStep.Refused(refusal);
        };
    }

    /// Settles the step as not agreed. Refuses before the end. Voices that would have passed do not turn it into an agreement
    /// afterwards: something else held it back, such as an objection that nobody answered.
    public GateStep lapse(Voices voices, Instant now) {
        if (open(now)) {
            return refused(RefusalCode.GATE_STILL_OPEN);
        }
        return new GateStep.Settled(new GateOutcome.NotAgreed(now, voices, ParityGate.missing(quorums, voices)));
    }

    private static GateStep refused(RefusalCode code) {
        return new GateStep.Refused(Refusal.of(code));
    }
}
