package org.coproduction.commissioning.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.coproduction.commissioning.verification.Claim.OfRound;
import org.coproduction.commissioning.verification.Claim.Round;
import org.coproduction.commissioning.verification.Claim.Tie;

/// Checks a result that `count` printed against the file it was counted from, or the certificate of a funding round against its ballots: the hash, the ids, every price and choice, the ties, the
/// completion and the totals.
public final class VerifyResult {
    private static final Set<String> RULES = Set.of("mes", "phragmen", "greedy");
    private static final Set<String> SATISFACTIONS = Set.of("cost", "cardinality", "points", "borda");
    private static final Set<String> COMPLETIONS = Set.of("none", "utilitarian", "add1", "add1-integral", "add1-unbounded",
            "add1u");
    private static final Set<String> ROUND_COMPLETIONS = Set.of("none", "utilitarian", "add1");
    private static final Set<String> TIE_BREAKS = Set.of("id", "cost", "votes");

    /// Refuses what is no result at all; whatever is wrong in one is a fault of the verification.
    ///
    /// @param file the election; of a round also the text of its count input
    public Verification verify(byte[] result, byte[] file) throws UnreadableResult {
        var claim = ReadClaim.of(result);
        var faults = new Faults();
        if (!known(claim, faults)) {
            return faults.verification();
        }
        try {
            var round = claim.ofRound();
            if (round == null) {
                if (isCountedFile(claim, sha256(file), faults)) {
                    check(new Poll(Sheet.of(file, claim.parity()), claim), faults);
                }
            } else {
                verify(claim, round, CountInput.is(file) ? CountInput.read(file) : Sheet.of(file, claim.parity()), file, faults);
            }
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException broken) {
            faults.require(false, "The file cannot be counted like this: " + broken.getMessage() + ".");
        }
        return faults.verification();
    }

    private static void verify(Claim claim, OfRound round, Sheet sheet, byte[] file, Faults faults) {
        var ballots = new Ballots(sheet);
        var input = CountInput.of(sheet, ballots, claim, round).getBytes(UTF_8);
        if (!isCountedFile(claim, sha256(input), faults) || !faults.require(!CountInput.is(file) || Arrays.equals(input, file),
                "The count input is not written as it has to be.")) {
            return;
        }
        var poll = new Poll(sheet, claim);
        check(poll, faults);
        if (faults.none()) {
            new CheckPayments(poll, ballots).check(round, faults);
        }
    }

    private static boolean isCountedFile(Claim claim, String hash, Faults faults) {
        if (faults.require(hash.equals(claim.inputHash()),
                "The result was not made from this file: its SHA-256 is " + hash + ".")) {
            faults.checked("the file is the one that was counted, by its SHA-256.");
        }
        return faults.none();
    }

    private static boolean known(Claim claim, Faults faults) {
        var phragmen = phragmen(claim);
        var satisfied = claim.satisfaction() == null ? phragmen : !phragmen && SATISFACTIONS.contains(claim.satisfaction());
        return faults.require(RULES.contains(claim.rule()), "There is no rule " + claim.rule() + ".")
                && faults.require(satisfied, "This satisfaction does not go with the rule.")
                && faults.require(COMPLETIONS.contains(claim.completion()), "There is no completion " + claim.completion() + ".")
                && faults.require(TIE_BREAKS.contains(claim.tieBreak()) || isByLot(claim),
                        "Ties cannot be broken by " + claim.tieBreak() + ".")
                && faults.require(claim.rule().equals("mes") || claim.completion().equals("none"),
                        "Only the rule mes has a completion.")
                && faults.require(!phragmen || claim.parity() == null, "The rule phragmen has no parity.")
                && faults.require(claim.parity() == null || !claim.completion().matches("add1-.*"),
                        "The completion " + claim.completion() + " has no parity.")
                && faults.require(claim.ofRound() == null || isOfRound(claim, claim.ofRound()),
                        "No round is counted like this: each constituency weighs the same, by version 1 of the rule mes or greedy.");
    }

    private static boolean isOfRound(Claim claim, OfRound round) {
        return round.version() == 1 && "constituency".equals(claim.parity()) && !phragmen(claim)
                && (claim.tieBreak().equals("id") && round.lot() == null || isByLot(claim))
                && !"borda".equals(claim.satisfaction()) && ROUND_COMPLETIONS.contains(claim.completion());
    }

    /// Only a round draws a lot.
    private static boolean isByLot(Claim claim) {
        return claim.ofRound() != null && claim.ofRound().lot() != null && claim.tieBreak().equals(Poll.BY_LOT);
    }

    private static boolean phragmen(Claim claim) {
        return claim.rule().equals("phragmen");
    }

    private static void check(Poll poll, Faults faults) {
        var claim = poll.claim;
        var order = claim.order().stream().map(poll.ids::indexOf).toList();
        var sorted = new ArrayList<>(claim.order());
        sorted.sort((left, right) -> Poll.compare(left.codePoints().toArray(), right.codePoints().toArray()));
        var consistent = faults.require(!order.contains(-1), "The order names a project that is not in the file.")
                && faults.require(Set.copyOf(order).size() == order.size(), "The order names a project twice.")
                && faults.require(sorted.equals(claim.selected()),
                        "What is selected is not what the order has, sorted by code point.");
        if (!consistent) {
            return;
        }
        faults.checked("the ids, and that the order and the selection agree.");
        totals(poll, order, faults);
        rounds(poll, order, faults);
        exhausted(poll, order, faults);
    }

    private static void totals(Poll poll, List<Integer> order, Faults faults) {
        var cost = poll.cost(order);
        faults.require(written(cost, poll).equals(poll.claim.totalCost()), "The projects cost " + written(cost, poll) + ".");
        faults.require(written(poll.budget, poll).equals(poll.claim.budget()),
                "The budget is " + written(poll.budget, poll) + ".");
        var round = poll.claim.ofRound();
        faults.require(round == null || written(poll.budget.subtract(cost), poll).equals(round.remaining()),
                "What is left over is " + written(poll.budget.subtract(cost), poll) + ".");
        faults.require(cost.compareTo(poll.budget) <= 0, "The projects cost more than the budget.");
        if (faults.none()) {
            faults.checked("the projects cost " + poll.claim.totalCost() + ", which the budget of " + poll.claim.budget()
                    + " can pay.");
        }
    }

    private static String written(BigInteger smallest, Poll poll) {
        return new BigDecimal(smallest).divide(new BigDecimal(poll.unit)).stripTrailingZeros().toPlainString();
    }

    private static void rounds(Poll poll, List<Integer> order, Faults faults) {
        var claim = poll.claim;
        switch (claim.rule()) {
            case "mes" -> shares(poll, order, faults);
            case "phragmen" -> {
                var loads = new CheckLoads(poll);
                faults.require(claim.step() == 0, "Without raised shares the step is 0.");
                faults.require(loads.rounds().equals(claim.rounds()), "The rounds and loads should be " + loads.rounds() + ".");
                follow(claim, loads.rounds().stream().map(Round::project).toList(), loads.ties(), faults);
            }
            default -> {
                var taken = new CheckRanks(poll, !poll.byCost()).after(List.of());
                faults.require(claim.step() == 0 && claim.rounds().isEmpty(), "The rule greedy has no steps and no prices.");
                follow(claim, taken.projects().stream().map(poll.ids::get).toList(), taken.ties(), faults);
            }
        }
    }

    private static void shares(Poll poll, List<Integer> order, Faults faults) {
        var check = new CheckShares(poll, faults);
        if (poll.shares.signum() == 0) {
            faults.require(order.isEmpty() && poll.claim.rounds().isEmpty() && poll.claim.step() == 0,
                    "Without ballots nothing is bought.");
            return;
        }
        var bought = check.check();
        if (!faults.none()) {
            return;
        }
        check.checkStep();
        var expected = new ArrayList<>(bought.projects());
        var ties = new ArrayList<>(bought.ties());
        if (poll.claim.fills()) {
            var taken = new CheckRanks(poll, false).after(bought.projects());
            expected.addAll(taken.projects());
            ties.addAll(taken.ties());
        }
        follow(poll.claim, expected.stream().map(poll.ids::get).toList(), ties, faults);
    }

    private static void follow(Claim claim, List<String> expected, List<Tie> ties, Faults faults) {
        faults.require(expected.equals(claim.order()), "The order should be " + expected + ".");
        faults.require(ties.equals(claim.ties()), "The ties should be " + ties + ".");
        if (faults.none()) {
            faults.checked("every choice in its order, and the ties that were broken: " + ties.size() + ".");
        }
    }

    private static void exhausted(Poll poll, List<Integer> order, Faults faults) {
        var left = poll.budget.subtract(poll.cost(order));
        var fitting = IntStream.range(0, poll.ids.size()).filter(project -> poll.isBacked(project) && !order.contains(project)
                && poll.costs.get(project).compareTo(left) <= 0).mapToObj(poll.ids::get).toList();
        if (faults.none()) {
            faults.checked(fitting.isEmpty()
                    ? "no other supported project fits what is left."
                    : "what is left would fit, and the rule leaves it: " + String.join(", ", fitting) + ".");
        }
    }

    static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
