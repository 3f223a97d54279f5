package org.coproduction.delivery.plan;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Gate;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.GateStep;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.charter.Voices;
import org.jspecify.annotations.Nullable;

/// People write the plan, offer to lead actions, and answer the plan as it stands. Every change of an action makes a new
/// version, and the answers to the one before lapse with it.
///
/// @param version counted from 1
/// @param approvals answers to this version, by the opaque id of the person
public record Planning(Project project, Gate gate, int version, List<Action> actions, Map<String, Approval> approvals)
        implements
            Opened {
    public Planning {
        actions = List.copyOf(actions);
        approvals = Collections.unmodifiableMap(new TreeMap<>(approvals));
    }

    /// Writes an action down, or rewords it. Refuses from the gate's end on, a content item that the design does not have, a
    /// day that has passed, and another owner for an action that somebody leads.
    ///
    /// @param mayReassign whether this is the facilitator or a partner organisation, who can give an action to others
    public Decision<ActionPlan> put(UUID id, Action.Wording wording, boolean mayReassign, Instant now) {
        if (!gate.open(now)) {
            return Decision.refused(RefusalCode.GATE_CLOSED);
        }
        return switch (Actions.put(project, actions, id, wording, mayReassign, LondonDay.of(now))) {
            case Actions.Refused(var refusal) -> Decision.refused(refusal);
            case Actions.Kept(var kept) -> changed(kept);
        };
    }

    /// Takes an action out again. One that is not there is out already.
    public Decision<ActionPlan> remove(UUID id, Instant now) {
        if (!gate.open(now)) {
            return Decision.refused(RefusalCode.GATE_CLOSED);
        }
        return changed(actions.stream().filter(action -> !action.id().equals(id)).toList());
    }

    /// A participant offers to lead an action: it becomes their constituency's. Refuses an action that somebody else leads.
    public Decision<ActionPlan> offer(UUID id, Owner someone, Instant now) {
        if (!gate.open(now)) {
            return Decision.refused(RefusalCode.GATE_CLOSED);
        }
        var action = Actions.find(actions, id);
        if (action == null) {
            return Decision.refused(RefusalCode.ACTION_UNKNOWN);
        }
        var owner = action.owner();
        if (owner == null || !owner.named()) {
            return changed(Actions.replaced(actions, action.ownedBy(someone)));
        }
        if (owner.constituency() != someone.constituency()
                || owner.person() != null && !owner.person().equals(someone.person())) {
            return Decision.refused(RefusalCode.ACTION_TAKEN);
        }
        return changed(Actions.replaced(actions, action.ownedBy(owner.joinedBy(someone))));
    }

    /// Whoever offered steps back, and with them the organisation for which they offered. Nobody is held to an offer while
    /// people plan; an action that is not theirs stays as it is.
    public Decision<ActionPlan> withdraw(UUID id, String person, Instant now) {
        if (!gate.open(now)) {
            return Decision.refused(RefusalCode.GATE_CLOSED);
        }
        var action = Actions.find(actions, id);
        if (action == null) {
            return Decision.refused(RefusalCode.ACTION_UNKNOWN);
        }
        var owner = action.owner();
        return owner == null || !person.equals(owner.person())
                ? Decision.unchanged()
                : changed(Actions.replaced(actions, action.withoutOffer()));
    }

    private Decision<ActionPlan> changed(List<Action> kept) {
        return kept.equals(actions)
                ? Decision.unchanged()
                : Decision.changed(new Planning(project, gate, version + 1, kept, Map.of()));
    }

    /// One person's answer to this version; it replaces an earlier one. Refuses an answer to another version, to a plan
    /// without actions, and a no without its reason.
    public Decision<ActionPlan> approve(String person, int planVersion, Approval approval, Instant now) {
        if (!gate.open(now)) {
            return Decision.refused(RefusalCode.GATE_CLOSED);
        }
        if (planVersion != version) {
            return Decision.refused(RefusalCode.PLAN_OUTDATED, "planVersion");
        }
        if (actions.isEmpty()) {
            return Decision.refused(RefusalCode.NO_ACTIONS);
        }
        if (!approval.approves() && approval.reason().isBlank()) {
            return Decision.refused(RefusalCode.STANCE_REASON_MISSING, "reason");
        }
        if (approval.equals(approvals.get(person))) {
            return Decision.unchanged();
        }
        var more = new TreeMap<>(approvals);
        more.put(person, approval);
        return Decision.changed(new Planning(project, gate, version, actions, more));
    }

    /// The same plan for another award; another amount is another version of what people answer. Where there is nothing to answer
    /// yet it is not, so that a plan is the same whether its award was varied before or after the design was heard of.
    Planning with(Project changed) {
        return actions.isEmpty() || changed.award().amount().equals(project.award().amount())
                ? new Planning(changed, gate, version, actions, approvals)
                : new Planning(changed, gate, version + 1, actions, Map.of());
    }

    /// The same plan with the time of a suspension given back to its gate.
    Planning givenBack(Suspension over) {
        var opened = project.openedAt();
        var from = over.from().isAfter(opened) ? over.from() : opened;
        return new Planning(project, gate.givenBack(from, over.until()), version, actions, approvals);
    }

    /// Moves the gate's end, once.
    public Decision<ActionPlan> extend(Instant until, String outreach, Instant now) {
        return switch (gate.extend(until, outreach, now)) {
            case GateStep.Extended(var extended) ->
                Decision.changed(new Planning(project, extended, version, actions, approvals));
            case GateStep.Refused(var refusal) -> Decision.refused(refusal);
            case GateStep.Settled _ -> throw new IllegalStateException("an extension settles nothing");
        };
    }

    /// Settles the plan as agreed. Refuses unless every constituency agreed to this very version, every action has an owner
    /// and none is due before today, and parent carers and young people each lead one.
    public Decision<ActionPlan> agree(Instant now) {
        if (!gate.open(now)) {
            return Decision.refused(RefusalCode.GATE_CLOSED);
        }
        var fault = fault(now);
        if (fault != null) {
            return Decision.refused(fault);
        }
        return switch (gate.agree(voices(), now)) {
            case GateStep.Settled(GateOutcome.Agreed agreed) ->
                Decision.changed(new ActionPlan.Agreed(project, gate, actions, agreed),
                        PlanAgreed.agreed(project, actions, agreed));
            case GateStep.Refused(var refusal) -> Decision.refused(refusal);
            case GateStep.Settled _,GateStep.Extended _ -> throw new IllegalStateException("an agreement only agrees");
        };
    }

    private @Nullable Refusal fault(Instant now) {
        var unfit = Actions.unfit(actions, LondonDay.of(now));
        var ownersMissing = Actions.ownersMissing(actions);
        return unfit != null || ownersMissing.isEmpty() ? unfit : Refusal.of(RefusalCode.OWNER_MISSING, ownersMissing);
    }

    /// Settles the plan as not agreed. Refuses before the gate's end.
    public Decision<ActionPlan> lapse(Instant now) {
        return switch (gate.lapse(voices(), now)) {
            case GateStep.Settled(GateOutcome.NotAgreed lapsed) ->
                Decision.changed(new ActionPlan.NotAgreed(project, gate, actions, lapsed));
            case GateStep.Refused(var refusal) -> Decision.refused(refusal);
            case GateStep.Settled _,GateStep.Extended _ -> throw new IllegalStateException("a lapse only lapses");
        };
    }

    /// Who has answered this version, and who approved it.
    public Voices voices() {
        var voices = Voices.none();
        for (var approval : approvals.values()) {
            voices = voices.plus(approval.constituency(), approval.approves());
        }
        return voices;
    }

    /// Of parent carers and young people, those who lead no action yet.
    public List<Constituency> ownersMissing() {
        return Actions.ownersMissing(actions);
    }
}
