package org.coproduction.commissioning.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.coproduction.commissioning.verification.Claim.OfRound;
import org.coproduction.commissioning.verification.Claim.Paid;
import org.coproduction.commissioning.verification.Claim.Purse;
import org.coproduction.commissioning.verification.Claim.Round;
import org.coproduction.commissioning.verification.Claim.Tie;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a result. It has to have exactly the members that it should have: what nobody checks proves nothing.
final class ReadClaim {
    private static final Set<String> OF_FILE = Set.of("seconds");
    private static final Set<String> OF_ROUND = Set.of("version", "remaining", "payments");
    private static final String LOT = "lot";
    private static final Set<String> MEMBERS = Set.of("rule", "satisfaction", "completion", "parity", "tieBreak", "selected",
            "order",
            "budget", "totalCost", "step", "rounds", "ties", "inputHash");
    private static final JsonMapper JSON = JsonMapper
            .builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private ReadClaim() {
    }

    static Claim of(byte[] result) throws UnreadableResult {
        JsonNode root;
        try {
            root = JSON.readTree(result);
        } catch (JacksonException broken) {
            throw new UnreadableResult("The result is no JSON: line " + broken.getLocation().getLineNr() + " cannot be read.");
        }
        var round = root.has("version");
        var drawn = round && root.has(LOT);
        members(root, union(drawn ? union(MEMBERS, Set.of(LOT)) : MEMBERS, round ? OF_ROUND : OF_FILE), "the result");
        if (!round && !root.path("seconds").isNumber()) {
            throw new UnreadableResult("In the result, seconds is no number.");
        }
        var rule = text(root, "rule");
        var price = rule.equals("phragmen") ? "load" : "rho";
        var rounds = new ArrayList<Round>();
        for (var each : array(root, "rounds")) {
            members(each, Set.of("project", price), "a round");
            rounds.add(new Round(text(each, "project"), text(each, price)));
        }
        var ties = new ArrayList<Tie>();
        for (var tie : array(root, "ties")) {
            members(tie, Set.of("round", "between", "chosen"), "a tie");
            ties.add(new Tie(whole(tie, "round"), texts(tie, "between"), text(tie, "chosen")));
        }
        return new Claim(rule, optional(root, "satisfaction"), text(root, "completion"), optional(root, "parity"),
                text(root, "tieBreak"), texts(root, "selected"), texts(root, "order"), text(root, "budget"),
                text(root, "totalCost"),
                whole(root, "step"), rounds, ties, text(root, "inputHash"),
                round
                        ? new OfRound(whole(root, "version"), drawn ? text(root, LOT) : null, text(root, "remaining"),
                                payments(root))
                        : null);
    }

    private static List<Purse> payments(JsonNode root) throws UnreadableResult {
        var payments = new ArrayList<Purse>();
        for (var group : array(root, "payments")) {
            members(group, Set.of("electorate", "choices", "points", "ballots", "had", "paid"), "a payment");
            var paid = new ArrayList<Paid>();
            for (var each : array(group, "paid")) {
                members(each, Set.of("project", "amount"), "what was paid");
                paid.add(new Paid(text(each, "project"), text(each, "amount")));
            }
            payments.add(new Purse(text(group, "electorate"), texts(group, "choices"), numbers(group, "points"),
                    whole(group, "ballots"), text(group, "had"), paid));
        }
        return payments;
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        var all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }

    private static void members(JsonNode node, Set<String> expected, String what) throws UnreadableResult {
        if (!node.isObject() || !Set.copyOf(node.propertyNames()).equals(expected)) {
            throw new UnreadableResult("In " + what + " there have to be exactly: " + String.join(", ", new TreeSet<>(expected))
                    + ".");
        }
    }

    private static String text(JsonNode node, String name) throws UnreadableResult {
        var value = node.path(name);
        if (!value.isString()) {
            throw new UnreadableResult("In the result, " + name + " is no text.");
        }
        return value.asString();
    }

    private static @Nullable String optional(JsonNode node, String name) throws UnreadableResult {
        return node.path(name).isNull() ? null : text(node, name);
    }

    private static long whole(JsonNode node, String name) throws UnreadableResult {
        return number(node.path(name), name);
    }

    private static List<Long> numbers(JsonNode node, String name) throws UnreadableResult {
        var numbers = new ArrayList<Long>();
        for (var each : array(node, name)) {
            numbers.add(number(each, name));
        }
        return numbers;
    }

    private static long number(JsonNode value, String name) throws UnreadableResult {
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0) {
            throw new UnreadableResult("In the result, " + name + " is no whole number.");
        }
        return value.asLong();
    }

    private static JsonNode array(JsonNode node, String name) throws UnreadableResult {
        if (!node.path(name).isArray()) {
            throw new UnreadableResult("In the result, " + name + " is no list.");
        }
        return node.path(name);
    }

    private static List<String> texts(JsonNode node, String name) throws UnreadableResult {
        var texts = new ArrayList<String>();
        for (var element : array(node, name)) {
            if (!element.isString()) {
                throw new UnreadableResult("In the result, " + name + " has something in it that is no text.");
            }
            texts.add(element.asString());
        }
        return texts;
    }
}
