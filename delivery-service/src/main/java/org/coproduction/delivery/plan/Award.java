package org.coproduction.delivery.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.coproduction.charter.Money;
import org.coproduction.charter.Quorums;
import org.jspecify.annotations.Nullable;

/// What the funding decision says about a project.
///
/// @param title title of the project
/// @param amount the bound of what can be spent
/// @param quorums people needed at the plan's gate, by constituency
/// @param at when it was raised
/// @param before what had been carried out before co-production began; `null` where the delivery is co-produced
/// @param variations what was asked to change about it, oldest first
public record Award(String title, Money amount, Quorums quorums, Instant at, List<Variation> variations,
        ProjectFunded.@Nullable Origin before) {
    /// How often a change can be asked for in one project.
    static final int MOST_VARIATIONS = 50;

    public Award {
        // Awards were stored before one could be varied.
        variations = variations == null ? List.of() : List.copyOf(variations);
    }

    public Award(String title, Money amount, Quorums quorums, Instant at) {
        this(title, amount, quorums, at, List.of(), null);
    }

    /// The same with one more request; it replaces one that was not answered yet.
    Award asked(Variation.Request request) {
        var number = variations.isEmpty() ? 1 : variations.getLast().number() + 1;
        var more = new ArrayList<>(variations.stream().map(Variation::replacedByAnother).toList());
        more.add(new Variation(number, request, null, false));
        return new Award(title, amount, quorums, at, more, before);
    }

    /// The same with what those whose money it is decided. The answer is kept also where the request is not known here.
    Award answered(int number, Variation.Answer answer) {
        var all = new ArrayList<>(variations);
        if (all.stream().noneMatch(each -> each.number() == number)) {
            all.add(new Variation(number, null, null, false));
            all.sort(Comparator.comparingInt(Variation::number));
        }
        all.replaceAll(each -> each.number() == number ? each.answered(answer) : each);
        return new Award(title, amount, quorums, at, all, before);
    }

    /// The same with another amount.
    Award varied(Money changed) {
        return new Award(title, changed, quorums, at, variations, before);
    }
}
