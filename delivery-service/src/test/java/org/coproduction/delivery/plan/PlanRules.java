package org.coproduction.delivery.plan;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.HaltGround;
import org.coproduction.charter.RefusalCode;
import org.coproduction.charter.Voices;
import org.jspecify.annotations.Nullable;

/// What the explorer plays with: the rules as they are, or with a defect planted into them.
interface PlanRules {
    /// A command with everything that it says.
    sealed interface Play {
        record Put(UUID id, Action.Wording wording, PutAction.Author author) implements Play {}

        record Remove(UUID id) implements Play {}

        record Offer(UUID id, Owner someone) implements Play {}

        record Withdraw(UUID id, String person) implements Play {}

        record Approve(String person, int version, Approval approval) implements Play {}

        record Extend(Instant until) implements Play {}

        record Agree() implements Play {}

        record Lapse() implements Play {}

        record Decide() implements Play {}

        record Report(UUID id, @Nullable Constituency participant, ProgressState state) implements Play {}

        record Complete() implements Play {}

        record Suspend() implements Play {}

        record Resume(Instant suspendedAt) implements Play {}

        record End() implements Play {}
    }

    Decision<ActionPlan> apply(ActionPlan plan, Play play, Instant now);

    /// The rules as they are.
    static Decision<ActionPlan> real(ActionPlan plan, Play play, Instant now) {
        return switch (play) {
            case Play.Put(var id, var wording, var author) -> PutAction.step(plan, id, wording, author, now);
            case Play.Remove(var id) -> Plans.whilePlanning(plan, planning -> planning.remove(id, now));
            case Play.Offer(var id, var someone) -> Plans.whilePlanning(plan, planning -> planning.offer(id, someone, now));
            case Play.Withdraw(var id, var person) ->
                Plans.whilePlanning(plan, planning -> planning.withdraw(id, person, now));
            case Play.Approve(var person, var version, var approval) ->
                Plans.whilePlanning(plan, planning -> planning.approve(person, version, approval, now));
            case Play.Extend(var until) -> Plans.whilePlanning(plan, planning -> planning.extend(until, "Visits", now));
            case Play.Agree() -> AgreePlan.step(plan, now);
            case Play.Lapse() -> LapsePlans.step(plan, now);
            case Play.Decide() -> DecidePlan.step(plan, "example-council", "Winter is near.", now);
            case Play.Report(var id, var participant, var state) -> ReportProgress.step(plan, id, participant,
                    new Progress(state, now, "", state == ProgressState.DROPPED ? "Others do it." : null));
            case Play.Complete() -> CompleteDelivery.step(plan);
            case Play.Suspend() -> HaltPlan.suspended(plan,
                    new AwardSuspended(HaltGround.LAW, "example-council", "A court says so.", "A judge says stop.", now), now);
            case Play.Resume(var since) -> HaltPlan.resumed(plan, new AwardResumed(since, now), now);
            case Play.End() -> HaltPlan.ended(plan,
                    new AwardEnded(HaltGround.FRAUD, "example-council", "The money is gone.", "The money is gone.", now), now);
        };
    }

    /// Mistakes that would break a promise of the charter.
    enum Defect implements PlanRules {
        WHAT_IS_SUSPENDED_GOES_ON {
            @Override
            public Decision<ActionPlan> apply(ActionPlan plan, Play play, Instant now) {
                return plan instanceof ActionPlan.Suspended(var before, var halt) && !(play instanceof Play.Resume)
                        && real(before, play, now) instanceof Decision.Changed(var to, var events)
                                ? new Decision.Changed<>(to.suspended(halt), events)
                                : real(plan, play, now);
            }
        },
        THE_TIME_OF_A_SUSPENSION_IS_LOST {
            @Override
            public Decision<ActionPlan> apply(ActionPlan plan, Play play, Instant now) {
                return real(plan, play instanceof Play.Resume ? new Play.Resume(now) : play, now);
            }
        },
        APPROVALS_OUTLIVE_A_CHANGE {
            @Override
            public Decision<ActionPlan> apply(ActionPlan plan, Play play, Instant now) {
                var step = real(plan, play, now);
                return plan instanceof Planning before && step instanceof Decision.Changed(Planning after, var _)
                        && after.version() != before.version()
                                ? Decision.changed(new Planning(after.project(), after.gate(), after.version(), after.actions(),
                                        before.approvals()))
                                : step;
            }
        },
        ONE_PERSON_COUNTS_TWICE {
            @Override
            public Decision<ActionPlan> apply(ActionPlan plan, Play play, Instant now) {
                return real(plan, play instanceof Play.Approve(var person, var version, var approval)
                        ? new Play.Approve(person + now, version, approval)
                        : play, now);
            }
        },
        THE_GATES_END_IS_IGNORED {
            @Override
            public Decision<ActionPlan> apply(ActionPlan plan, Play play, Instant now) {
                return real(plan, play, play instanceof Play.Agree && plan instanceof Planning planning
                        ? planning.project().openedAt()
                        : now);
            }
        },
        FAMILIES_NEED_NOT_LEAD {
            @Override
            public Decision<ActionPlan> apply(ActionPlan plan, Play play, Instant now) {
                var step = real(plan, play, now);
                return refusedWith(step, RefusalCode.OWNER_MISSING) && plan instanceof Planning planning
                        ? Decision.changed(new ActionPlan.Agreed(planning.project(), planning.gate(), planning.actions(),
                                Samples.agreed().outcome()))
                        : step;
            }
        },
        A_CONSTITUENCY_IS_FORGOTTEN {
            @Override
            public Decision<ActionPlan> apply(ActionPlan plan, Play play, Instant now) {
                var step = real(plan, play, now);
                if (!refusedWith(step, RefusalCode.QUORUM_NOT_MET) || !(plan instanceof Planning planning)) {
                    return step;
                }
                var filled = Voices.none();
                for (var constituency : Constituency.values()) {
                    filled = filled.with(constituency, 2, 2);
                }
                var outcome = new GateOutcome.Agreed(now, planning.gate().quorums(), filled);
                return Decision.changed(new ActionPlan.Agreed(planning.project(), planning.gate(), planning.actions(), outcome),
                        PlanAgreed.agreed(planning.project(), planning.actions(), outcome));
            }
        },
        OPEN_ACTIONS_ARE_LEFT_BEHIND {
            @Override
            public Decision<ActionPlan> apply(ActionPlan plan, Play play, Instant now) {
                var step = real(plan, play, now);
                return refusedWith(step, RefusalCode.ACTIONS_STILL_OPEN) && plan instanceof InDelivery delivery
                        ? Decision.changed(new ActionPlan.Completed(delivery.project(), delivery.gate(),
                                delivery.actions().stream().filter(action -> !action.open()).toList(), delivery.outcome(), now))
                        : step;
            }
        },
        A_MILESTONE_IS_MET_TWICE {
            @Override
            public Decision<ActionPlan> apply(ActionPlan plan, Play play, Instant now) {
                var step = real(plan, play, now);
                return step instanceof Decision.Unchanged<ActionPlan> && play instanceof Play.Report(var id, _, _)
                        ? new Decision.Changed<>(plan, List.of(new MilestoneMet(Samples.PROJECT, id, "again", now)))
                        : step;
            }
        },
        THE_BODY_DECIDES_BEFORE_THE_END {
            @Override
            public Decision<ActionPlan> apply(ActionPlan plan, Play play, Instant now) {
                return real(plan, play, play instanceof Play.Decide && plan instanceof Planning planning
                        ? planning.gate().endsAt()
                        : now);
            }
        },
        A_NO_COUNTS_AS_A_YES {
            @Override
            public Decision<ActionPlan> apply(ActionPlan plan, Play play, Instant now) {
                var step = real(plan, play, now);
                if (!(step instanceof Decision.Changed(Planning after, var _)) || !(play instanceof Play.Approve)) {
                    return step;
                }
                var asYes = new HashMap<String, Approval>();
                after.approvals().forEach((person, said) -> asYes.put(person, new Approval(said.constituency(), true, "")));
                return Decision.changed(new Planning(after.project(), after.gate(), after.version(), after.actions(), asYes));
            }
        };

        private static boolean refusedWith(Decision<ActionPlan> step, RefusalCode code) {
            return step instanceof Decision.Refused(var refusal) && refusal.code() == code;
        }
    }
}
