package org.coproduction.delivery.journey;

import java.util.UUID;

import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.delivery.plan.ActionPlan;
import org.coproduction.delivery.plan.Opened;
import org.coproduction.delivery.plan.Plans;
import org.coproduction.web.RefusedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The delivery section of a project's journey, without a token.
@RestController
class JourneyEndpoint {
    private final Plans plans;

    JourneyEndpoint(Plans plans) {
        this.plans = plans;
    }

    /// What this service has to tell of a project's journey.
    @GetMapping("/api/delivery/projects/{projectId}/journey")
    Journey journey(@PathVariable UUID projectId) {
        return plans.find(projectId).map(found -> switch (found.state()) {
            case Opened opened -> Journey.of(opened).lacking(found.lost());
            case ActionPlan.Suspended(Opened before, var halt) -> Journey.suspended(before, halt).lacking(found.lost());
            case ActionPlan.Suspended _,ActionPlan.EndedUnopened _,ActionPlan.Expected _ -> throw nothing();
        }).orElseThrow(JourneyEndpoint::nothing);
    }

    private static RefusedException nothing() {
        return new RefusedException(Refusal.of(RefusalCode.NOT_FOUND));
    }
}
