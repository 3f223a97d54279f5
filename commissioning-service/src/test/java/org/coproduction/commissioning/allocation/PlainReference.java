package org.coproduction.commissioning.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.coproduction.charter.Constituency;
import org.jspecify.annotations.Nullable;

/// The Method of Equal Shares word for word: every voter alone, every project priced in every round, reduced fractions, no
/// shortcut. Slow, and easy to check against the definition.
final class PlainReference {
    /// Fractions in lowest terms.
    record Fraction(BigInteger top, BigInteger bottom) implements Comparable<Fraction> {
        static final Fraction ZERO = of(0);

        Fraction {
            var common = top.gcd(bottom).max(BigInteger.ONE);
            top = top.divide(common);
            bottom = bottom.divide(common);
        }

        static Fraction of(long whole) {
            return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
        }

        Fraction plus(Fraction other) {
            return new Fraction(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
        }

        Fraction minus(Fraction other) {
            return new Fraction(top.multiply(other.bottom).subtract(other.top.multiply(bottom)), bottom.multiply(other.bottom));
        }

        Fraction times(Fraction other) {
            return new Fraction(top.multiply(other.top), bottom.multiply(other.bottom));
        }

        Fraction over(Fraction other) {
            return new Fraction(top.multiply(other.bottom), bottom.multiply(other.top));
        }

        Fraction min(Fraction other) {
            return compareTo(other) <= 0 ? this : other;
        }

        @Override
        public int compareTo(Fraction other) {
            return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
        }

        @Override
        public String toString() {
            return bottom.equals(BigInteger.ONE) ? top.toString() : top + "/" + bottom;
        }
    }

    /// One person: what they hold, what their ballot weighs in paying, and what they approve.
    static final class Voter {
        Fraction balance = Fraction.ZERO;
        final Fraction weight;
        final Fraction endowment;
        final List<String> approvals;

        Voter(Fraction endowment, Fraction weight, List<String> approvals) {
            this.endowment = endowment;
            this.weight = weight;
            this.approvals = approvals;
        }
    }

    record Bought(String id, String rho) {}

    record Result(List<Bought> bought, long raised) {
        List<String> ids() {
            return bought.stream().map(Bought::id).toList();
        }
    }

    private final Election election;
    private final AllocationRule rule;
    private final List<Voter> voters = new ArrayList<>();
    private final boolean endowmentsOnly;

    /// @param endowmentsOnly a planted defect: parity in what people start with, not in what they pay
    PlainReference(Election election, AllocationRule rule, boolean endowmentsOnly) {
        this.election = election;
        this.rule = rule;
        this.endowmentsOnly = endowmentsOnly;
        var turnout = election.turnout();
        var ballots = turnout.values().stream().mapToInt(Integer::intValue).sum();
        for (var group : election.ballots()) {
            for (var constituency : Constituency.values()) {
                for (var one = 0; one < group.cast().getOrDefault(constituency, 0); one++) {
                    var parity = rule.weighting() == Weighting.PARITY;
                    var weight = parity
                            ? Fraction.of(1).over(Fraction.of(turnout.getOrDefault(constituency, 0)))
                            : Fraction.of(1);
                    var endowment = parity ? weight.over(Fraction.of(turnout.size())) : Fraction.of(1).over(Fraction.of(ballots));
                    voters.add(new Voter(endowment, endowmentsOnly ? Fraction.of(1) : weight, group.approvals()));
                }
            }
        }
    }

    /// Gives up, with null, after so many steps of `add1`.
    @Nullable
    Result count(long mostSteps) {
        var pot = election.budget().pence();
        var result = new Result(run(0), 0);
        if (rule.completion() == Completion.UTILITARIAN) {
            return new Result(completed(result.bought()), 0);
        }
        while (rule.completion() == Completion.ADD1 && fits(result.bought())) {
            if (result.raised() == mostSteps) {
                return null;
            }
            var next = new Result(run(result.raised() + 1), result.raised() + 1);
            if (cost(next.bought()) > pot) {
                return result;
            }
            result = next;
        }
        return result;
    }

    /// The same without a limit, for rules that do not raise shares.
    List<String> ids() {
        return Objects.requireNonNull(count(0)).ids();
    }

    private List<Bought> run(long step) {
        for (var voter : voters) {
            voter.balance = rule.weighting() == Weighting.PLAIN || endowmentsOnly && rule.completion() != Completion.ADD1
                    ? voter.endowment.times(Fraction.of(election.budget().pence())).plus(Fraction.of(100 * step))
                    : voter.endowment.times(Fraction.of(election.budget().pence()))
                            .times(Fraction.of(1000 + step).over(Fraction.of(1000)));
        }
        var bought = new ArrayList<Bought>();
        var open = new ArrayList<>(election.projects());
        open.removeIf(project -> supporters(project).isEmpty());
        for (var project : List.copyOf(open)) {
            if (project.cost().pence() == 0) {
                bought.add(new Bought(project.id(), "0"));
                open.remove(project);
            }
        }
        while (true) {
            Election.Project best = null;
            Fraction lowest = null;
            for (var project : List.copyOf(open)) {
                var rho = rho(project);
                if (rho == null) {
                    open.remove(project);
                } else if (lowest == null || rho.compareTo(lowest) < 0) {
                    best = project;
                    lowest = rho;
                }
            }
            if (best == null || lowest == null) {
                return bought;
            }
            for (var voter : supporters(best)) {
                voter.balance = voter.balance.minus(voter.balance.min(lowest.times(voter.weight).times(satisfaction(best))));
            }
            open.remove(best);
            var pounds = rule.satisfaction() == Satisfaction.COST ? lowest : lowest.over(Fraction.of(100));
            bought.add(new Bought(best.id(), pounds.toString()));
        }
    }

    /// The smallest ρ with Σ min(balance, ρ·w·u) = cost: whoever would run out first, runs out first.
    private @Nullable Fraction rho(Election.Project project) {
        var missing = Fraction.of(project.cost().pence());
        var satisfaction = satisfaction(project);
        var payers = new ArrayList<>(supporters(project));
        payers.sort(Comparator.comparing((Voter voter) -> voter.balance.over(voter.weight)));
        var weight = payers.stream().map(voter -> voter.weight).reduce(Fraction.ZERO, Fraction::plus);
        for (var voter : payers) {
            var rho = missing.over(weight.times(satisfaction));
            if (rho.times(voter.weight).times(satisfaction).compareTo(voter.balance) <= 0) {
                return rho;
            }
            missing = missing.minus(voter.balance);
            weight = weight.minus(voter.weight);
        }
        return null;
    }

    private Fraction satisfaction(Election.Project project) {
        return Fraction.of(rule.satisfaction() == Satisfaction.COST ? project.cost().pence() : 1);
    }

    private List<Voter> supporters(Election.Project project) {
        return voters.stream().filter(voter -> voter.approvals.contains(project.id())).toList();
    }

    private long cost(List<Bought> bought) {
        var ids = bought.stream().map(Bought::id).toList();
        return election.projects().stream().filter(project -> ids.contains(project.id()))
                .mapToLong(project -> project.cost().pence()).sum();
    }

    private boolean fits(List<Bought> bought) {
        var ids = bought.stream().map(Bought::id).toList();
        var left = election.budget().pence() - cost(bought);
        return election.projects().stream().anyMatch(
                project -> !ids.contains(project.id()) && !supporters(project).isEmpty() && project.cost().pence() <= left);
    }

    private List<Bought> completed(List<Bought> bought) {
        var all = new ArrayList<>(bought);
        var ranked = new ArrayList<>(election.projects());
        ranked.sort(Comparator.comparing(
                (Election.Project project) -> supporters(project).stream().map(voter -> voter.weight).reduce(Fraction.ZERO,
                        Fraction::plus))
                .reversed());
        for (var project : ranked) {
            var open = all.stream().noneMatch(one -> one.id().equals(project.id())) && !supporters(project).isEmpty();
            if (open && project.cost().pence() <= election.budget().pence() - cost(all)) {
                all.add(new Bought(project.id(), ""));
            }
        }
        return all;
    }
}
