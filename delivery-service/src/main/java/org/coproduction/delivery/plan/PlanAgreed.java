package org.coproduction.delivery.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

import org.coproduction.charter.Constituency;
import org.coproduction.charter.GateOutcome;
import org.jspecify.annotations.Nullable;

/// `delivery.plan-agreed.v1`: the plan is settled.
///
/// @param outcome `AGREED` or `DECIDED_WITHOUT_AGREEMENT`
/// @param decision the accountable body's, where there was no agreement
/// @param completionDue the day by which the last action is due
public record PlanAgreed(String projectId, String outcome, @Nullable OfTheBody decision, List<Item> actions,
        List<Constituency> ownerConstituencies, LocalDate completionDue, Instant agreedAt) {
    public PlanAgreed {
        actions = List.copyOf(actions);
        ownerConstituencies = List.copyOf(ownerConstituencies);
    }

    /// The accountable body's decision without agreement.
    public record OfTheBody(String decidedBy, String reasons, List<Constituency> missing) {}

    /// One action, with the constituency that leads it.
    public record Item(UUID id, String title, Constituency constituency, LocalDate due) {}

    static PlanAgreed agreed(Project project, List<Action> actions, GateOutcome.Agreed agreed) {
        return of(project, "AGREED", null, actions, agreed.at());
    }

    static PlanAgreed decided(Project project, List<Action> actions, GateOutcome.DecidedWithoutAgreement decided) {
        var decision = new OfTheBody(decided.decidedBy(), decided.reasons(), decided.instead().missing());
        return of(project, "DECIDED_WITHOUT_AGREEMENT", decision, actions, decided.at());
    }

    private static PlanAgreed of(Project project, String outcome, @Nullable OfTheBody decision, List<Action> actions,
            Instant at) {
        var items = actions.stream().map(PlanAgreed::item).toList();
        var owners = EnumSet.noneOf(Constituency.class);
        items.forEach(item -> owners.add(item.constituency()));
        var last = items.stream().map(Item::due).max(LocalDate::compareTo).orElseThrow();
        return new PlanAgreed(project.id(), outcome, decision, items, List.copyOf(owners), last, at);
    }

    private static Item item(Action action) {
        if (action.owner() == null) {
            throw new IllegalArgumentException("a settled action has an owner");
        }
        return new Item(action.id(), action.title(), action.owner().constituency(), action.due());
    }
}
