package org.coproduction.commissioning.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Halt;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.award.Tranche.Payment;
import org.jspecify.annotations.Nullable;

/// What a project was funded for and what became of it: one per project, and the only thing of this service that raises and
/// receives a project's events. What other services tell may come before the award is known here, and in any order.
public sealed interface FundingAward {
    /// Only other services have told of this project so far.
    record Expected(String projectId, Progress progress) implements FundingAward {
        public Expected(String projectId) {
            this(projectId, Progress.NONE);
        }
    }

    /// The award as it was ratified, and what has come of it.
    ///
    /// @param tranches the parts in which it is paid, in their order; empty until it is divided
    record Funded(String projectId, Grant grant, Progress progress, Standing standing, List<Tranche> tranches)
            implements
                FundingAward {
        public Funded {
            // Awards were stored before any could be stopped, or was paid in parts.
            standing = standing == null ? Standing.neverStopped() : standing;
            tranches = tranches == null ? List.of() : List.copyOf(tranches);
        }

        public Funded(String projectId, Grant grant, Progress progress) {
            this(projectId, grant, progress, Standing.neverStopped(), List.of());
        }

        /// Says in which parts it is paid. Refuses parts that are not the award, and other parts once one has been paid.
        Decision<FundingAward> divide(List<Tranche> parts) {
            var stopped = stopped();
            if (stopped != null) {
                return Decision.refused(stopped);
            }
            if (parts.stream().mapToLong(part -> part.amount().pence()).sum() != grant.amount().pence()) {
                return Decision.refused(
                        Refusal.of(RefusalCode.TRANCHES_NOT_THE_AWARD, "tranches").with("amount", grant.amount().toString()));
            }
            if (parts.equals(tranches)) {
                return Decision.unchanged();
            }
            return tranches.stream().anyMatch(part -> part.paid() != null)
                    ? Decision.refused(RefusalCode.TRANCHE_PAID)
                    : Decision.changed(new Funded(projectId, grant, progress, standing, parts));
        }

        /// Records that a part was paid. Refuses one that was not due on that day, and a day that has not come.
        ///
        /// @param number of the part, from 1
        /// @param today in London
        Decision<FundingAward> pay(int number, Payment payment, LocalDate today) {
            if (number < 1 || number > tranches.size()) {
                return Decision.refused(RefusalCode.NOT_FOUND);
            }
            var part = tranches.get(number - 1);
            if (payment.equals(part.paid())) {
                return Decision.unchanged();
            }
            var stopped = stopped();
            if (stopped != null) {
                return Decision.refused(stopped);
            }
            if (part.paid() != null) {
                return Decision.refused(RefusalCode.TRANCHE_PAID);
            }
            if (payment.on().isAfter(today)) {
                return Decision.refused(RefusalCode.INVALID_FIELD, "on");
            }
            if (!part.isDueOn(payment.on(), grant, progress)) {
                return Decision.refused(RefusalCode.TRANCHE_NOT_DUE);
            }
            var paid = new ArrayList<>(tranches);
            paid.set(number - 1, part.paid(payment));
            return Decision.changed(new Funded(projectId, grant, progress, standing, paid));
        }

        /// Since when a part is due, or `null` while it is not.
        public @Nullable Instant dueSince(Tranche part) {
            return part.dueSince(grant, progress);
        }

        private @Nullable RefusalCode stopped() {
            return switch (standing) {
                case Standing.Running _ -> null;
                case Standing.Suspended _ -> RefusalCode.AWARD_SUSPENDED;
                case Standing.Ended _ -> RefusalCode.AWARD_ENDED;
            };
        }

        /// Stops it for the time being. Refuses what is stopped already.
        Decision<FundingAward> suspend(Halt halt) {
            return switch (standing) {
                case Standing.Running running ->
                    Decision.changed(standing(running.suspended(halt)), AwardSuspended.of(projectId, halt));
                case Standing.Suspended _ -> Decision.refused(RefusalCode.AWARD_SUSPENDED);
                case Standing.Ended _ -> Decision.refused(RefusalCode.AWARD_ENDED);
            };
        }

        /// Lets it go on.
        Decision<FundingAward> resume(Standing.Resumption resumption) {
            return switch (standing) {
                case Standing.Running _ -> Decision.refused(RefusalCode.AWARD_NOT_SUSPENDED);
                case Standing.Suspended suspended -> Decision.changed(standing(suspended.resumed(resumption)),
                        AwardResumed.of(projectId, suspended.halt(), resumption));
                case Standing.Ended _ -> Decision.refused(RefusalCode.AWARD_ENDED);
            };
        }

        /// Stops it for good.
        Decision<FundingAward> end(Halt halt) {
            return switch (standing) {
                case Standing.Running _,Standing.Suspended _ ->
                    Decision.changed(standing(standing.ended(halt)), AwardEnded.of(projectId, halt));
                case Standing.Ended _ -> Decision.refused(RefusalCode.AWARD_ENDED);
            };
        }

        private Funded standing(Standing changed) {
            return new Funded(projectId, grant, progress, changed, tranches);
        }
    }

    Progress progress();

    /// The same award, further on.
    default FundingAward with(Progress progress) {
        return switch (this) {
            case Expected expected -> new Expected(expected.projectId, progress);
            case Funded funded -> new Funded(funded.projectId, funded.grant, progress, funded.standing, funded.tranches);
        };
    }

    /// A move by one of those whose money it is; anybody else is refused.
    default Decision<FundingAward> forFunder(String organisation, Function<Funded, Decision<FundingAward>> move) {
        return switch (this) {
            case Expected _ -> Decision.refused(RefusalCode.NOT_FOUND);
            case Funded funded when !funded.grant.isFundedBy(organisation) -> Decision.refused(RefusalCode.NOT_YOUR_ROLE);
            case Funded funded -> move.apply(funded);
        };
    }

    /// What other services told of the project.
    ///
    /// @param milestones in the order in which they were met
    /// @param planAgreedAt when the action plan was settled
    record Progress(List<Milestone> milestones, @Nullable Delivered delivered, @Nullable Learnt learnt,
            @Nullable Instant planAgreedAt) {
        static final Progress NONE = new Progress(List.of(), null, null, null);

        public Progress {
            milestones = List.copyOf(milestones);
        }
    }

    /// Something that was to be reached, and was.
    record Milestone(String title, Instant metAt) {}

    /// The end of delivery.
    record Delivered(int actionsDone, int actionsDropped, Instant at) {}

    /// What was learnt, for those who plan the next round.
    ///
    /// @param agreed whether the evaluation was agreed by every constituency
    record Learnt(boolean agreed, List<Finding> findings, List<Commitment> commitments, Instant at) {
        public Learnt {
            findings = List.copyOf(findings);
            commitments = List.copyOf(commitments);
        }
    }

    /// What people said about a theme.
    record Finding(String theme, String finding) {}

    /// What was, will be or cannot be done about it.
    ///
    /// @param kind `DID`, `WILL_DO` or `CANNOT`
    record Commitment(String kind, String text, String owner) {}
}
