package org.coproduction.delivery.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.delivery.plan.PlanRules.Play;
import org.jspecify.annotations.Nullable;

/// Plays random commands on one plan and keeps its own account of what was accepted, by which it judges where the plan gets.
final class PlanExploration {
    private static final int QUORUM = 2;

    private final PlanRules rules;
    private final Random random;
    private final Set<String> reached = new HashSet<>();
    private final Map<String, Approval> answers = new HashMap<>();
    private final Map<UUID, ProgressState> reports = new HashMap<>();
    private final Map<Class<?>, Integer> raised = new HashMap<>();
    private final Set<UUID> milestones = new HashSet<>();
    private final List<Play> accepted = new ArrayList<>();
    private Instant now = Samples.DESIGNED.plusSeconds(60);
    private Instant gateEnd = Samples.ENDED;
    private Instant suspendedAt = Instant.MIN;
    private ActionPlan plan;

    PlanExploration(PlanRules rules, Random random) {
        this.rules = rules;
        this.random = random;
        var award = new Award("A project", Samples.AWARD.amount(), org.coproduction.charter.Quorums.of(QUORUM, QUORUM, QUORUM),
                Samples.FUNDED);
        var expected = (ActionPlan.Expected) ((ActionPlan.Expected) Samples.nothing()).funded(award, Samples.GATE);
        this.plan = expected.designed(Samples.DESIGN, Samples.GATE);
    }

    /// What is wrong, or `null` after so many steps without a fault.
    @Nullable
    String run(int steps) {
        for (var step = 0; step < steps; step++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(random.nextInt(40) == 0 ? 60 * 24 * 40 : 600)));
            var play = play();
            String fault;
            try {
                fault = judge(play, rules.apply(plan, play, now));
            } catch (IllegalArgumentException impossible) {
                fault = "an impossible plan: " + impossible.getMessage();
            }
            if (fault != null) {
                return fault + " after " + accepted;
            }
        }
        return null;
    }

    Set<String> reached() {
        return reached;
    }

    private @Nullable String judge(Play play, Decision<ActionPlan> step) {
        if (!(step instanceof Decision.Changed(var to, var events))) {
            return null;
        }
        accepted.add(play);
        account(play, to);
        var before = plan;
        plan = to;
        if (before.halt() != null) {
            var fault = halted(before, play, to);
            if (fault != null || to.halt() != null) {
                return fault;
            }
        }
        reached.add(to.getClass().getSimpleName());
        for (var event : events) {
            raised.merge(event.getClass(), 1, Integer::sum);
            if (event instanceof MilestoneMet met && !milestones.add(met.actionId())) {
                return "a milestone was met twice";
            }
        }
        if (raised.values().stream().anyMatch(times -> times > 1) && twice()) {
            return "an event that comes once came again: " + raised;
        }
        return to instanceof Planning || to.getClass() == before.getClass() || before.halt() != null
                ? null
                : arrived(before, to);
    }

    /// While it is suspended a plan can only go on as it stood, or end; and then nothing changes any more.
    private @Nullable String halted(ActionPlan before, Play play, ActionPlan to) {
        if (!(before instanceof ActionPlan.Suspended suspended)) {
            return "something changed after the end";
        }
        return switch (play) {
            case Play.End _ -> to instanceof ActionPlan.Ended ? null : "it did not end";
            case Play.Resume _ when to.getClass() == suspended.before().getClass() && to instanceof Opened now
                    && suspended.before() instanceof Opened then && now.actions().equals(then.actions()) ->
                null;
            case Play _ -> "something changed while the plan was suspended";
        };
    }

    private boolean twice() {
        return raised.getOrDefault(PlanAgreed.class, 0) > 1 || raised.getOrDefault(DeliveryCompleted.class, 0) > 1;
    }

    private void account(Play play, ActionPlan to) {
        if (plan instanceof Planning before && to instanceof Planning after && !before.actions().equals(after.actions())) {
            answers.clear();
        }
        switch (play) {
            case Play.Approve(var person, _, var approval) -> answers.put(person, approval);
            case Play.Extend(var until) -> gateEnd = until;
            case Play.Report(var id, _, var state) -> reports.put(id, state);
            case Play.Suspend _ -> suspendedAt = now;
            case Play.Resume _ when gateEnd.isAfter(suspendedAt) -> gateEnd = gateEnd.plus(Duration.between(suspendedAt, now));
            case Play.Resume _,Play.End _ -> {
            }
            case Play.Withdraw _,Play.Put _,Play.Remove _,Play.Offer _,Play.Agree _,Play.Lapse _,Play.Decide _,Play.Complete _ ->
                {
                }
        }
    }

    private @Nullable String arrived(ActionPlan before, ActionPlan to) {
        return switch (to) {
            case ActionPlan.Expected _ -> "a plan went back to being expected";
            case Planning _ -> "a plan went back to planning";
            case ActionPlan.Agreed agreed -> agreed(before, agreed);
            case ActionPlan.NotAgreed _ ->
                before instanceof Planning && !now.isBefore(gateEnd) ? null : "a gate lapsed before its end";
            case ActionPlan.DecidedWithoutAgreement decided -> now.isBefore(gateEnd)
                    ? "the body decided before the gate's end"
                    : decided.outcome().coProduced() ? "a decision is called co-produced" : led(decided.actions());
            case ActionPlan.Completed completed -> completed(before, completed);
            case ActionPlan.Suspended suspended -> suspended.before().equals(before) ? null : "something changed on the way";
            case ActionPlan.Ended _ -> before instanceof ActionPlan.Completed ? "what was completed ended" : null;
            case ActionPlan.EndedUnopened _ -> "a plan that had opened is said not to have";
        };
    }

    private @Nullable String agreed(ActionPlan before, ActionPlan.Agreed agreed) {
        if (!(before instanceof Planning)) {
            return "agreed from " + before;
        }
        if (!now.isBefore(gateEnd)) {
            return "agreed after the gate's end";
        }
        var took = new EnumMap<Constituency, Integer>(Constituency.class);
        var yes = new EnumMap<Constituency, Integer>(Constituency.class);
        for (var answer : answers.values()) {
            took.merge(answer.constituency(), 1, Integer::sum);
            yes.merge(answer.constituency(), answer.approves() ? 1 : 0, Integer::sum);
        }
        for (var constituency : Constituency.values()) {
            var heard = took.getOrDefault(constituency, 0);
            if (heard < QUORUM || 2 * yes.getOrDefault(constituency, 0) <= heard) {
                return "agreed without " + constituency;
            }
        }
        var leading = agreed.actions().stream().map(action -> action.owner() == null ? null : action.owner().constituency())
                .toList();
        return leading.contains(Constituency.PARENT_CARER) && leading.contains(Constituency.YOUNG_PERSON)
                ? led(agreed.actions())
                : "agreed without families among the owners";
    }

    private static @Nullable String led(List<Action> actions) {
        return !actions.isEmpty() && actions.stream()
                .allMatch(action -> action.owner() != null
                        && (action.owner().person() != null || action.owner().organisation() != null))
                                ? null
                                : "settled without somebody who leads each action";
    }

    private @Nullable String completed(ActionPlan before, ActionPlan.Completed completed) {
        if (!(before instanceof InDelivery delivery)) {
            return "completed without having been in delivery";
        }
        for (var action : delivery.actions()) {
            var last = reports.get(action.id());
            if (last != ProgressState.DONE && last != ProgressState.DROPPED) {
                return "completed while " + action.id() + " is open";
            }
        }
        return completed.outcome() instanceof GateOutcome.Agreed == before instanceof ActionPlan.Agreed
                ? null
                : "the outcome changed on the way";
    }

    private Play play() {
        var constituency = any(List.of(Constituency.values()));
        if (settling()) {
            return new Play.Approve(person(constituency), version(), answer(constituency));
        }
        var id = new UUID(0, random.nextInt(3));
        if (plan instanceof ActionPlan.Suspended && random.nextInt(3) == 0) {
            return new Play.Resume(suspendedAt);
        }
        if (random.nextInt(50) == 0) {
            return random.nextInt(8) == 0 ? new Play.End() : new Play.Suspend();
        }
        return switch (random.nextInt(12)) {
            case 0 -> new Play.Put(id, wording(constituency), any(List.of(PutAction.Author.values())));
            case 1 -> new Play.Offer(id, Owner.offering(constituency, person(constituency),
                    random.nextBoolean() ? "their own organisation" : null));
            case 2 -> random.nextInt(4) == 0 ? new Play.Remove(id) : new Play.Withdraw(id, person(constituency));
            case 3 -> random.nextInt(4) == 0
                    ? new Play.Extend(now.plus(Duration.ofDays(random.nextInt(120))))
                    : new Play.Agree();
            case 4 -> new Play.Lapse();
            case 5 -> new Play.Decide();
            case 6 -> new Play.Complete();
            case 7, 8, 9 -> new Play.Report(id, random.nextBoolean() ? constituency : null,
                    any(List.of(ProgressState.values())));
            case 10, 11 -> new Play.Agree();
            default -> throw new IllegalStateException("there are twelve kinds");
        };
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// Now and then people leave the plan as it is and answer it; else hardly any sequence would come to an agreement.
    private boolean settling() {
        return plan instanceof Planning planning && planning.actions().size() > 1 && random.nextInt(3) != 0;
    }

    private int version() {
        return plan instanceof Planning planning ? planning.version() - (random.nextInt(10) == 0 ? 1 : 0) : 1;
    }

    private Approval answer(Constituency constituency) {
        return random.nextInt(6) == 0 ? new Approval(constituency, false, "Not yet") : Samples.yes(constituency);
    }

    private String person(Constituency constituency) {
        return constituency + "-" + random.nextInt(3);
    }

    private Action.Wording wording(Constituency constituency) {
        var owner = switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> Owner.of(constituency, null);
            default -> Owner.of(constituency, "an organisation");
        };
        var due = LondonDay.of(now).plusDays(random.nextInt(300) - 2L);
        return new Action.Wording("Words " + random.nextInt(3), null, due, owner);
    }
}
