package org.coproduction.delivery;

import java.time.Clock;
import java.util.Map;
import java.util.Set;

import org.coproduction.delivery.plan.ActionPlan;
import org.coproduction.delivery.plan.AgreePlan;
import org.coproduction.delivery.plan.ApprovePlan;
import org.coproduction.delivery.plan.AskVariation;
import org.coproduction.delivery.plan.AwardEnded;
import org.coproduction.delivery.plan.AwardResumed;
import org.coproduction.delivery.plan.AwardSuspended;
import org.coproduction.delivery.plan.AwardVaried;
import org.coproduction.delivery.plan.CompleteDelivery;
import org.coproduction.delivery.plan.DecidePlan;
import org.coproduction.delivery.plan.DeliveryCompleted;
import org.coproduction.delivery.plan.DesignAgreed;
import org.coproduction.delivery.plan.ExtendGate;
import org.coproduction.delivery.plan.FollowVariations;
import org.coproduction.delivery.plan.FoundPlan;
import org.coproduction.delivery.plan.HaltPlan;
import org.coproduction.delivery.plan.LapsePlans;
import org.coproduction.delivery.plan.MilestoneMet;
import org.coproduction.delivery.plan.OfferOwnership;
import org.coproduction.delivery.plan.PlanAgreed;
import org.coproduction.delivery.plan.Plans;
import org.coproduction.delivery.plan.ProjectFunded;
import org.coproduction.delivery.plan.PutAction;
import org.coproduction.delivery.plan.RemoveAction;
import org.coproduction.delivery.plan.ReportProgress;
import org.coproduction.delivery.plan.VariationDeclined;
import org.coproduction.delivery.plan.VariationRequested;
import org.coproduction.delivery.plan.WithdrawOffer;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.AggregateStores;
import org.coproduction.starter.AggregateType;
import org.coproduction.starter.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this service is made of: one document per project, two topics that it follows, and its use cases.
@Configuration
class DeliveryConfiguration {
    @Bean
    AggregateStore<ActionPlan> actionPlans(AggregateStores stores) {
        return stores.of(AggregateType.of("action_plans", ActionPlan.class)
                .raising(Map.of(PlanAgreed.class, "delivery.plan-agreed.v1", MilestoneMet.class, "delivery.milestone-met.v1",
                        DeliveryCompleted.class, "delivery.delivery-completed.v1", VariationRequested.class,
                        "delivery.variation-requested.v1"))
                .owing(ActionPlan::due));
    }

    @Bean
    Inbox<ActionPlan> inbox(AggregateStore<ActionPlan> actionPlans, DeliverySettings settings) {
        var founding = new FoundPlan(settings.gateOpenFor());
        return new Inbox<ActionPlan>(actionPlans, ActionPlan.Expected::nothing, Set.of("commissioning", "design"))
                .on("commissioning.project-funded.v1", ProjectFunded.class, founding::funded)
                .on("commissioning.award-suspended.v1", AwardSuspended.class, HaltPlan::suspended)
                .on("commissioning.award-resumed.v1", AwardResumed.class, HaltPlan::resumed)
                .on("commissioning.award-ended.v1", AwardEnded.class, HaltPlan::ended)
                .on("commissioning.award-varied.v1", AwardVaried.class, FollowVariations::varied)
                .on("commissioning.variation-declined.v1", VariationDeclined.class, FollowVariations::declined)
                .on("design.design-agreed.v1", DesignAgreed.class, founding::designed);
    }

    @Bean
    LapsePlans lapsePlans(AggregateStore<ActionPlan> actionPlans) {
        return new LapsePlans(actionPlans);
    }

    @Bean
    Plans plans(AggregateStore<ActionPlan> actionPlans, Clock clock) {
        return new Plans(actionPlans, clock);
    }

    @Bean
    PutAction putAction(Plans plans) {
        return new PutAction(plans);
    }

    @Bean
    RemoveAction removeAction(Plans plans) {
        return new RemoveAction(plans);
    }

    @Bean
    OfferOwnership offerOwnership(Plans plans) {
        return new OfferOwnership(plans);
    }

    @Bean
    WithdrawOffer withdrawOffer(Plans plans) {
        return new WithdrawOffer(plans);
    }

    @Bean
    ApprovePlan approvePlan(Plans plans) {
        return new ApprovePlan(plans);
    }

    @Bean
    ExtendGate extendGate(Plans plans, DeliverySettings settings) {
        return new ExtendGate(plans, settings.gateAtMost());
    }

    @Bean
    AgreePlan agreePlan(Plans plans) {
        return new AgreePlan(plans);
    }

    @Bean
    DecidePlan decidePlan(Plans plans) {
        return new DecidePlan(plans);
    }

    @Bean
    AskVariation askVariation(Plans plans) {
        return new AskVariation(plans);
    }

    @Bean
    ReportProgress reportProgress(Plans plans) {
        return new ReportProgress(plans);
    }

    @Bean
    CompleteDelivery completeDelivery(Plans plans) {
        return new CompleteDelivery(plans);
    }
}
