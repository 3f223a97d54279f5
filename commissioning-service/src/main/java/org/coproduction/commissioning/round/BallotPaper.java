package org.coproduction.commissioning.round;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coproduction.charter.Money;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.allocation.Vote;
import org.jspecify.annotations.Nullable;

/// What can be chosen in a round, and how. Online and on paper the same ballots are good, and for the same reasons others are not.
///
/// @param prices of what can be chosen, by its id
public record BallotPaper(BallotForm form, Money pot, Map<String, Money> prices) {
    public BallotPaper {
        prices = Map.copyOf(prices);
    }

    /// That of a round whose voting has opened: from then on neither terms nor proposals change.
    public static BallotPaper of(Round round) {
        return new BallotPaper(round.terms().ballot(), round.terms().pot(),
                round.proposals().stream().collect(Collectors.toMap(Proposal::id, Proposal::cost)));
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
        var cost = form.withinPot() ? different.stream().mapToLong(this::pence).sum() : 0;
        if (cost > pot.pence()) {
            return new Filled.Refused(new Refusal(RefusalCode.BALLOT_OVER_POT,
                    Map.of("cost", new Money(cost).toString(), "pot", pot.toString()), List.of(), "choices"));
        }
        return new Filled.Good(vote(choices, points));
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
