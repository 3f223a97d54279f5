package org.coproduction.design.workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Gate;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.GateStep;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.charter.Voices;
import org.jspecify.annotations.Nullable;

/// People are working on the design. Stances are always on the newest draft: with the next one they are gone, and everybody is
/// asked again. Objections stay, until whoever raised one accepts a draft into which it was worked, or takes it back.
///
/// @param gateNamed whether a facilitator named the gate's date, which is possible once
/// @param stances one of each person
public record Drafting(Project project, Gate gate, boolean gateNamed, List<Draft> drafts, List<Stance> stances,
        List<Objection> objections) implements Workspace.Unsettled {
    /// As many drafts as one document holds even if each is as long as can be.
    static final int MOST_DRAFTS = 100;

    public Drafting {
        drafts = List.copyOf(drafts);
        stances = List.copyOf(stances);
        objections = List.copyOf(objections);
    }

    /// A workspace without any draft, whose gate has its standing date.
    public static Drafting founded(Project project, Instant closesAt) {
        return new Drafting(project, Gate.closing(closesAt, project.quorums()), false, List.of(), List.of(), List.of());
    }

    /// A new version of the draft. Refuses one without an Easy Read version.
    public Decision<Workspace> write(Wording wording, Instant now) {
        if (!gate.open(now)) {
            return Decision.refused(RefusalCode.GATE_CLOSED);
        }
        if (drafts.size() == MOST_DRAFTS) {
            return Decision.refused(RefusalCode.TOO_MANY_DRAFTS);
        }
        var fault = wording.fault();
        if (fault != null) {
            return Decision.refused(fault);
        }
        var more = new ArrayList<>(drafts);
        more.add(new Draft(drafts.size() + 1, wording, now, null));
        return Decision.changed(new Drafting(project, gate, gateNamed, more, List.of(), objections));
    }

    /// A new version of the draft by somebody who had read another one before, so that nobody writes over what they have not
    /// read. Refuses where a newer one came in meanwhile.
    ///
    /// @param read version of the draft that they had read; 0 where there was none
    public Decision<Workspace> writeAfter(int read, Wording wording, Instant now) {
        return gate.open(now) && read != drafts.size()
                ? Decision.refused(RefusalCode.DRAFT_OUTDATED, "basedOn")
                : write(wording, now);
    }

    /// A reader confirms that the Easy Read version says what the newest draft says.
    public Decision<Workspace> confirmEasyRead(int version, Instant now) {
        var refusal = unlessNewest(version, now);
        if (refusal != null) {
            return Decision.refused(refusal);
        }
        if (drafts.getLast().easyReadConfirmedAt() != null) {
            return Decision.unchanged();
        }
        var confirmed = new ArrayList<>(drafts);
        confirmed.set(drafts.size() - 1, drafts.getLast().confirmed(now));
        return Decision.changed(new Drafting(project, gate, gateNamed, confirmed, stances, objections));
    }

    /// Somebody takes a stance on the newest draft, in place of the one they had. Refuses while nobody has confirmed the Easy
    /// Read version.
    ///
    /// @param objectionId the id of the objection, if this raises one
    public Decision<Workspace> take(Stance stance, int version, String objectionId) {
        var refusal = unlessNewest(version, stance.at());
        if (refusal != null) {
            return Decision.refused(refusal);
        }
        if (drafts.getLast().easyReadConfirmedAt() == null) {
            return Decision.refused(RefusalCode.EASY_READ_NOT_CONFIRMED);
        }
        if (stances.stream().anyMatch(stance::saysTheSameAs)) {
            return Decision.unchanged();
        }
        var replaced = new ArrayList<>(stances);
        replaced.removeIf(earlier -> earlier.person().equals(stance.person()));
        replaced.add(stance);
        return Decision.changed(
                new Drafting(project, gate, gateNamed, drafts, replaced, heard(stance, version, objectionId)));
    }

    private List<Objection> heard(Stance stance, int version, String objectionId) {
        var heard = new ArrayList<>(objections);
        if (stance.position().agrees()) {
            heard.replaceAll(objection -> objection.openBy(stance.person()) ? objection.closed() : objection);
        } else if (heard.stream().anyMatch(objection -> objection.openBy(stance.person()))) {
            heard.replaceAll(objection -> objection.openBy(stance.person())
                    ? Objection.raised(objection.id(), stance, version)
                    : objection);
        } else {
            heard.add(Objection.raised(objectionId, stance, version));
        }
        return heard;
    }

    /// The facilitator says in which draft an open objection was worked in, and how. It stays open until its objector agrees.
    public Decision<Workspace> integrate(String objectionId, int version, String how, Instant now) {
        if (!gate.open(now)) {
            return Decision.refused(RefusalCode.GATE_CLOSED);
        }
        var objection = objections.stream().filter(each -> each.open() && each.id().equals(objectionId)).findFirst().orElse(null);
        if (objection == null) {
            return Decision.refused(RefusalCode.OBJECTION_UNKNOWN);
        }
        if (version <= objection.raisedOn() || version > drafts.size()) {
            return Decision.refused(RefusalCode.INVALID_FIELD, "draftVersion");
        }
        if (how.isBlank()) {
            return Decision.refused(RefusalCode.INVALID_FIELD, "how");
        }
        var integrated = new ArrayList<>(objections);
        integrated.set(objections.indexOf(objection), objection.integrated(new Integration(version, how.strip(), now)));
        return Decision.changed(new Drafting(project, gate, gateNamed, drafts, stances, integrated));
    }

    /// The facilitator names the gate's date in place of its standing date, once.
    ///
    /// @param atMost how far ahead the date may be
    public Decision<Workspace> nameGate(Instant closesAt, Instant now, Duration atMost) {
        if (gateNamed && gate.closesAt().equals(closesAt)) {
            return Decision.unchanged();
        }
        if (!gate.open(now)) {
            return Decision.refused(RefusalCode.GATE_CLOSED);
        }
        if (gateNamed || gate.extension() != null) {
            return Decision.refused(RefusalCode.GATE_ALREADY_EXTENDED);
        }
        if (!closesAt.isAfter(now) || closesAt.isAfter(now.plus(atMost))) {
            return Decision.refused(RefusalCode.INVALID_FIELD, "closesAt");
        }
        return Decision.changed(new Drafting(project, Gate.closing(closesAt, gate.quorums()), true, drafts, stances, objections));
    }

    /// The gate's one extension.
    ///
    /// @param atMost how far ahead its end may be
    public Decision<Workspace> extendGate(Instant until, String outreach, Instant now, Duration atMost) {
        if (until.isAfter(now.plus(atMost))) {
            return Decision.refused(RefusalCode.INVALID_FIELD, "until");
        }
        return switch (gate.extend(until, outreach, now)) {
            case GateStep.Extended(var extended) ->
                Decision.changed(new Drafting(project, extended, gateNamed, drafts, stances, objections));
            case GateStep.Refused(var refusal) -> Decision.refused(refusal);
            case GateStep.Settled _ -> throw new IllegalStateException("an extension settles nothing");
        };
    }

    /// The same with the time given back in which the project was suspended.
    Drafting givenBack(Instant suspendedAt, Instant resumedAt) {
        return new Drafting(project, gate.givenBack(suspendedAt, resumedAt), gateNamed, drafts, stances, objections);
    }

    /// The drafts alone, without what people said of them.
    Drafting withoutPeople() {
        return new Drafting(project, gate, gateNamed, drafts, List.of(), List.of());
    }

    /// Settles the newest draft as agreed. An open objection stands in the way whatever the numbers; then the gate judges.
    public Decision<Workspace> agree(Instant now) {
        if (!gate.open(now)) {
            return Decision.refused(RefusalCode.GATE_CLOSED);
        }
        if (drafts.isEmpty()) {
            return Decision.refused(RefusalCode.NO_DRAFT);
        }
        if (drafts.getLast().easyReadConfirmedAt() == null) {
            return Decision.refused(RefusalCode.EASY_READ_NOT_CONFIRMED);
        }
        if (objections.stream().anyMatch(Objection::open)) {
            return Decision.refused(RefusalCode.OBJECTION_OPEN);
        }
        return settled(gate.agree(voices(), now));
    }

    /// Settles as not agreed once the gate's end has come.
    public Decision<Workspace> lapse(Instant now) {
        return settled(gate.lapse(voices(), now));
    }

    private Decision<Workspace> settled(GateStep step) {
        var past = objections.stream().map(Objection::past).toList();
        return switch (step) {
            case GateStep.Settled(GateOutcome.Agreed outcome) ->
                Decision.changed(new Workspace.Agreed(project, gate, drafts, past, outcome));
            case GateStep.Settled(GateOutcome.NotAgreed outcome) ->
                Decision.changed(new Workspace.NotAgreed(project, gate, drafts, past, outcome));
            case GateStep.Refused(var refusal) -> Decision.refused(refusal);
            case GateStep.Settled _,GateStep.Extended _ -> throw new IllegalStateException("a gate is agreed or lapses");
        };
    }

    /// Who took part and who agrees to the newest draft, as counts.
    public Voices voices() {
        var voices = Voices.none();
        for (var stance : stances) {
            voices = voices.plus(stance.constituency(), stance.position().agrees());
        }
        return voices;
    }

    private @Nullable Refusal unlessNewest(int version, Instant now) {
        if (!gate.open(now)) {
            return Refusal.of(RefusalCode.GATE_CLOSED);
        }
        if (drafts.isEmpty()) {
            return Refusal.of(RefusalCode.NO_DRAFT);
        }
        if (version < 1 || version > drafts.size()) {
            return Refusal.of(RefusalCode.NOT_FOUND);
        }
        return version < drafts.size() ? Refusal.of(RefusalCode.DRAFT_OUTDATED) : null;
    }
}
