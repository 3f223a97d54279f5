package org.coproduction.commissioning.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Money;
import org.coproduction.commissioning.award.FundingAward.Commitment;
import org.coproduction.commissioning.award.FundingAward.Delivered;
import org.coproduction.commissioning.award.FundingAward.Finding;
import org.coproduction.commissioning.award.FundingAward.Learnt;
import org.coproduction.commissioning.award.FundingAward.Milestone;
import org.coproduction.commissioning.award.FundingAward.Progress;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Inbox;
import org.jspecify.annotations.Nullable;

/// Keeps what delivery and assessment tell of a funded project, so that the next round can learn from it.
public final class FollowProject {
    private FollowProject() {
    }

    record VariationRequested(int number, String what, String reason, String easyRead, boolean changesScope, long amountPence,
            @Nullable String requestedBy, Instant requestedAt) {}

    /// @param completionDue the day in London by which everything is to be done
    record PlanAgreed(Instant agreedAt, LocalDate completionDue) {}

    record MilestoneMet(String title, Instant metAt) {}

    record DeliveryCompleted(int actionsDone, List<DroppedAction> actionsDropped, Instant completedAt) {}

    record DroppedAction(String reason) {}

    record EvaluationPublished(String outcome, List<Said> findings, List<Answered> commitments, Instant publishedAt) {}

    record Said(String theme, String finding) {}

    record Answered(String kind, String text, String owner) {}

    /// The inbox of this service.
    public static Inbox<FundingAward> inbox(AggregateStore<FundingAward> awards) {
        return new Inbox<>(awards, FundingAward.Expected::new, Set.of("delivery", "assessment"))
                .on("delivery.plan-agreed.v1", PlanAgreed.class, FollowProject::planned)
                .on("delivery.variation-requested.v1", VariationRequested.class, FollowProject::varied)
                .on("delivery.milestone-met.v1", MilestoneMet.class, FollowProject::milestone)
                .on("delivery.delivery-completed.v1", DeliveryCompleted.class, FollowProject::completed)
                .on("assessment.evaluation-published.v1", EvaluationPublished.class, FollowProject::learnt);
    }

    static Decision<FundingAward> varied(FundingAward award, VariationRequested asked, Instant time) {
        return Decision.changed(award.asked(new VariationRequest(asked.number, asked.what, asked.reason, asked.easyRead,
                asked.changesScope, new Money(asked.amountPence), asked.requestedBy, asked.requestedAt)));
    }

    static Decision<FundingAward> planned(FundingAward award, PlanAgreed agreed, Instant time) {
        var before = award.progress();
        return Decision.changed(award.with(new Progress(before.milestones(), before.delivered(), before.learnt(), agreed.agreedAt,
                agreed.completionDue)));
    }

    static Decision<FundingAward> milestone(FundingAward award, MilestoneMet met, Instant time) {
        var before = award.progress();
        var milestones = new ArrayList<>(before.milestones());
        milestones.add(new Milestone(met.title, met.metAt));
        milestones.sort(Comparator.comparing(Milestone::metAt));
        return Decision.changed(award.with(new Progress(milestones, before.delivered(), before.learnt(), before.planAgreedAt(),
                before.completionDue())));
    }

    static Decision<FundingAward> completed(FundingAward award, DeliveryCompleted completed, Instant time) {
        var before = award.progress();
        var delivered = new Delivered(completed.actionsDone, completed.actionsDropped.size(), completed.completedAt);
        return Decision.changed(award.with(new Progress(before.milestones(), delivered, before.learnt(), before.planAgreedAt(),
                before.completionDue())));
    }

    static Decision<FundingAward> learnt(FundingAward award, EvaluationPublished published, Instant time) {
        var before = award.progress();
        var learnt = new Learnt(published.outcome.equals("AGREED"),
                published.findings.stream().map(said -> new Finding(said.theme, said.finding)).toList(),
                published.commitments.stream().map(answer -> new Commitment(answer.kind, answer.text, answer.owner)).toList(),
                published.publishedAt);
        return Decision.changed(award.with(new Progress(before.milestones(), before.delivered(), learnt, before.planAgreedAt(),
                before.completionDue())));
    }
}
