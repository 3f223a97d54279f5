package org.coproduction.commissioning.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The text that a round's input hash is of, read and written a second time.
final class CountInput {
    private static final String TITLE = "coproduction allocation input 1";
    private static final BigDecimal PENCE = BigDecimal.valueOf(100);
    private static final int COUNTS = 4;

    private CountInput() {
    }

    /// Whether a file is such a text, and not an election file.
    static boolean is(byte[] file) {
        var title = (TITLE + "\n").getBytes(UTF_8);
        return file.length >= title.length && Arrays.equals(title, Arrays.copyOf(file, title.length));
    }

    /// What was counted, as the text says it.
    static Sheet read(byte[] file) {
        var lines = new String(file, UTF_8).split("\n", -1);
        var ids = new ArrayList<String>();
        var costs = new LinkedHashMap<String, BigDecimal>();
        var votes = new ArrayList<Sheet.Vote>();
        var budget = BigDecimal.ZERO;
        var points = lines.length > 1 && lines[1].matches("rule [a-z]+/points/.*");
        for (var line : lines) {
            var words = line.split(" ", -1);
            switch (words[0]) {
                case "budget" -> budget = pounds(words[1]);
                case "project" -> {
                    var id = line.substring("project ".length() + words[1].length() + 1);
                    ids.add(id);
                    costs.put(id, pounds(words[1]));
                }
                case "ballots" -> votes.addAll(votes(words, ids));
                default -> {
                    // The title, the rule and the lot, which are held against the hash and the result.
                }
            }
        }
        return new Sheet(points ? "cumulative" : "approval", budget, costs, votes);
    }

    private static BigDecimal pounds(String pence) {
        return new BigDecimal(pence).divide(PENCE);
    }

    private static List<Sheet.Vote> votes(String[] words, List<String> ids) {
        var chosen = new ArrayList<String>();
        var points = new ArrayList<BigDecimal>();
        for (var each : words[COUNTS].equals("-") ? new String[0] : words[COUNTS].split(",", -1)) {
            var parts = each.split(":", -1);
            chosen.add(ids.get(Integer.parseInt(parts[0])));
            if (parts.length > 1) {
                points.add(new BigDecimal(parts[1]));
            }
        }
        return IntStream.range(0, Ballots.CONSTITUENCIES.size()).boxed().flatMap(at -> IntStream
                .range(0, Integer.parseInt(words[at + 1]))
                .mapToObj(_ -> new Sheet.Vote(Ballots.CONSTITUENCIES.get(at), chosen, points))).toList();
    }

    /// The text of an election file under the rule of a result.
    static String of(Sheet sheet, Ballots ballots, Claim claim, Claim.OfRound round) {
        var text = new StringBuilder(TITLE + "\n");
        text.append("rule ").append(String.join("/", claim.rule(), String.valueOf(claim.satisfaction()), claim.completion(),
                "parity", Long.toString(round.version())))
                .append(round.lot() == null ? "" : "/" + claim.tieBreak() + "\nlot " + round.lot()).append('\n');
        text.append("budget ").append(pence(sheet.budget())).append('\n');
        ballots.ids.forEach(id -> text.append("project ").append(pence(sheet.costs().getOrDefault(id, BigDecimal.ZERO)))
                .append(' ').append(id).append('\n'));
        for (var vote : ballots.votes()) {
            text.append("ballots");
            Arrays.stream(ballots.cast.getOrDefault(vote, new int[0])).forEach(count -> text.append(' ').append(count));
            text.append(' ').append(vote.positions().isEmpty() ? "-" : choices(vote)).append('\n');
        }
        return text.toString();
    }

    private static String choices(Ballots.Vote vote) {
        return IntStream.range(0, vote.positions().size())
                .mapToObj(at -> vote.positions().get(at) + (vote.points().isEmpty() ? "" : ":" + vote.points().get(at)))
                .collect(Collectors.joining(","));
    }

    private static String pence(BigDecimal pounds) {
        return pounds.multiply(PENCE).toBigIntegerExact().toString();
    }
}
