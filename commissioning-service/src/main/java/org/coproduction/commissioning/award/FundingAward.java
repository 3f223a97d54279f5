package org.coproduction.commissioning.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Halt;
import org.coproduction.charter.Money;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.award.Tranche.Payment;
import org.jspecify.annotations.Nullable;

/// What a project was funded for and what became of it: one per project, and the only thing of this service that raises and
/// receives a project's events. What other services tell may come before the award is known here, and in any order.
public sealed interface FundingAward {
    /// Only other services have told of this project so far.
    ///
    /// @param asked what delivery asked to change
    record Expected(String projectId, Progress progress, List<VariationRequest> asked) implements FundingAward {
        public Expected {
            // Projects were stored before an award could be varied.
            asked = asked == null ? List.of() : List.copyOf(asked);
        }

        public Expected(String projectId) {
            this(projectId, Progress.NONE, List.of());
        }

        /// The same project, now with its award.
        Funded founded(Grant grant) {
            var variations = Variations.NONE;
            for (var request : asked) {
                variations = variations.asked(request, grant);
            }
            return new Funded(projectId, grant, progress).with(variations);
        }
    }

    /// The award as it was ratified, and what has come of it.
    ///
    /// @param tranches the parts in which it is paid, in their order; empty until it is divided
    /// @param variations what was asked to change about it, and what became of that
    record Funded(String projectId, Grant grant, Progress progress, Standing standing, List<Tranche> tranches,
            Variations variations)
            implements
                FundingAward {
        public Funded {
            // Awards were stored before any could be stopped, was paid in parts, or could be varied.
            standing = standing == null ? Standing.neverStopped() : standing;
            tranches = tranches == null ? List.of() : List.copyOf(tranches);
            variations = variations == null ? Variations.NONE : variations;
        }

        public Funded(String projectId, Grant grant, Progress progress) {
            this(projectId, grant, progress, Standing.neverStopped(), List.of(), Variations.NONE);
        }

        /// The award as it is now, with all that was varied.
        public Money amount() {
            return variations.amount(grant);
        }

        /// Since when it is that amount.
        public Instant amountSince() {
            return decided().stream().filter(Variation.Closed::varied).map(Variation.Closed::at)
                    .reduce(grant.ratifiedAt(), (_, later) -> later);
        }

        /// What was granted or declined of what was asked to change, oldest first.
        public List<Variation.Closed> decided() {
            return variations.all().stream().flatMap(each -> each instanceof Variation.Closed closed
                    ? Stream.of(closed)
                    : Stream.empty()).toList();
        }

        /// How much of it has been paid.
        public Money paid() {
            return tranches.stream().filter(part -> part.paid() != null).map(Tranche::amount).reduce(Money.ZERO, Money::plus);
        }

        /// Says in which parts it is paid, also once it has ended, for what was paid before.
        Decision<FundingAward> divide(List<Tranche> parts) {
            return standing instanceof Standing.Suspended
                    ? Decision.refused(RefusalCode.AWARD_SUSPENDED)
                    : new Parts(this).divide(parts);
        }

        /// Records that a part was paid.
        ///
        /// @param number of the part, from 1
        /// @param today in London
        Decision<FundingAward> pay(int number, Payment payment, LocalDate today) {
            return new Parts(this).pay(number, payment, today);
        }

        Funded paidIn(List<Tranche> parts) {
            return new Funded(projectId, grant, progress, standing, parts, variations);
        }

        /// Since when a part is due, or `null` while it is not.
        public @Nullable Instant dueSince(Tranche part) {
            return part.dueSince(grant, progress);
        }

        @Nullable
        RefusalCode stopped() {
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
                case Standing.Suspended suspended -> Decision.changed(
                        standing(suspended.resumed(resumption))
                                .with(variations.givenBack(suspended.halt().at(), resumption.at())),
                        AwardResumed.of(projectId, suspended.halt(), resumption));
                case Standing.Ended _ -> Decision.refused(RefusalCode.AWARD_ENDED);
            };
        }

        /// Stops it for good.
        Decision<FundingAward> end(Halt halt) {
            return switch (standing) {
                case Standing.Running _,Standing.Suspended _ ->
                    Decision.changed(
                            standing(standing.ended(halt, Replacement.asked(halt.at(), grant))).with(variations.dropped()),
                            AwardEnded.of(projectId, halt));
                case Standing.Ended _ -> Decision.refused(RefusalCode.AWARD_ENDED);
            };
        }

        /// What of the money is left.
        public Money left() {
            return amount().minus(paid());
        }

        /// What takes its place once it has ended; `null` as long as it has not.
        public @Nullable Replacement replacement() {
            return standing instanceof Standing.Ended ended ? ended.replacement() : null;
        }

        Funded standing(Standing changed) {
            return new Funded(projectId, grant, progress, changed, tranches, variations);
        }

        Funded with(Variations changed) {
            return new Funded(projectId, grant, progress, standing, tranches, changed);
        }

        /// The same award with what became of one variation.
        Funded with(Variation next) {
            return with(variations.with(next));
        }

        /// One of those whose money it is decides on a variation.
        Decision<FundingAward> decide(int number, FunderAnswer answer) {
            return undecided(number, variation -> new FunderDecision(this, answer).on(variation));
        }

        /// A move on a variation. Refuses one that nobody asked for, and any while the award is stopped.
        private Decision<FundingAward> undecided(int number, Function<Variation, Decision<FundingAward>> move) {
            var stopped = stopped();
            var variation = variations.find(number);
            return stopped != null
                    ? Decision.refused(stopped)
                    : variation == null ? Decision.refused(RefusalCode.NOT_FOUND) : move.apply(variation);
        }
    }

    Progress progress();

    /// Delivery asks for a change of the award.
    default FundingAward asked(VariationRequest request) {
        return switch (this) {
            case Expected expected -> new Expected(expected.projectId, expected.progress,
                    Stream.concat(expected.asked.stream(), Stream.of(request)).toList());
            case Funded funded -> {
                var more = funded.variations.asked(request, funded.grant);
                yield funded.with(funded.standing instanceof Standing.Ended ? more.dropped() : more);
            }
        };
    }

    /// A move on a variation while the constituencies are asked about it.
    default Decision<FundingAward> whileAsked(int number,
            BiFunction<Variation.Asked, Function<Variation, FundingAward>, Decision<FundingAward>> move) {
        return switch (this) {
            case Expected _ -> Decision.refused(RefusalCode.NOT_FOUND);
            case Funded funded -> funded.undecided(number, variation -> switch (variation) {
                case Variation.Asked asked -> move.apply(asked, funded::with);
                case Variation.Tolerable _ -> Decision.refused(RefusalCode.VARIATION_WITHIN_TOLERANCE);
                case Variation.Answered _ -> Decision.refused(RefusalCode.GATE_CLOSED);
                case Variation.Closed _ -> Decision.refused(RefusalCode.ALREADY_DECIDED);
                case Variation.Dropped _ -> Decision.refused(RefusalCode.DRAFT_OUTDATED);
            });
        };
    }

    /// When this award moves on by the clock: when a gate ends, as long as nothing stops it.
    default @Nullable Instant due() {
        return this instanceof Funded funded ? switch (funded.standing) {
            case Standing.Running _ -> funded.variations.endsAt();
            case Standing.Suspended _ -> null;
            case Standing.Ended _ -> new Replacing(funded).due();
        } : null;
    }

    /// Settles what the constituencies were asked as not agreed, where its gate has ended.
    default Decision<FundingAward> lapse(Instant now) {
        var due = due();
        if (due != null && this instanceof Funded funded && funded.standing instanceof Standing.Ended) {
            return new Replacing(funded).lapse(now);
        }
        return due != null && this instanceof Funded funded && funded.variations.all().getLast() instanceof Variation.Asked asked
                && !asked.accord().gate().open(now)
                        ? asked.lapse(now, funded::with)
                        : Decision.unchanged();
    }

    /// The same award, further on.
    default FundingAward with(Progress progress) {
        return switch (this) {
            case Expected expected -> new Expected(expected.projectId, progress, expected.asked);
            case Funded funded ->
                new Funded(funded.projectId, funded.grant, progress, funded.standing, funded.tranches, funded.variations);
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
    /// @param completionDue the day in London by which that plan is to be carried out; `null` also for plans kept before it was
    record Progress(List<Milestone> milestones, @Nullable Delivered delivered, @Nullable Learnt learnt,
            @Nullable Instant planAgreedAt, @Nullable LocalDate completionDue) {
        static final Progress NONE = new Progress(List.of(), null, null, null, null);

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
