package org.coproduction.commissioning.pabulib;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.coproduction.commissioning.allocation.CodePointOrder;
import org.coproduction.commissioning.allocation.Profile;
import org.coproduction.commissioning.allocation.Satisfaction;
import org.coproduction.commissioning.pabulib.PabulibFile.Marks;
import org.coproduction.commissioning.pabulib.PabulibFile.Project;

/// Brings a file to whole numbers for counting: amounts and points are multiplied by the smallest powers of ten that leave no decimals.
public final class ToProfile {
    private final PabulibFile file;
    private final Satisfaction satisfaction;
    private final int moneyDecimals;
    private final int pointDecimals;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Project> ordered;

    private static final class Counted {
        private final int[] choices;
        private final long[] worth;

        Counted(int[] choices, long[] worth) {
            this.choices = choices;
            this.worth = worth;
        }
    }

    /// @param file read for [Purpose.Counting] with this satisfaction
    public ToProfile(PabulibFile file, Satisfaction satisfaction, TieBreak ties) {
        this.file = file;
        this.satisfaction = satisfaction;
        this.moneyDecimals = Math.max(file.pot().scale(), decimals(file.projects().stream().map(Project::price).toList()));
        this.pointDecimals = satisfaction == Satisfaction.POINTS
                ? file.votes().stream().mapToInt(vote -> decimals(vote.marks().points())).max().orElse(0)
                : 0;
        this.ordered = file.projects().stream().sorted(order(ties)).toList();
        for (var at = 0; at < ordered.size(); at++) {
            positions.put(ordered.get(at).id(), at);
        }
    }

    /// The file in whole numbers.
    public Profile profile() {
        var profile = Profile.of(whole(file.pot()), unit(), ordered.stream().map(Project::id).toList(),
                ordered.stream().map(project -> whole(project.price())).toList());
        var known = new IdentityHashMap<Marks, Counted>();
        for (var vote : file.votes()) {
            var counted = known.computeIfAbsent(vote.marks(), this::counted);
            if (satisfaction.isAlike()) {
                profile.add(vote.electorate(), counted.choices, 1);
            } else {
                profile.add(vote.electorate(), counted.choices, counted.worth, 1);
            }
        }
        return profile.build();
    }

    /// How many smallest amounts make one of the file's currency.
    public BigInteger unit() {
        return BigInteger.TEN.pow(moneyDecimals);
    }

    /// How many units of worth make one point.
    public BigInteger pointUnit() {
        return BigInteger.TEN.pow(pointDecimals);
    }

    /// Smallest amounts as the file writes amounts, without zeros at the end.
    public String amount(BigInteger smallest) {
        var amount = new BigDecimal(smallest, moneyDecimals).stripTrailingZeros();
        return amount.toPlainString();
    }

    /// Positions that are worth something, rising, each with its worth.
    private Counted counted(Marks marks) {
        var worth = new HashMap<Integer, Long>();
        var projects = marks.projects();
        for (var at = 0; at < projects.size(); at++) {
            var one = switch (satisfaction) {
                case COST, CARDINALITY -> 1;
                case POINTS -> marks.points().get(at).movePointRight(pointDecimals).longValueExact();
                case BORDA -> projects.size() - at - 1;
            };
            if (one > 0) {
                worth.put(positions.getOrDefault(projects.get(at), -1), one);
            }
        }
        var choices = worth.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        return new Counted(choices, Arrays.stream(choices).mapToLong(choice -> worth.getOrDefault(choice, 0L)).toArray());
    }

    private Comparator<Project> order(TieBreak ties) {
        var byId = Comparator.comparing(Project::id, CodePointOrder.INSTANCE);
        return switch (ties) {
            case ID -> byId;
            case COST -> Comparator.comparing(Project::price).thenComparing(byId);
            case VOTES -> {
                var votes = votes();
                yield Comparator.comparingInt((Project project) -> -votes.getOrDefault(project.id(), 0)).thenComparing(byId);
            }
        };
    }

    /// How many ballots support each project, by what they are worth.
    private Map<String, Integer> votes() {
        var votes = new HashMap<String, Integer>();
        for (var vote : file.votes()) {
            var named = vote.projects();
            var last = satisfaction == Satisfaction.BORDA ? named.size() - 1 : named.size();
            IntStream.range(0, Math.max(0, last)).forEach(at -> votes.merge(named.get(at), 1, Integer::sum));
        }
        return votes;
    }

    private BigInteger whole(BigDecimal amount) {
        return amount.movePointRight(moneyDecimals).toBigIntegerExact();
    }

    private static int decimals(Collection<BigDecimal> numbers) {
        return numbers.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    }
}
