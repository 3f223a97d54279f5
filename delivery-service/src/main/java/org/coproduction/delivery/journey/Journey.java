package org.coproduction.delivery.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.coproduction.charter.Constituency;
import org.coproduction.charter.Gate;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Halt;
import org.coproduction.charter.LostEvent;
import org.coproduction.delivery.plan.Action;
import org.coproduction.delivery.plan.ActionPlan;
import org.coproduction.delivery.plan.Opened;
import org.coproduction.delivery.plan.Planning;
import org.coproduction.delivery.plan.ProgressState;
import org.jspecify.annotations.Nullable;

/// The delivery part of a project's story, for everyone. It names constituencies and organisations' decisions, never a person,
/// and counts actions, never people.
///
/// @param coProduced whether the plan was agreed through the gate; `null` while that is open
/// @param summary one plain sentence
/// @param lost what it should have told the other services and what never reached them
record Journey(String service, String state, @Nullable Boolean coProduced, String summary, Facts facts, List<Happening> steps,
        List<LostEvent> lost) {
    /// @param owners constituencies that lead at least one action
    /// @param designCoProduced false where the design that is carried out here had been decided without agreement
    record Facts(List<Item> actions, List<Constituency> owners, int milestonesMet, List<Dropped> dropped,
            @Nullable LocalDate completionDue, Instant gateEndsAt, boolean designCoProduced, @Nullable Decided decision) {}

    /// One action, with the constituency that leads it.
    record Item(String title, @Nullable Constituency constituency, LocalDate due, String state) {}

    record Dropped(String title, String reason) {}

    /// The accountable body's decision without agreement.
    record Decided(String decidedBy, String reasons, List<Constituency> missing) {}

    record Happening(Instant at, String what) {}

    static Journey of(Opened plan) {
        return switch (plan) {
            case Planning planning -> new Journey("delivery", "PLANNING", null,
                    "Families and professionals are writing the action plan together.", facts(plan, planning.gate(), null),
                    steps(plan, planning.gate(), null, null), List.of());
            case ActionPlan.NotAgreed(_, var gate, _, var outcome) -> told(plan, "NOT_AGREED", gate, outcome, null,
                    "The action plan was not agreed in time.");
            case ActionPlan.Agreed agreed -> told(plan, "AGREED", agreed.gate(), agreed.outcome(), null,
                    "Parent carers, children and young people and professionals agreed the action plan, and it is being carried out.");
            case ActionPlan.DecidedWithoutAgreement decided -> told(plan, "DECIDED_WITHOUT_AGREEMENT", decided.gate(),
                    decided.outcome(), null, "The action plan is being carried out, but it was decided without agreement.");
            case ActionPlan.Completed completed -> told(plan, "COMPLETED", completed.gate(), completed.outcome(),
                    completed.completedAt(), completed.project().award().before() != null
                            ? "The work was done before co-production began, and families had no part in its plan."
                            : completed.outcome().coProduced()
                                    ? "The agreed action plan has been carried out."
                                    : "The action plan, which was decided without agreement, has been carried out.");
            case ActionPlan.Ended ended ->
                told(plan, "ENDED", ended.gate(), ended.outcome(), null,
                        "The work stopped, because the funder ended the project.")
                        .with(new Happening(ended.halt().at(), "The funder ended the project."));
        };
    }

    /// The story of a plan that is suspended.
    static Journey suspended(Opened plan, Halt halt) {
        var told = of(plan);
        return new Journey("delivery", "SUSPENDED", told.coProduced,
                "The work is paused, because the funder suspended the project.", told.facts, told.steps, List.of())
                .with(new Happening(halt.at(), "The funder suspended the project."));
    }

    private Journey with(Happening happening) {
        var more = new ArrayList<>(steps);
        more.add(happening);
        more.sort(Comparator.comparing(Happening::at));
        return new Journey(service, state, coProduced, summary, facts, List.copyOf(more), lost);
    }

    Journey lacking(List<LostEvent> events) {
        return new Journey(service, state, coProduced, summary, facts, steps, events);
    }

    private static Journey told(Opened plan, String state, Gate gate, @Nullable GateOutcome outcome,
            @Nullable Instant completedAt,
            String summary) {
        return new Journey("delivery", state, outcome == null ? null : outcome.coProduced(), summary, facts(plan, gate, outcome),
                steps(plan, gate, outcome, completedAt), List.of());
    }

    private static Facts facts(Opened plan, Gate gate, @Nullable GateOutcome outcome) {
        var actions = plan.actions();
        var dropped = new ArrayList<Dropped>();
        for (var action : actions) {
            var progress = action.progress();
            if (progress != null && progress.reason() != null) {
                dropped.add(new Dropped(action.title(), progress.reason()));
            }
        }
        var met = actions.stream().filter(action -> state(action).equals(ProgressState.DONE.name())).count();
        var decision = outcome instanceof GateOutcome.DecidedWithoutAgreement(_, var by, var reasons, var instead)
                ? new Decided(by, reasons, instead.missing())
                : null;
        return new Facts(actions.stream().map(Journey::item).toList(), plan.owners(), Math.toIntExact(met), dropped,
                actions.stream().map(Action::due).max(LocalDate::compareTo).orElse(null), gate.endsAt(),
                plan.project().design().coProduced(), decision);
    }

    private static Item item(Action action) {
        return new Item(action.title(), action.owner() == null ? null : action.owner().constituency(), action.due(),
                state(action));
    }

    private static String state(Action action) {
        return action.progress() == null ? "NOT_STARTED" : action.progress().state().name();
    }

    private static List<Happening> steps(Opened plan, Gate gate, @Nullable GateOutcome outcome, @Nullable Instant completedAt) {
        if (plan.project().award().before() != null) {
            return List.of(new Happening(plan.project().openedAt(),
                    "What had been done before was recorded. Families had no part in its plan."));
        }
        var steps = new ArrayList<Happening>();
        steps.add(new Happening(plan.project().openedAt(), "Money and design were settled, and planning opened."));
        switch (outcome) {
            case null -> {
            }
            case GateOutcome.Agreed agreed -> steps.add(new Happening(agreed.at(), "Every group agreed the action plan."));
            case GateOutcome.NotAgreed lapsed -> steps.add(new Happening(lapsed.at(), lapsed(gate)));
            case GateOutcome.DecidedWithoutAgreement(var at, var by, _, var instead) -> {
                steps.add(new Happening(instead.at(), lapsed(gate)));
                steps.add(new Happening(at, "The accountable body (" + by + ") decided on the plan without agreement."));
            }
        }
        plan.actions().stream().map(Journey::told).filter(Objects::nonNull).sorted(Comparator.comparing(Happening::at))
                .forEach(steps::add);
        if (completedAt != null) {
            steps.add(new Happening(completedAt, "The work was completed."));
        }
        return List.copyOf(steps);
    }

    private static String lapsed(Gate gate) {
        return gate.extension() == null
                ? "The time for agreeing the plan ended without agreement."
                : "The time for agreeing the plan was extended once and ended without agreement. In that time: "
                        + gate.extension().outreach();
    }

    private static @Nullable Happening told(Action action) {
        var progress = action.progress();
        if (progress == null) {
            return null;
        }
        return switch (progress.state()) {
            case STARTED -> null;
            case DONE -> new Happening(progress.at(), "Done: " + action.title());
            case DROPPED -> new Happening(progress.at(), "Dropped: " + action.title() + ", because: " + progress.reason());
        };
    }
}
