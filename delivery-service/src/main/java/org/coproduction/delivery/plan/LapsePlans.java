package org.coproduction.delivery.plan;

import java.time.Instant;
import org.coproduction.charter.Decision;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.OwedStep;
import org.coproduction.starter.Versioned;

/// Settles a plan as not agreed once its gate has ended.
public final class LapsePlans implements OwedStep<ActionPlan> {
    private final AggregateStore<ActionPlan> store;

    public LapsePlans(AggregateStore<ActionPlan> store) {
        this.store = store;
    }

    @Override
    public AggregateStore<ActionPlan> store() {
        return store;
    }

    @Override
    public void perform(Versioned<ActionPlan> aggregate, Instant now) {
        var _ = store.change(aggregate.id(), Command.OWN,
                plan -> step(plan, now) instanceof Decision.Changed(var to, var _) ? Decision.changed(to) : Decision.unchanged());
    }

    /// Another instance may have done it already.
    static Decision<ActionPlan> step(ActionPlan plan, Instant now) {
        return plan instanceof Planning planning ? planning.lapse(now) : Decision.unchanged();
    }
}
