package org.coproduction.commissioning.round;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.coproduction.charter.Money;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.allocation.Vote;
import org.jspecify.annotations.Nullable;

/// What can be chosen in a round, and how. Online and on paper the same ballots are good, and for the same reasons others are not.
///
/// @param prices of what can be chosen, by its id
/// @param headings that the choices stand under; none where the pot is not split
public record BallotPaper(BallotForm form, Money pot, Map<String, Money> prices, List<Under> headings) {
    public BallotPaper {
        prices = Map.copyOf(prices);
        headings = List.copyOf(headings);
    }

    /// Without headings.
    public BallotPaper(BallotForm form, Money pot, Map<String, Money> prices) {
        this(form, pot, prices, List.of());
    }

    /// What can be chosen under one heading.
    ///
    /// @param pot what there is for it
    public record Under(String name, Money pot, Set<String> ids) {
        public Under {
            ids = Set.copyOf(ids);
        }
    }

    /// That of a round whose voting has opened: from then on neither terms nor proposals change.
    public static BallotPaper of(Round round) {
        var terms = round.terms();
        var prices = round.proposals().stream().collect(Collectors.toMap(Proposal::id, Proposal::cost));
        if (terms.split().headings().isEmpty()) {
            return new BallotPaper(terms.ballot(), terms.subPot("").amount(), prices);
        }
        return new BallotPaper(terms.ballot(), terms.pot(), prices, terms.subPots().stream()
                .map(part -> new Under(part.name(), part.amount(),
                        round.proposals().stream().filter(each -> each.heading().equals(part.heading())).map(Proposal::id)
                                .collect(Collectors.toSet())))
                .toList());
    }

    /// What a filled ballot paper says.
    public sealed interface Filled {
        record Good(Vote vote) implements Filled {}

        record Refused(Refusal refusal) implements Filled {}
    }

    /// @param choices ids; with [BallotType#RANKED] the most wanted first; none for a blank ballot, which counts as taking part
    /// @param points of each of the choices, with [BallotType#POINTS]; else none
    public Filled fill(List<String> choices, List<Integer> points) {
        if (!prices.keySet().containsAll(choices)) {
            return refused(RefusalCode.BALLOT_CHOICE_UNKNOWN, "choices");
        }
        if (points.size() != (form.type() == BallotType.POINTS ? choices.size() : 0)
                || points.stream().anyMatch(given -> given < 1)) {
            return refused(RefusalCode.INVALID_FIELD, "points");
        }
        var different = new HashSet<>(choices);
        if (form.type() != BallotType.APPROVAL && different.size() < choices.size()) {
            return refused(RefusalCode.BALLOT_CHOICE_TWICE, "choices");
        }
        if (different.size() > form.mostChoices()) {
            return refused(RefusalCode.BALLOT_TOO_MANY_CHOICES, "most", Integer.toString(form.mostChoices()), "choices");
        }
        var given = points.stream().mapToLong(Integer::longValue).sum();
        if (given > form.points()) {
            return refused(RefusalCode.BALLOT_TOO_MANY_POINTS, "most", Integer.toString(form.points()), "points");
        }
        var over = form.withinPot() ? overPot(different) : null;
        if (over != null) {
            return new Filled.Refused(over);
        }
        return new Filled.Good(vote(choices, points));
    }

    /// Why what a ballot names costs more than there is: under each heading by itself, where there are any.
    private @Nullable Refusal overPot(Set<String> named) {
        if (headings.isEmpty()) {
            var cost = cost(named, prices.keySet());
            return cost.compareTo(pot) > 0 ? overPot(cost, pot) : null;
        }
        return headings.stream().filter(heading -> cost(named, heading.ids).compareTo(heading.pot) > 0).findFirst()
                .map(heading -> overPot(cost(named, heading.ids), heading.pot).with("heading", heading.name))
                .orElse(null);
    }

    private static Refusal overPot(Money cost, Money pot) {
        return new Refusal(RefusalCode.BALLOT_OVER_POT, Map.of("cost", cost.toString(), "pot", pot.toString()), List.of(),
                "choices");
    }

    private Money cost(Set<String> named, Set<String> under) {
        return new Money(named.stream().filter(under::contains).mapToLong(this::pence).sum());
    }

    private Vote vote(List<String> choices, List<Integer> points) {
        return switch (form.type()) {
            case APPROVAL -> Vote.approving(choices);
            case RANKED -> Vote.ranking(choices, form.mostChoices());
            case POINTS -> {
                var given = new HashMap<String, Integer>();
                for (var at = 0; at < choices.size(); at++) {
                    given.put(choices.get(at), points.get(at));
                }
                yield Vote.giving(given);
            }
        };
    }

    private long pence(String id) {
        return prices.getOrDefault(id, Money.ZERO).pence();
    }

    private static Filled refused(RefusalCode code, String field) {
        return new Filled.Refused(Refusal.of(code, field));
    }

    private static Filled refused(RefusalCode code, String word, String value, @Nullable String field) {
        return new Filled.Refused(new Refusal(code, Map.of(word, value), List.of(), field));
    }
}
