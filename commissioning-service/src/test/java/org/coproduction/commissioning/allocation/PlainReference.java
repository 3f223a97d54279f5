package org.coproduction.commissioning.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.coproduction.commissioning.allocation.Outcome.Tied;
import org.jspecify.annotations.Nullable;

/// Every rule word for word: every voter alone, every project priced in every round, reduced fractions, no shortcut. Slow, and easy to
/// check against the definitions.
final class PlainReference {
    /// A defect to plant, or none.
    enum Defect {
        NONE,
        /// Parity in what people start with, not in what they pay.
        ENDOWMENTS_ONLY,
        /// Balances are kept to a billionth, as programs do that compare with a fixed tolerance.
        ROUNDED_BALANCES
    }

    /// @param price in smallest amounts; null for what was taken by rank
    record Bought(String id, @Nullable Fraction price) {}

    record Result(List<Bought> bought, long raised, List<Tied> ties) {
        List<String> ids() {
            return bought.stream().map(Bought::id).toList();
        }
    }

    private static final class Voter {
        final Poll.Ballot ballot;
        final Fraction weight;
        final Fraction endowment;
        Fraction balance = Fraction.ZERO;

        Voter(Poll.Ballot ballot, Fraction weight, Fraction endowment) {
            this.ballot = ballot;
            this.weight = weight;
            this.endowment = endowment;
        }
    }

    private final Poll poll;
    private final Method method;
    private final Defect defect;
    private final boolean alsoUnsupported;
    private final List<Voter> voters = new ArrayList<>();
    private final Map<String, List<Voter>> supporters = new HashMap<>();

    /// As other programs count: what nobody supports is taken last, where there is room.
    PlainReference(Poll poll, Method method, Defect defect) {
        this(poll, method, defect, true);
    }

    PlainReference(Poll poll, Method method, Defect defect, boolean alsoUnsupported) {
        this.alsoUnsupported = alsoUnsupported;
        this.poll = poll;
        this.method = method;
        this.defect = defect;
        var heads = new HashMap<String, Integer>();
        poll.ballots().forEach(ballot -> heads.merge(ballot.electorate(), 1, Integer::sum));
        for (var ballot : poll.ballots()) {
            var parity = method.weighting() == Weighting.PARITY;
            var weight = Fraction.of(1).over(Fraction.of(parity ? heads.getOrDefault(ballot.electorate(), 1) : 1));
            var endowment = weight.over(Fraction.of(parity ? heads.size() : poll.ballots().size()));
            voters.add(new Voter(ballot, defect == Defect.ENDOWMENTS_ONLY ? Fraction.of(1) : weight, endowment));
        }
    }

    /// Gives up, with null, after so many steps of raising shares.
    @Nullable
    Result count(long mostSteps) {
        if (voters.isEmpty()) {
            return new Result(List.of(), 0, List.of());
        }
        return switch (method.rule()) {
            case MES -> raised(mostSteps);
            case PHRAGMEN -> phragmen();
            case GREEDY -> filled(new Result(List.of(), 0, List.of()),
                    method.satisfaction() != Satisfaction.COST);
        };
    }

    /// The same without a limit, for methods that do not raise shares.
    List<String> ids() {
        return Objects.requireNonNull(count(0)).ids();
    }

    private @Nullable Result raised(long mostSteps) {
        var result = run(0);
        while (method.completion().raises() && goesOn(result)) {
            if (result.raised == mostSteps) {
                return null;
            }
            var next = run(result.raised + 1);
            if (cost(next) > poll.pot()) {
                break;
            }
            result = next;
        }
        return method.completion().fills() ? filled(result, false) : result;
    }

    private Result run(long step) {
        voters.forEach(voter -> voter.balance = start(voter, step));
        var bought = new ArrayList<Bought>();
        var ties = new ArrayList<Tied>();
        var open = new ArrayList<>(poll.ids().stream().filter(id -> !supporters(id).isEmpty()).toList());
        for (var id : List.copyOf(open)) {
            if (cost(id) == 0) {
                bought.add(new Bought(id, Fraction.ZERO));
                open.remove(id);
            }
        }
        while (true) {
            var prices = new HashMap<String, Fraction>();
            for (var id : open) {
                var price = price(id);
                if (price != null) {
                    prices.put(id, price);
                }
            }
            var lowest = prices.values().stream().min(Comparator.naturalOrder()).orElse(null);
            if (lowest == null) {
                return new Result(bought, step, ties);
            }
            var equal = open.stream().filter(id -> lowest.equals(prices.get(id))).toList();
            var best = equal.getFirst();
            bought.add(new Bought(best, lowest));
            open.remove(best);
            if (equal.size() > 1) {
                ties.add(new Tied(bought.size(), equal));
            }
            for (var voter : supporters(best)) {
                var left = voter.balance.minus(voter.balance.min(lowest.times(voter.weight).times(satisfaction(voter, best))));
                voter.balance = defect == Defect.ROUNDED_BALANCES ? left.roundedTo(1_000_000_000) : left;
            }
        }
    }

    private Fraction start(Voter voter, long step) {
        var pot = Fraction.of(poll.pot());
        if (method.weighting() == Weighting.PARITY) {
            return voter.endowment.times(pot).times(Fraction.of(1000 + step)).over(Fraction.of(1000));
        }
        var raise = Fraction.of(poll.unit() * step);
        return method.completion() == Completion.ADD1_INTEGRAL
                ? Fraction.of(poll.pot() / (poll.unit() * voters.size()) * poll.unit()).plus(raise)
                : voter.endowment.times(pot).plus(raise);
    }

    /// The smallest ρ with Σ min(balance, ρ·w·u) = cost: whoever would run out first, runs out first.
    private @Nullable Fraction price(String id) {
        var missing = Fraction.of(cost(id));
        var worth = Fraction.ZERO;
        var payers = new ArrayList<Payer>();
        for (var voter : supporters(id)) {
            var own = voter.weight.times(satisfaction(voter, id));
            payers.add(new Payer(voter.balance, own, voter.balance.over(own)));
            worth = worth.plus(own);
        }
        payers.sort(Comparator.comparing(Payer::most));
        for (var payer : payers) {
            var price = missing.over(worth);
            if (price.compareTo(payer.most) <= 0) {
                return price;
            }
            missing = missing.minus(payer.balance);
            worth = worth.minus(payer.worth);
        }
        return null;
    }

    /// @param most the highest price that they can pay in full
    private record Payer(Fraction balance, Fraction worth, Fraction most) {}

    private Fraction satisfaction(Voter voter, String id) {
        return method.satisfaction() == Satisfaction.COST
                ? Fraction.of(cost(id))
                : Fraction.of(voter.ballot.worth().getOrDefault(id, 0L));
    }

    private Result phragmen() {
        var loads = new HashMap<Voter, Fraction>();
        var bought = new ArrayList<Bought>();
        var ties = new ArrayList<Tied>();
        var open = new ArrayList<>(
                poll.ids().stream().filter(id -> !supporters(id).isEmpty() && cost(id) <= poll.pot()).toList());
        while (!open.isEmpty()) {
            var byId = new HashMap<String, Fraction>();
            for (var id : open) {
                var sum = Fraction.of(cost(id));
                for (var voter : supporters(id)) {
                    sum = sum.plus(loads.getOrDefault(voter, Fraction.ZERO));
                }
                byId.put(id, sum.over(Fraction.of(supporters(id).size())));
            }
            var least = byId.values().stream().min(Comparator.naturalOrder()).orElseThrow();
            var equal = open.stream().filter(id -> least.equals(byId.get(id))).toList();
            var left = poll.pot() - bought.stream().mapToLong(one -> cost(one.id)).sum();
            if (equal.stream().anyMatch(id -> cost(id) > left)) {
                break;
            }
            bought.add(new Bought(equal.getFirst(), least));
            if (equal.size() > 1) {
                ties.add(new Tied(bought.size(), equal));
            }
            supporters(equal.getFirst()).forEach(voter -> loads.put(voter, least));
            open.remove(equal.getFirst());
        }
        return new Result(bought, 0, ties);
    }

    /// Always the best of what fits, anew.
    private Result filled(Result before, boolean perCost) {
        var bought = new ArrayList<>(before.bought);
        var ties = new ArrayList<>(before.ties);
        while (true) {
            var result = new Result(bought, before.raised, ties);
            var left = poll.pot() - cost(result);
            var open = poll.ids().stream()
                    .filter(id -> !result.ids().contains(id) && cost(id) <= left
                            && (alsoUnsupported || !supporters(id).isEmpty()))
                    .toList();
            // What costs nothing is better per cost than anything else, if anybody wants it.
            var gifts = open.stream().filter(id -> perCost && cost(id) == 0 && !supporters(id).isEmpty()).toList();
            var eligible = gifts.isEmpty() ? open : gifts;
            if (eligible.isEmpty()) {
                return result;
            }
            Comparator<String> byScore = Comparator.comparing(
                    id -> perCost && cost(id) == 0
                            ? Fraction.ZERO
                            : perCost ? support(id).over(Fraction.of(cost(id))) : support(id));
            var best = eligible.stream().max(byScore).orElseThrow();
            var equal = eligible.stream().filter(id -> byScore.compare(id, best) == 0).toList();
            bought.add(new Bought(equal.getFirst(), null));
            if (equal.size() > 1) {
                ties.add(new Tied(bought.size(), equal));
            }
        }
    }

    private Fraction support(String id) {
        return supporters(id).stream().map(voter -> voter.weight.times(Fraction.of(voter.ballot.worth().getOrDefault(id, 0L))))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private boolean goesOn(Result result) {
        var left = poll.pot() - cost(result);
        return poll.ids().stream().anyMatch(id -> !result.ids().contains(id) && !supporters(id).isEmpty()
                && (method.completion() == Completion.ADD1_UNBOUNDED || cost(id) <= left));
    }

    private long cost(Result result) {
        return result.bought.stream().mapToLong(one -> cost(one.id)).sum();
    }

    private long cost(String id) {
        return poll.costs().get(poll.ids().indexOf(id));
    }

    private List<Voter> supporters(String id) {
        return supporters.computeIfAbsent(id,
                _ -> voters.stream().filter(voter -> voter.ballot.worth().containsKey(id)).toList());
    }
}
