package org.coproduction.commissioning.accord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Extension;
import org.coproduction.charter.Gate;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.GateStep;
import org.coproduction.charter.Quorums;
import org.coproduction.charter.RefusalCode;
import org.coproduction.charter.Voices;

/// The way to an agreement on something of which there are versions. Everybody's stance is on the newest one; with the next version
/// everybody is asked again. A no stays open across versions until whoever said it says yes to a newer one: it is worked in, and
/// never outvoted.
///
/// @param version of what is to be agreed; 0 while there is nothing yet
/// @param stances one of each person at most: on the newest version, or a no that is still open
public record Accord(Gate gate, int version, List<Stance> stances) {
    public Accord {
        stances = List.copyOf(stances);
    }

    /// There is nothing to agree on yet.
    public static Accord until(Instant closesAt, Quorums quorums) {
        return new Accord(Gate.closing(closesAt, quorums), 0, List.of());
    }

    /// Everybody is asked about a new version.
    public Accord renewed() {
        return new Accord(gate, version + 1, objections());
    }

    /// The same with the time of a suspension given back to its gate.
    public Accord givenBack(Instant suspendedAt, Instant resumedAt) {
        return new Accord(gate.givenBack(suspendedAt, resumedAt), version, stances);
    }

    /// The same with other quorums, while there is nothing to agree on yet.
    public Accord with(Quorums quorums) {
        return new Accord(new Gate(quorums, gate.closesAt(), gate.extension()), version, stances);
    }

    /// There is nothing to agree on any more; the gate's date stands.
    public Accord cleared() {
        return new Accord(gate, 0, List.of());
    }

    /// Each no that stands in the way.
    public List<Stance> objections() {
        return stances.stream().filter(stance -> !stance.agrees()).toList();
    }

    /// Who took part and who agrees to the newest version, as counts.
    public Voices voices() {
        var voices = Voices.none();
        for (var stance : stances) {
            if (stance.version() == version) {
                voices = voices.plus(stance.constituency(), stance.agrees());
            }
        }
        return voices;
    }

    /// Somebody takes a stance on the newest version, in place of the one they had.
    ///
    /// @param then the state with the stances as they are then
    public <S> Decision<S> take(Stance stance, Instant now, Function<Accord, S> then) {
        if (!gate.open(now)) {
            return Decision.refused(RefusalCode.GATE_CLOSED);
        }
        if (version == 0) {
            return Decision.refused(RefusalCode.NO_DRAFT);
        }
        if (stance.version() < 1 || stance.version() > version) {
            return Decision.refused(RefusalCode.NOT_FOUND);
        }
        if (stance.version() < version) {
            return Decision.refused(RefusalCode.DRAFT_OUTDATED);
        }
        if (stances.contains(stance)) {
            return Decision.unchanged();
        }
        var replaced = new ArrayList<>(stances);
        replaced.removeIf(earlier -> earlier.person().equals(stance.person()));
        replaced.add(stance);
        return Decision.changed(then.apply(new Accord(gate, version, replaced)));
    }

    /// The gate's one extension.
    public <S> Decision<S> extend(Instant until, String outreach, Instant now, Function<Accord, S> then) {
        if (until.isAfter(now.plus(Extension.LONGEST))) {
            return Decision.refused(RefusalCode.INVALID_FIELD, "until");
        }
        return switch (gate.extend(until, outreach, now)) {
            case GateStep.Extended(var extended) -> Decision.changed(then.apply(new Accord(extended, version, stances)));
            case GateStep.Refused(var refusal) -> Decision.refused(refusal);
            case GateStep.Settled _ -> throw new IllegalStateException("an extension settles nothing");
        };
    }

    /// Settles the newest version as agreed. An open no stands in the way whatever the numbers; then the gate judges.
    public <S> Decision<S> agree(Instant now, Function<GateOutcome, S> then) {
        if (!gate.open(now)) {
            return Decision.refused(RefusalCode.GATE_CLOSED);
        }
        if (version == 0) {
            return Decision.refused(RefusalCode.NO_DRAFT);
        }
        return objections().isEmpty()
                ? settled(gate.agree(voices(), now), then)
                : Decision.refused(RefusalCode.OBJECTION_OPEN);
    }

    /// Settles as not agreed once the gate's end has come.
    public <S> Decision<S> lapse(Instant now, Function<GateOutcome, S> then) {
        return settled(gate.lapse(voices(), now), then);
    }

    /// The accountable body goes on without an agreement, where there is none.
    public static <S> Decision<S> withoutAgreement(GateOutcome outcome, String decidedBy, String reasons, Instant now,
            Function<GateOutcome, S> then) {
        return settled(outcome.decideWithoutAgreement(decidedBy, reasons, now), then);
    }

    private static <S> Decision<S> settled(GateStep step, Function<GateOutcome, S> then) {
        return switch (step) {
            case GateStep.Settled(var outcome) -> Decision.changed(then.apply(outcome));
            case GateStep.Refused(var refusal) -> Decision.refused(refusal);
            case GateStep.Extended _ -> throw new IllegalStateException("settling extends nothing");
        };
    }
}
