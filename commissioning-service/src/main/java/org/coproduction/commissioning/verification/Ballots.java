package org.coproduction.commissioning.verification;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The ballots of a funding round in the one order in which its count input names them: equal votes together, as rising positions in the
/// sorted projects, with how many of each constituency cast them.
final class Ballots {
    /// In the order of the count input.
    static final List<String> CONSTITUENCIES = List.of("PARENT_CARER", "YOUNG_PERSON", "PROFESSIONAL");

    /// Ids in code-point order.
    final List<String> ids;
    /// How many of each constituency cast a vote.
    final TreeMap<Vote, int[]> cast = new TreeMap<>();
    /// How many ballots each constituency cast.
    final int[] turnout = new int[CONSTITUENCIES.size()];
    private final Map<String, Integer> positions = new HashMap<>();

    /// @param positions rising
    /// @param points in the same places; empty where votes only approve
    record Vote(List<Integer> positions, List<Integer> points) implements Comparable<Vote> {
        @Override
        public int compareTo(Vote other) {
            var byPositions = compare(positions, other.positions);
            return byPositions != 0 ? byPositions : compare(points, other.points);
        }

        private static int compare(List<Integer> left, List<Integer> right) {
            return Arrays.compare(left.toArray(Integer[]::new), right.toArray(Integer[]::new));
        }
    }

    /// Throws an IllegalArgumentException for what no round's ballot says.
    Ballots(Sheet sheet) {
        this.ids = sheet.costs().keySet().stream().sorted(Ballots::byCodePoint).toList();
        for (var at = 0; at < ids.size(); at++) {
            positions.put(ids.get(at), at);
        }
        sheet.votes().forEach(this::add);
    }

    private static int byCodePoint(String left, String right) {
        return Poll.compare(left.codePoints().toArray(), right.codePoints().toArray());
    }

    private void add(Sheet.Vote vote) {
        var constituency = CONSTITUENCIES.indexOf(vote.electorate());
        if (constituency < 0) {
            throw new IllegalArgumentException("there is no constituency " + vote.electorate());
        }
        var points = new TreeMap<Integer, Integer>();
        for (var at = 0; at < vote.ids().size(); at++) {
            var position = positions.getOrDefault(vote.ids().get(at), -1);
            var given = vote.points().isEmpty() ? 0 : positive(vote.points().get(at));
            if (position < 0 || points.put(position, given) != null) {
                throw new IllegalArgumentException("a vote names " + vote.ids().get(at) + " twice, or it is no project");
            }
        }
        var read = new Vote(List.copyOf(points.keySet()),
                vote.points().isEmpty() ? List.of() : List.copyOf(points.values()));
        cast.computeIfAbsent(read, _ -> new int[CONSTITUENCIES.size()])[constituency]++;
        turnout[constituency]++;
    }

    private static int positive(BigDecimal points) {
        var given = points.intValueExact();
        if (given < 1) {
            throw new IllegalArgumentException("a vote gives less than a point");
        }
        return given;
    }

    /// All votes, in their order.
    List<Vote> votes() {
        return List.copyOf(cast.keySet());
    }
}
