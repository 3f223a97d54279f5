package org.coproduction.commissioning.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Predicate;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Money;
import org.coproduction.commissioning.allocation.Allocation.Selected;
import org.coproduction.commissioning.allocation.Allocation.Step;
import org.coproduction.commissioning.allocation.Election.BallotGroup;
import org.coproduction.commissioning.allocation.Outcome.Price;

/// Who paid for what in a count by equal shares, exactly: the price system that the ρ of each round make with the shares that everybody
/// started with (Peters, Pierczyński, Skowron 2021, section 3). It is made from the published result and the published ballots alone.
///
/// What was taken by a completion after equal shares has no payers.
public final class Payments {
    private static final BigInteger PENCE_PER_POUND = BigInteger.valueOf(100);
    private static final BigInteger STEPS_PER_POT = BigInteger.valueOf(1000);

    private final Election election;
    private final List<Selected> bought;
    private final Map<String, Integer> positions;
    /// All amounts below are whole numbers of pence over this.
    private final BigInteger denominator;
    /// What a ballot of weight 1 starts with.
    private final BigInteger start;
    /// What each project bought costs a ballot of weight 1 per unit of worth that can pay it in full.
    private final List<BigInteger> shares;
    /// What the weight of one ballot of a constituency is multiplied with to be whole.
    private final BigInteger scale;
    private final Map<Constituency, BigInteger> weights = new EnumMap<>(Constituency.class);

    /// @param allocation of this election, by a rule with parity
    public Payments(Election election, Allocation allocation) {
        if (allocation.rule().weighting() != Weighting.PARITY) {
            throw new IllegalArgumentException("payments are told of counts in which each constituency weighs the same");
        }
        this.election = election;
        this.positions = Election.positions(election.projects());
        this.bought = allocation.selected().stream().filter(project -> project.step() == Step.EQUAL_SHARES).toList();
        var first = start(allocation);
        var exact = bought.stream().map(project -> share(allocation.rule().satisfaction(), project)).toList();
        this.denominator = exact.stream().map(Ratio::denominator).reduce(first.denominator(), Payments::leastCommonMultiple);
        this.start = whole(first);
        this.shares = exact.stream().map(this::whole).toList();
        this.scale = allocation.turnout().values().stream().map(BigInteger::valueOf).reduce(BigInteger.ONE,
                Payments::leastCommonMultiple);
        allocation.turnout().forEach((constituency, count) -> weights.put(constituency, scale.divide(BigInteger.valueOf(count))));
    }

    private static Ratio start(Allocation allocation) {
        var constituencies = BigInteger.valueOf(Math.max(1, allocation.turnout().size()));
        return new Ratio(
                BigInteger.valueOf(allocation.budget().pence())
                        .multiply(STEPS_PER_POT.add(BigInteger.valueOf(allocation.raised()))),
                STEPS_PER_POT.multiply(constituencies)).reduced();
    }

    private static Ratio share(Satisfaction satisfaction, Selected project) {
        var rho = new Ratio(new BigInteger(project.rhoNumerator()), new BigInteger(project.rhoDenominator()));
        // With cost ρ is pence per penny; else it is published in pounds, per project or point.
        var factor = satisfaction == Satisfaction.COST ? BigInteger.valueOf(project.cost().pence()) : PENCE_PER_POUND;
        return new Ratio(rho.numerator().multiply(factor), rho.denominator()).reduced();
    }

    private static BigInteger leastCommonMultiple(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }

    private BigInteger whole(Ratio ratio) {
        return ratio.numerator().multiply(denominator.divide(ratio.denominator()));
    }

    /// What some ballots paid for one project.
    ///
    /// @param exact pence in lowest terms, such as `12500/3`
    /// @param about the same, rounded down
    public record Paid(String projectId, String exact, Money about) {}

    /// What the equal ballots of one constituency had together, and what they paid for each project bought that they support.
    ///
    /// @param ballots how many they are
    /// @param had in pounds, exactly
    /// @param paid in pounds, exactly, by project, in the order in which they were bought
    public record OfGroup(Constituency constituency, Vote vote, int ballots, String had, SequencedMap<String, String> paid) {}

    /// The whole price system: every group of equal ballots in the order of the input text, and of each the constituencies in theirs.
    public List<OfGroup> byGroup() {
        var groups = new ArrayList<OfGroup>();
        for (var group : election.ballots()) {
            var each = paidBy(group.vote());
            for (var constituency : Constituency.values()) {
                if (group.cast().getOrDefault(constituency, 0) > 0) {
                    groups.add(ofGroup(group, constituency, each));
                }
            }
        }
        return groups;
    }

    private OfGroup ofGroup(BallotGroup group, Constituency constituency, List<BigInteger> each) {
        var weight = weight(group, constituency);
        var paid = new LinkedHashMap<String, String>();
        for (var at = 0; at < bought.size(); at++) {
            if (group.vote().choices().contains(bought.get(at).projectId())) {
                paid.put(bought.get(at).projectId(), pounds(each.get(at).multiply(weight)));
            }
        }
        return new OfGroup(constituency, group.vote(), group.cast().getOrDefault(constituency, 0), pounds(start.multiply(weight)),
                paid);
    }

    private String pounds(BigInteger amount) {
        return Price.of(new Ratio(amount, denominator.multiply(scale).multiply(PENCE_PER_POUND))).toString();
    }

    /// What the ballots of each constituency paid for each project bought, in the order in which they were. Over all constituencies it
    /// is the project's cost.
    public Map<Constituency, List<Paid>> byConstituency() {
        var paid = new EnumMap<Constituency, List<Paid>>(Constituency.class);
        weights.keySet().forEach(constituency -> paid.put(constituency, paid(List.of(constituency), _ -> true)));
        return paid;
    }

    /// What the supporters of one project paid for each project bought, in the order in which they were.
    public List<Paid> bySupportersOf(String project) {
        return paid(List.copyOf(weights.keySet()), group -> group.vote().choices().contains(project));
    }

    private List<Paid> paid(List<Constituency> constituencies, Predicate<BallotGroup> whose) {
        var sums = new ArrayList<>(Collections.nCopies(bought.size(), BigInteger.ZERO));
        for (var group : election.ballots()) {
            var weight = constituencies.stream().map(constituency -> weight(group, constituency)).reduce(BigInteger.ZERO,
                    BigInteger::add);
            if (weight.signum() > 0 && whose.test(group)) {
                var paid = paidBy(group.vote());
                for (var at = 0; at < paid.size(); at++) {
                    sums.set(at, sums.get(at).add(paid.get(at).multiply(weight)));
                }
            }
        }
        var told = new ArrayList<Paid>();
        for (var at = 0; at < sums.size(); at++) {
            var exact = Price.of(new Ratio(sums.get(at), denominator.multiply(scale)));
            told.add(new Paid(bought.get(at).projectId(), exact.toString(),
                    new Money(exact.numerator().divide(exact.denominator()).longValueExact())));
        }
        return told;
    }

    private BigInteger weight(BallotGroup group, Constituency constituency) {
        return weights.getOrDefault(constituency, BigInteger.ZERO)
                .multiply(BigInteger.valueOf(group.cast().getOrDefault(constituency, 0)));
    }

    /// What one ballot pays for each project bought: its share, or all that it has left.
    private List<BigInteger> paidBy(Vote vote) {
        var worth = worth(vote);
        var left = start;
        var paid = new ArrayList<BigInteger>();
        for (var at = 0; at < bought.size(); at++) {
            var wanted = shares.get(at)
                    .multiply(BigInteger.valueOf(worth.getOrDefault(positions.get(bought.get(at).projectId()), 0)));
            var given = wanted.min(left);
            left = left.subtract(given);
            paid.add(given);
        }
        return paid;
    }

    private Map<Integer, Integer> worth(Vote vote) {
        var worth = new HashMap<Integer, Integer>();
        for (var at = 0; at < vote.choices().size(); at++) {
            worth.put(positions.get(vote.choices().get(at)), vote.hasPoints() ? vote.points().get(at) : 1);
        }
        return worth;
    }
}
