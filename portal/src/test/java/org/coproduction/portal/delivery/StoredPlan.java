package org.coproduction.portal.delivery;

import java.util.ArrayList;
import java.util.List;
import org.coproduction.portal.Pages;
import org.coproduction.portal.api.Delivery;

/// A service that holds one plan, takes every command and remembers what it said.
final class StoredPlan implements Delivery {
    final List<Object> taken = new ArrayList<>();
    private final Plan plan;

    StoredPlan(Plan plan) {
        this.plan = plan;
    }

    /// The pages on top of it.
    Pages pages() {
        return Pages.of(Delivery.class, this, PlanPages.class, ActionPages.class);
    }

    @Override
    public Plan plan(String id) {
        return plan;
    }

    @Override
    public void put(String id, String action, Wording wording) {
        taken.add(wording);
    }

    @Override
    public void remove(String id, String action) {
        taken.add("removed " + action);
    }

    @Override
    public void offer(String id, String action) {
        taken.add("offered " + action);
    }

    @Override
    public void withdraw(String id, String action) {
        taken.add("withdrawn " + action);
    }

    @Override
    public void report(String id, String action, Progress progress) {
        taken.add(progress);
    }

    @Override
    public void approve(String id, Approval approval) {
        taken.add(approval);
    }

    @Override
    public void extend(String id, Extending extending, String key) {
        taken.add(extending);
    }

    @Override
    public void agree(String id, String key) {
        taken.add("agreed");
    }

    @Override
    public void decide(String id, Deciding deciding, String key) {
        taken.add(deciding);
    }

    @Override
    public void complete(String id, String key) {
        taken.add("completed");
    }
}
