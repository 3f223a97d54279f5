package org.coproduction.commissioning.award;

import java.time.Instant;
import java.util.List;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Halt;
import org.coproduction.charter.RefusalCode;

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
    record Funded(String projectId, Grant grant, Progress progress, Standing standing) implements FundingAward {
        public Funded {
            // Awards were stored before any could be stopped.
            standing = standing == null ? Standing.neverStopped() : standing;
        }

        public Funded(String projectId, Grant grant, Progress progress) {
            this(projectId, grant, progress, Standing.neverStopped());
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
            return new Funded(projectId, grant, progress, changed);
        }
    }

    Progress progress();

    /// The same award, further on.
    default FundingAward with(Progress progress) {
        return switch (this) {
            case Expected expected -> new Expected(expected.projectId, progress);
            case Funded funded -> new Funded(funded.projectId, funded.grant, progress, funded.standing);
        };
    }

    /// What other services told of the project.
    ///
    /// @param milestones in the order in which they were met
    record Progress(List<Milestone> milestones, @org.jspecify.annotations.Nullable Delivered delivered,
            @org.jspecify.annotations.Nullable Learnt learnt) {
        static final Progress NONE = new Progress(List.of(), null, null);

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
