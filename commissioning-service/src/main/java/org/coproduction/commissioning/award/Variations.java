package org.coproduction.commissioning.award;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.coproduction.charter.Money;
import org.coproduction.commissioning.accord.Accord;
import org.coproduction.commissioning.award.Variation.Asked;
import org.coproduction.commissioning.award.Variation.Closed;
import org.coproduction.commissioning.award.Variation.Dropped;
import org.coproduction.commissioning.award.Variation.Tolerable;
import org.jspecify.annotations.Nullable;

/// What was asked to change about one award, oldest first. Only the newest can still be undecided.
public record Variations(List<Variation> all) {
    static final Variations NONE = new Variations(List.of());

    public Variations {
        all = List.copyOf(all);
        if (all.stream().limit(Math.max(0, all.size() - 1L)).anyMatch(each -> !each.over())) {
            throw new IllegalArgumentException("only the newest request can still be undecided");
        }
    }

    /// Delivery asks for something. What it asked for before and was not decided is replaced by it; where people could still agree
    /// on that one, they are asked again until the same date, and each no stays open until it is worked in. One that was heard of
    /// before changes nothing.
    Variations asked(VariationRequest request, Grant grant) {
        var before = all.isEmpty() ? null : all.getLast();
        if (before != null && before.request().number() >= request.number()) {
            return this;
        }
        var more = new ArrayList<>(dropped().all);
        more.add(next(request, before, grant));
        return new Variations(more);
    }

    private Variation next(VariationRequest request, @Nullable Variation before, Grant grant) {
        if (!request.changesScope() && grant.tolerance().covers(agreed(grant), request.amount())) {
            return new Tolerable(request, List.of());
        }
        var accord = before instanceof Asked asked && asked.accord().gate().open(request.at())
                ? asked.accord()
                : Accord.until(request.at().plus(Duration.ofDays(grant.tolerance().days())), grant.quorums());
        return new Asked(request, false, accord.renewed());
    }

    /// The same, with nothing to decide on any more.
    Variations dropped() {
        return each(before -> before.over() ? before : new Dropped(before.request()));
    }

    /// The award as it is now.
    Money amount(Grant grant) {
        return all.stream().filter(each -> each instanceof Closed closed && closed.varied())
                .map(each -> each.request().amount()).reduce((_, later) -> later).orElse(grant.amount());
    }

    /// The award as every constituency last agreed to it: from there a tolerance is measured.
    Money agreed(Grant grant) {
        return all.stream().filter(each -> each instanceof Closed closed && closed.agreed())
                .map(each -> each.request().amount()).reduce((_, later) -> later).orElse(grant.amount());
    }

    @Nullable
    Variation find(int number) {
        return all.stream().filter(each -> each.request().number() == number).findFirst().orElse(null);
    }

    /// The same with what became of one of them.
    Variations with(Variation next) {
        return each(before -> before.request().number() == next.request().number() ? next : before);
    }

    /// The same with the time of a suspension given back to a gate that had not ended.
    Variations givenBack(Instant suspendedAt, Instant resumedAt) {
        return each(before -> before instanceof Asked asked
                ? asked.with(asked.accord().givenBack(suspendedAt, resumedAt))
                : before);
    }

    private Variations each(UnaryOperator<Variation> change) {
        return new Variations(all.stream().map(change).toList());
    }

    /// When the gate of what is asked now ends, or `null` where nothing is asked.
    @Nullable
    Instant endsAt() {
        return !all.isEmpty() && all.getLast() instanceof Asked asked ? asked.accord().gate().endsAt() : null;
    }
}
