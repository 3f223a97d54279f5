package org.coproduction.commissioning.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// A file and a way to count, brought to whole numbers: the projects in the order that breaks ties, and equal ballots together.
final class Poll {
    /// How a round breaks ties that draws a lot.
    static final String BY_LOT = "cost-votes-lot";
    final Claim claim;
    final BigInteger budget;
    /// How many smallest amounts make one of the currency, and how many units of worth one point.
    final BigInteger unit;
    final BigInteger pointUnit;
    final List<String> ids = new ArrayList<>();
    final List<BigInteger> costs = new ArrayList<>();
    final List<Ballots> ballots = new ArrayList<>();
    /// For each project, the ballots that are for it, and how much.
    final List<List<Backer>> backers = new ArrayList<>();
    /// What weights were multiplied by, to be whole.
    final BigInteger scale;
    /// Ballots, or electorates with parity.
    final BigInteger shares;

    /// Equal ballots.
    ///
    /// @param worth of each project that they are for, by its number
    /// @param weight of all of them, times [#scale]
    record Ballots(Map<Integer, BigInteger> worth, BigInteger weight) {}

    /// @param ballots a number in [#ballots]
    record Backer(int ballots, BigInteger worth) {}

    Poll(Sheet sheet, Claim claim) {
        this.claim = claim;
        if (byPoints() && !sheet.voteType().matches("cumulative|scoring")
                || "borda".equals(claim.satisfaction()) && !sheet.voteType().equals("ordinal")) {
            throw new IllegalArgumentException("its ballots do not say what " + claim.satisfaction() + " needs");
        }
        var amounts = new ArrayList<>(sheet.costs().values());
        amounts.add(sheet.budget());
        this.unit = power(amounts);
        this.pointUnit = byPoints()
                ? power(sheet.votes().stream().flatMap(vote -> vote.points().stream()).toList())
                : BigInteger.ONE;
        this.budget = whole(sheet.budget(), unit);
        var worths = sheet.votes().stream().map(this::worth).toList();
        var heads = new TreeMap<String, Integer>();
        sheet.votes().forEach(vote -> heads.merge(vote.electorate(), 1, Integer::sum));
        order(sheet, worths, heads).forEach(id -> {
            ids.add(id);
            costs.add(whole(Objects.requireNonNull(sheet.costs().get(id)), unit));
            backers.add(new ArrayList<>());
        });
        var parity = claim.parity() != null;
        this.scale = parity ? multiple(heads) : BigInteger.ONE;
        this.shares = BigInteger.valueOf(parity ? heads.size() : sheet.votes().size());
        var merged = new LinkedHashMap<Map<String, BigInteger>, BigInteger>();
        for (var at = 0; at < worths.size(); at++) {
            var head = BigInteger.valueOf(heads.getOrDefault(sheet.votes().get(at).electorate(), 1));
            merged.merge(worths.get(at), parity ? scale.divide(head) : BigInteger.ONE, BigInteger::add);
        }
        merged.forEach(this::add);
    }

    private void add(Map<String, BigInteger> worth, BigInteger weight) {
        var byNumber = new TreeMap<Integer, BigInteger>();
        worth.forEach((id, value) -> {
            var project = ids.indexOf(id);
            if (project < 0) {
                throw new IllegalArgumentException("a vote names " + id + ", which is no project");
            }
            byNumber.put(project, value);
            backers.get(project).add(new Backer(ballots.size(), value));
        });
        ballots.add(new Ballots(byNumber, weight));
    }

    boolean byCost() {
        return "cost".equals(claim.satisfaction());
    }

    private boolean byPoints() {
        return "points".equals(claim.satisfaction());
    }

    /// What a vote is worth to whom it names; nothing, and less, is left out.
    private Map<String, BigInteger> worth(Sheet.Vote vote) {
        var named = List.copyOf(new LinkedHashSet<>(vote.ids()));
        var worth = new HashMap<String, BigInteger>();
        for (var at = 0; at < named.size(); at++) {
            var given = vote.points().isEmpty() ? null : vote.points().get(vote.ids().lastIndexOf(named.get(at)));
            var one = "borda".equals(claim.satisfaction())
                    ? BigInteger.valueOf((long) named.size() - at - 1)
                    : given == null
                            ? BigInteger.ONE
                            : whole(given, byPoints() ? pointUnit : BigInteger.TEN.pow(Math.max(0, given.scale())));
            if (one.signum() > 0) {
                worth.put(named.get(at), byPoints() || "borda".equals(claim.satisfaction()) ? one : BigInteger.ONE);
            }
        }
        return worth;
    }

    private List<String> order(Sheet sheet, List<Map<String, BigInteger>> worths, Map<String, Integer> heads) {
        var votes = new HashMap<String, Integer>();
        worths.forEach(worth -> worth.keySet().forEach(id -> votes.merge(id, 1, Integer::sum)));
        var order = new ArrayList<>(sheet.costs().keySet());
        Comparator<String> byId = (left, right) -> compare(left.codePoints().toArray(), right.codePoints().toArray());
        order.sort(switch (claim.tieBreak()) {
            case "cost" ->
                Comparator.comparing((String id) -> sheet.costs().getOrDefault(id, BigDecimal.ZERO)).thenComparing(byId);
            case "votes" -> Comparator.comparing((String id) -> votes.getOrDefault(id, 0), Collections.reverseOrder())
                    .thenComparing(byId);
            case BY_LOT -> byLot(sheet, worths, heads).thenComparing(byId);
            default -> byId;
        });
        return order;
    }

    /// The lower cost, then more votes as shares of who cast them, then the lot.
    private Comparator<String> byLot(Sheet sheet, List<Map<String, BigInteger>> worths, Map<String, Integer> heads) {
        var whole = multiple(heads);
        var votes = new HashMap<String, BigInteger>();
        for (var at = 0; at < worths.size(); at++) {
            var one = whole.divide(BigInteger.valueOf(heads.getOrDefault(sheet.votes().get(at).electorate(), 1)));
            worths.get(at).keySet().forEach(id -> votes.merge(id, one, BigInteger::add));
        }
        var lot = claim.ofRound() == null ? "" : claim.ofRound().lot();
        return Comparator.comparing((String id) -> sheet.costs().getOrDefault(id, BigDecimal.ZERO))
                .thenComparing(id -> votes.getOrDefault(id, BigInteger.ZERO), Collections.reverseOrder())
                .thenComparing(id -> VerifyResult.sha256((lot + " " + id).getBytes(UTF_8)));
    }

    static int compare(int[] left, int[] right) {
        for (var at = 0; at < Math.min(left.length, right.length); at++) {
            if (left[at] != right[at]) {
                return Integer.compare(left[at], right[at]);
            }
        }
        return Integer.compare(left.length, right.length);
    }

    /// Σ weight · worth of a project's backers: 0 if it has none.
    BigInteger support(int project) {
        return backers.get(project).stream().map(backer -> ballots.get(backer.ballots).weight.multiply(backer.worth))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    boolean isBacked(int project) {
        return !backers.get(project).isEmpty();
    }

    BigInteger cost(List<Integer> projects) {
        return projects.stream().map(costs::get).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger multiple(Map<String, Integer> heads) {
        var multiple = BigInteger.ONE;
        for (var count : heads.values()) {
            var next = BigInteger.valueOf(count);
            multiple = multiple.multiply(next).divide(multiple.gcd(next));
        }
        return multiple;
    }

    private static BigInteger power(List<BigDecimal> numbers) {
        var decimals = numbers.stream().mapToInt(number -> number.stripTrailingZeros().scale()).max().orElse(0);
        return BigInteger.TEN.pow(Math.max(0, decimals));
    }

    static BigInteger whole(BigDecimal number, BigInteger unit) {
        return number.multiply(new BigDecimal(unit)).toBigIntegerExact();
    }
}
