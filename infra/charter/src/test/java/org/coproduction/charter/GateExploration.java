package org.coproduction.charter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.coproduction.charter.GateOutcome.Agreed;
import org.coproduction.charter.GateOutcome.DecidedWithoutAgreement;
import org.coproduction.charter.GateOutcome.NotAgreed;
import org.jspecify.annotations.Nullable;

/// Plays random sequences of commands against [GateRules] and reports the first step that breaks a promise, with the
/// sequence that led to it. It keeps its own account of the end, the extension and the voices, and asks the gate for none of them.
final class GateExploration {
    private static final String BODY = "Example Council";

    private final Seeded seeded;
    private final GateRules rules;
    private final Map<String, Integer> ends = new TreeMap<>();
    private final Set<RefusalCode> refusals = EnumSet.noneOf(RefusalCode.class);

    private List<String> trail = List.of();
    private Gate gate = Gate.closing(Seeded.OPENING, Quorums.of(1, 1, 1));
    private @Nullable GateOutcome outcome;
    private Voices voices = Voices.none();
    private Instant now = Seeded.OPENING;
    private Instant end = Seeded.OPENING;
    private boolean extended;

    GateExploration(Seeded seeded, GateRules rules) {
        this.seeded = seeded;
        this.rules = rules;
    }

    /// How many sequences ended in each kind of outcome, by name.
    Map<String, Integer> ends() {
        return ends;
    }

    Set<RefusalCode> refusals() {
        return refusals;
    }

    /// One sequence of commands, then the shortest way out from wherever it led.
    Optional<String> run() {
        trail = new ArrayList<>();
        end = Seeded.OPENING.plus(Duration.ofDays(1 + seeded.below(10)));
        gate = Gate.closing(end, seeded.quorums());
        outcome = null;
        voices = Voices.none();
        now = Seeded.OPENING;
        extended = false;
        for (var step = 1 + seeded.below(12); step > 0; step--) {
            var defect = act();
            if (defect != null) {
                return Optional.of(defect + " after " + trail + " on " + gate);
            }
        }
        if (outcome != null) {
            ends.merge(outcome.getClass().getSimpleName(), 1, Integer::sum);
        }
        var stuck = wayOut();
        return stuck == null ? Optional.empty() : Optional.of(stuck + " after " + trail + " on " + gate);
    }

    private @Nullable String act() {
        // Often exactly at the end, where an off-by-one would hide.
        now = seeded.chance(15) && end.isAfter(now) ? end : now.plus(Duration.ofHours(seeded.below(72)));
        if (seeded.chance(50)) {
            voices = seeded.voices();
        }
        try {
            return switch (seeded.below(4)) {
                case 0 ->
                    extend(end.plus(Duration.ofDays(seeded.below(9) - 2L)), seeded.chance(20) ? " " : "Visits to two schools");
                case 1 -> outcome == null ? settle("agree", rules.agree(gate, voices, now)) : null;
                case 2 -> outcome == null ? settle("lapse", rules.lapse(gate, voices, now)) : null;
                default -> outcome == null ? null : decide(outcome, seeded.chance(30) ? " " : "The term starts.");
            };
        } catch (IllegalArgumentException impossible) {
            return "an impossible value: " + impossible.getMessage();
        }
    }

    private @Nullable String extend(Instant until, String outreach) {
        if (outcome != null) {
            return null;
        }
        trail.add("extend to " + until + " at " + now);
        return switch (rules.extend(gate, until, outreach, now)) {
            case GateStep.Extended _ when extended -> "extended twice";
            case GateStep.Extended _ when !now.isBefore(end) -> "extended at or after the end";
            case GateStep.Extended _ when !until.isAfter(end) -> "extended to an earlier date";
            case GateStep.Extended _ when outreach.isBlank() -> "extended without outreach";
            case GateStep.Extended(var longer) -> {
                extended = true;
                gate = longer;
                end = until;
                yield null;
            }
            case GateStep.Settled _ -> "settled by an extension";
            case GateStep.Refused(var refusal) -> refused(refusal);
        };
    }

    private @Nullable String settle(String command, GateStep step) {
        trail.add(command + " with " + voices + " at " + now);
        return switch (step) {
            case GateStep.Extended _ -> "extended by " + command;
            case GateStep.Refused(var refusal) -> refused(refusal);
            case GateStep.Settled(Agreed agreed) when !command.equals("agree") || !heardAndAgreed() ->
                "agreed without the gate: " + agreed;
            case GateStep.Settled(Agreed agreed) when !now.isBefore(end) -> "agreed at or after the end: " + agreed;
            case GateStep.Settled(NotAgreed notAgreed) when now.isBefore(end) -> "lapsed before the end: " + notAgreed;
            case GateStep.Settled(DecidedWithoutAgreement decided) -> "decided before the gate lapsed: " + decided;
            case GateStep.Settled(var settled) -> keep(settled);
        };
    }

    private @Nullable String decide(GateOutcome before, String reasons) {
        trail.add("decide at " + now);
        return switch (rules.decide(before, BODY, reasons, now)) {
            case GateStep.Extended _ -> "extended by a decision";
            case GateStep.Refused(var refusal) -> refused(refusal);
            case GateStep.Settled(DecidedWithoutAgreement decided) when reasons.isBlank() -> "without reasons: " + decided;
            case GateStep.Settled(DecidedWithoutAgreement decided) when decided.instead().equals(before)
                    && decided.decidedBy().equals(BODY) && decided.reasons().equals(reasons) ->
                keep(decided);
            case GateStep.Settled(var changed) -> "became " + changed + " after it was settled as " + before;
        };
    }

    private @Nullable String keep(GateOutcome settled) {
        outcome = settled;
        return settled.coProduced() == settled instanceof Agreed ? null : "called co-produced: " + settled;
    }

    /// From wherever a sequence led, waiting for the end and two commands must finish the step.
    private @Nullable String wayOut() {
        if (outcome == null) {
            now = now.isBefore(end) ? end : now;
            var defect = settle("lapse", rules.lapse(gate, voices, now));
            if (defect != null || outcome == null) {
                return defect != null ? defect : "stuck: it does not lapse at its end";
            }
        }
        if (outcome instanceof NotAgreed lapsed) {
            var defect = decide(lapsed, "The term starts.");
            return defect != null || outcome instanceof DecidedWithoutAgreement ? defect : "stuck: nobody can decide";
        }
        return null;
    }

    /// The gate's rule, written again without the gate.
    private boolean heardAndAgreed() {
        for (var constituency : Constituency.values()) {
            var yes = voices.agreed(constituency);
            var no = voices.tookPart(constituency) - yes;
            if (yes + no < gate.quorums().of(constituency) || yes <= no) {
                return false;
            }
        }
        return true;
    }

    private @Nullable String refused(Refusal refusal) {
        refusals.add(refusal.code());
        return null;
    }
}
