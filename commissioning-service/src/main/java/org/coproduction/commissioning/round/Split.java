package org.coproduction.commissioning.round;

import java.util.List;
import org.coproduction.charter.Money;
import org.jspecify.annotations.Nullable;

/// How the pot is cut up before anybody votes: into headings, if there are any, and by what is pre-funded.
public record Split(List<Heading> headings, List<PreFunded> preFunded) {
    /// The most headings of a round.
    public static final int MOST_HEADINGS = 12;
    /// The most things that can be pre-funded.
    public static final int MOST_PRE_FUNDED = 50;
    /// The whole pot is shared out at once.
    public static final Split NONE = new Split(List.of(), List.of());

    public Split {
        headings = List.copyOf(headings);
        preFunded = List.copyOf(preFunded);
        if (headings.size() > MOST_HEADINGS || preFunded.size() > MOST_PRE_FUNDED
                || headings.stream().map(Heading::id).distinct().count() < headings.size()) {
            throw new IllegalArgumentException("too many headings, or two with one id");
        }
    }

    /// Rounds were stored before a pot could be split.
    static Split orNone(@Nullable Split split) {
        return split == null ? NONE : split;
    }

    /// Whether a proposal can stand under this: one of the headings, or none where there are none.
    public boolean has(String heading) {
        return headings.isEmpty() ? heading.isEmpty() : headings.stream().anyMatch(each -> each.id().equals(heading));
    }

    /// Whether the headings together are not more than the pot, and everything pre-funded stands under one and leaves something of it.
    public boolean fits(Money pot) {
        return headings.stream().mapToLong(heading -> heading.amount().pence()).sum() <= pot.pence()
                && preFunded.stream().allMatch(each -> has(each.heading()))
                && amounts(pot).stream().allMatch(amount -> amount > 0);
    }

    private List<Long> amounts(Money pot) {
        return headings.isEmpty()
                ? List.of(pot.pence() - charged("").pence())
                : headings.stream().map(heading -> heading.amount().pence() - charged(heading.id()).pence()).toList();
    }

    /// What is pre-funded under a heading.
    public Money charged(String heading) {
        return new Money(preFunded.stream().filter(each -> each.heading().equals(heading)).mapToLong(each -> each.cost().pence())
                .sum());
    }

    /// Everything that is pre-funded.
    public Money charged() {
        return new Money(preFunded.stream().mapToLong(each -> each.cost().pence()).sum());
    }

    /// What is counted each by itself, in the order of the headings.
    List<SubPot> of(Money pot) {
        return headings.isEmpty()
                ? List.of(new SubPot("", "", pot.minus(charged())))
                : headings.stream()
                        .map(heading -> new SubPot(heading.id(), heading.name(), heading.amount().minus(charged(heading.id()))))
                        .toList();
    }
}
