package org.coproduction.assessment.evaluation;

import java.time.Instant;
import java.util.function.Function;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.GateStep;
import org.coproduction.charter.Halt;
import org.coproduction.charter.RefusalCode;
import org.jspecify.annotations.Nullable;

/// The evaluation of a project, from the first that is heard of it until it is published. Families approve the form while it is
/// [Drafting]; it is [Open] for answers only with their approval and once everything is delivered; [Reviewing] ends with a
/// publication to which all three constituencies agree, or lapses, and then the accountable body may decide without agreement.
///
/// The funder may suspend or end a project only before everything is delivered, as far as its evaluation goes: whatever was
/// delivered is evaluated, and no funder can stop people from saying how it was.
public sealed interface Evaluation
        permits Evaluation.Undelivered, Open, Evaluation.Closing, Reviewing, Evaluation.NotAgreed, Evaluation.Published,
        Evaluation.DecidedWithoutAgreement, Evaluation.Halted {
    /// People have not been asked yet.
    sealed interface Undelivered extends Evaluation permits Expected, Drafting, Approved {}

    /// The funder stopped the project before everything was delivered. Should it turn out to have been delivered all the same,
    /// it is evaluated.
    sealed interface Halted extends Evaluation permits Suspended, Ended {
        Undelivered before();

        Halt halt();

        /// How a command on it is refused.
        default RefusalCode refusal() {
            return switch (this) {
                case Suspended _ -> RefusalCode.AWARD_SUSPENDED;
                case Ended _ -> RefusalCode.AWARD_ENDED;
            };
        }

        /// The same with what has been heard meanwhile.
        default Halted with(Evaluation heard) {
            if (!(heard instanceof Undelivered undelivered)) {
                throw new IllegalArgumentException("what is delivered is not stopped");
            }
            return switch (this) {
                case Suspended _ -> new Suspended(undelivered, halt());
                case Ended _ -> new Ended(undelivered, halt());
            };
        }
    }

    /// Stopped for the time being.
    record Suspended(Undelivered before, Halt halt) implements Halted {}

    /// Stopped for good. It keeps no person's id.
    record Ended(Undelivered before, Halt halt) implements Halted {
        public Ended {
            before = before instanceof Drafting drafting ? drafting.withoutPeople() : before;
        }
    }

    /// The same evaluation, stopped for the time being.
    default Evaluation suspended(Halt halt) {
        return this instanceof Undelivered undelivered && !delivered() ? new Suspended(undelivered, halt) : this;
    }

    /// The same evaluation, stopped for good.
    default Evaluation ended(Halt halt) {
        return switch (this) {
            case Suspended(var before, var _) -> new Ended(before, halt);
            case Undelivered undelivered when !delivered() -> new Ended(undelivered, halt);
            case Undelivered _,Open _,Closing _,Reviewing _,NotAgreed _,Published _,DecidedWithoutAgreement _,Ended _ -> this;
        };
    }

    private boolean delivered() {
        return switch (this) {
            case Expected expected -> expected.deliveredAt != null;
            case Drafting drafting -> drafting.deliveredAt() != null;
            case Approved _,Halted _ -> false;
            case Open _,Closing _,Reviewing _,NotAgreed _,Published _,DecidedWithoutAgreement _ -> true;
        };
    }

    /// Not all that a form needs has come. What has come is kept, in whatever order.
    record Expected(String projectId, @Nullable Project project, @Nullable Form form, @Nullable Instant deliveredAt)
            implements
                Undelivered {
        public Expected(String projectId) {
            this(projectId, null, null, null);
        }

        Expected funded(Project funded) {
            return new Expected(projectId, project == null ? funded : project, form, deliveredAt);
        }

        Expected designed(Form drafted) {
            return new Expected(projectId, project, form == null ? drafted : form, deliveredAt);
        }

        Expected delivered(Instant at) {
            return new Expected(projectId, project, form, deliveredAt == null ? at : deliveredAt);
        }

        /// Drafting, as soon as funding and design are both known.
        Evaluation onwards() {
            return project == null || form == null ? this : new Drafting(project, form, Stances.none(), deliveredAt);
        }
    }

    /// Families approved the form; it opens when everything is delivered.
    record Approved(Project project, ApprovedForm approved) implements Undelivered, FormSettled {}

    /// No more answers are taken; sealing the boxes and counting are owed.
    record Closing(Project project, ApprovedForm approved, Instant openedAt, Instant closedAt, int boxes)
            implements
                Evaluation,
                FormSettled {
        /// The responses are counted, and the review begins.
        ///
        /// @param gateEnds until when people can agree to the publication
        public Decision<Evaluation> count(Tally tally, Instant gateEnds) {
            return Decision.changed(Reviewing.begun(project, new Feedback(approved, openedAt, closedAt, boxes, tally), gateEnds));
        }
    }

    /// The gate's end came first. Themes and answers are still owed, whoever decides on publishing them.
    record NotAgreed(Project project, Feedback feedback, Review review, GateOutcome.NotAgreed outcome)
            implements
                Evaluation,
                Counted {
        NotAgreed reviewed(Review changed) {
            return new NotAgreed(project, feedback, changed, outcome);
        }

        /// The accountable body publishes without agreement. Refuses while a theme has no answer, and without reasons.
        public Decision<Evaluation> publishWithoutAgreement(String decidedBy, String reasons, Instant now) {
            var unready = review.unready();
            if (unready != null) {
                return Decision.refused(unready);
            }
            return switch (outcome.decideWithoutAgreement(decidedBy, reasons, now)) {
                case GateStep.Settled(GateOutcome.DecidedWithoutAgreement decided) ->
                    Decision.changed(new DecidedWithoutAgreement(project, feedback, review, decided),
                            EvaluationPublished.of(project, feedback, review, decided));
                case GateStep.Refused(var refusal) -> Decision.refused(refusal);
                case GateStep.Settled _,GateStep.Extended _ -> throw new IllegalStateException("a decision only decides");
            };
        }
    }

    /// All three constituencies agreed to publish, and every theme has its answer.
    record Published(Project project, Feedback feedback, Review review, GateOutcome.Agreed outcome)
            implements
                Evaluation,
                Counted {
        public Published {
            ready(review);
        }
    }

    /// The accountable body published without agreement. Never called co-produced.
    record DecidedWithoutAgreement(Project project, Feedback feedback, Review review,
            GateOutcome.DecidedWithoutAgreement outcome) implements Evaluation, Counted {
        public DecidedWithoutAgreement {
            ready(review);
        }
    }

    private static void ready(Review review) {
        if (review.unready() != null) {
            throw new IllegalArgumentException("nothing is published while a theme has no answer");
        }
    }

    /// A move on a form that families have not approved. Everywhere else it says why not.
    default Decision<Evaluation> whileDrafting(Function<Drafting, Decision<Evaluation>> move) {
        return switch (this) {
            case Expected _ -> Decision.refused(RefusalCode.FORM_NOT_DRAFTED);
            case Drafting drafting -> move.apply(drafting);
            case Approved _,Open _,Closing _,Reviewing _,NotAgreed _,Published _,DecidedWithoutAgreement _ ->
                Decision.refused(RefusalCode.FORM_ALREADY_APPROVED);
            case Halted halted -> Decision.refused(halted.refusal());
        };
    }

    /// A move while answers are taken. Everywhere else it says why not.
    default Decision<Evaluation> whileOpen(Function<Open, Decision<Evaluation>> move) {
        return switch (this) {
            case Open open -> move.apply(open);
            case Drafting _ -> Decision.refused(RefusalCode.FORM_NOT_APPROVED);
            case Expected _,Approved _,Closing _,Reviewing _,NotAgreed _,Published _,DecidedWithoutAgreement _ ->
                Decision.refused(RefusalCode.FEEDBACK_NOT_OPEN);
            case Halted halted -> Decision.refused(halted.refusal());
        };
    }

    /// A change of the review, which is possible until something is published. Everywhere else it says why not.
    default Decision<Evaluation> whileReviewable(Function<Review, Review> change) {
        return switch (this) {
            case Reviewing reviewing -> same(reviewing.review(), change.apply(reviewing.review()), reviewing::reviewed);
            case NotAgreed lapsed -> same(lapsed.review(), change.apply(lapsed.review()), lapsed::reviewed);
            case Expected _,Drafting _,Approved _,Open _,Closing _ -> Decision.refused(RefusalCode.RESULTS_NOT_COUNTED);
            case Published _,DecidedWithoutAgreement _ -> Decision.refused(RefusalCode.EVALUATION_ALREADY_PUBLISHED);
            case Halted halted -> Decision.refused(halted.refusal());
        };
    }

    private static Decision<Evaluation> same(Review before, Review after, Function<Review, Evaluation> moved) {
        return before.equals(after) ? Decision.unchanged() : Decision.changed(moved.apply(after));
    }

    /// A move on the gate before the publication. Everywhere else it says why not.
    default Decision<Evaluation> whileReviewing(Function<Reviewing, Decision<Evaluation>> move) {
        return switch (this) {
            case Reviewing reviewing -> move.apply(reviewing);
            case NotAgreed _ -> Decision.refused(RefusalCode.GATE_CLOSED);
            case Expected _,Drafting _,Approved _,Open _,Closing _ -> Decision.refused(RefusalCode.NOT_READY_TO_PUBLISH);
            case Published _,DecidedWithoutAgreement _ -> Decision.refused(RefusalCode.EVALUATION_ALREADY_PUBLISHED);
            case Halted halted -> Decision.refused(halted.refusal());
        };
    }

    /// Answers a theme. Refuses where no such theme was named.
    default Decision<Evaluation> answer(String themeId, Commitment commitment) {
        return this instanceof Counted counted && counted.review().theme(themeId) == null
                ? Decision.refused(RefusalCode.THEME_UNKNOWN)
                : whileReviewable(review -> review.answered(themeId, commitment));
    }

    /// The accountable body publishes what the gate did not agree to.
    default Decision<Evaluation> decide(String decidedBy, String reasons, Instant now) {
        return switch (this) {
            case NotAgreed lapsed -> lapsed.publishWithoutAgreement(decidedBy, reasons, now);
            case Reviewing _ -> Decision.refused(RefusalCode.GATE_STILL_OPEN);
            case Expected _,Drafting _,Approved _,Open _,Closing _ -> Decision.refused(RefusalCode.NOT_READY_TO_PUBLISH);
            case Published _,DecidedWithoutAgreement _ -> Decision.refused(RefusalCode.ALREADY_DECIDED);
            case Halted halted -> Decision.refused(halted.refusal());
        };
    }

    default Phase phase() {
        return switch (this) {
            case Expected _ -> Phase.EXPECTED;
            case Drafting _ -> Phase.DRAFTING;
            case Approved _ -> Phase.APPROVED;
            case Open _ -> Phase.OPEN;
            case Closing _ -> Phase.CLOSING;
            case Reviewing _ -> Phase.REVIEWING;
            case NotAgreed _ -> Phase.NOT_AGREED;
            case Published _ -> Phase.PUBLISHED;
            case DecidedWithoutAgreement _ -> Phase.DECIDED_WITHOUT_AGREEMENT;
            case Suspended _ -> Phase.SUSPENDED;
            case Ended _ -> Phase.ENDED;
        };
    }

    /// When this evaluation owes a further step.
    default @Nullable Instant due() {
        return switch (this) {
            case Open open -> open.boxes() == 0 ? open.openedAt() : open.closesAt();
            case Closing closing -> closing.closedAt();
            case Reviewing reviewing -> reviewing.gate().endsAt();
            case Expected _,Drafting _,Approved _,NotAgreed _,Published _,DecidedWithoutAgreement _,Halted _ -> null;
        };
    }
}
