package org.coproduction.commissioning.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.allocation.Election.BallotGroup;
import org.coproduction.commissioning.allocation.Election.Project;

/// The one order of ballot groups: as rising lists of positions in the sorted projects, compared element by element, a shorter list
/// before its continuations; and those with the same positions in the same way by the points in their places.
final class BallotOrder {
    private BallotOrder() {
    }

    /// A vote by positions.
    static final class Placed implements Comparable<Placed> {
        /// Rising, each once.
        final int[] positions;
        /// In the same places; empty without points.
        final int[] points;

        private Placed(int[] positions, int[] points) {
            this.positions = positions;
            this.points = points;
        }

        static Placed of(Vote vote, Map<String, Integer> positions) {
            var found = positionsOf(vote.choices(), positions);
            var points = new int[vote.points().size()];
            for (var at = 0; at < points.length; at++) {
                var position = positions.getOrDefault(vote.choices().get(at), -1);
                points[Arrays.binarySearch(found, position)] = vote.points().get(at);
            }
            if (points.length > 0 && points.length != found.length) {
                throw new IllegalArgumentException("a ballot with points names each project once");
            }
            return new Placed(found, points);
        }

        Vote vote(List<Project> projects) {
            if (points.length == 0) {
                var ids = new String[positions.length];
                for (var at = 0; at < ids.length; at++) {
                    ids[at] = projects.get(positions[at]).id();
                }
                return new Vote(List.of(ids), List.of());
            }
            var given = HashMap.<String, Integer>newHashMap(positions.length);
            for (var at = 0; at < positions.length; at++) {
                given.put(projects.get(positions[at]).id(), points[at]);
            }
            return Vote.giving(given);
        }

        /// Whether a vote with these positions is in its one form.
        boolean isFormOf(Vote vote, List<Project> projects) {
            if (points.length > 0 || vote.choices().size() != positions.length) {
                return vote(projects).equals(vote);
            }
            for (var at = 0; at < positions.length; at++) {
                if (!vote.choices().get(at).equals(projects.get(positions[at]).id())) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int compareTo(Placed other) {
            var byPositions = Arrays.compare(positions, other.positions);
            return byPositions != 0 ? byPositions : Arrays.compare(points, other.points);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Placed placed && compareTo(placed) == 0;
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(positions) * 31 + Arrays.hashCode(points);
        }
    }

    /// Merges groups with the same vote, drops empty ones and sorts.
    static List<BallotGroup> canonical(List<Project> projects, List<BallotGroup> groups) {
        var positions = positions(projects);
        if (isCanonical(projects, groups, positions)) {
            return List.copyOf(groups);
        }
        var merged = new TreeMap<Placed, Map<Constituency, Integer>>();
        var total = 0L;
        for (var group : groups) {
            var placed = Placed.of(group.vote(), positions);
            for (var cast : group.cast().entrySet()) {
                int count = cast.getValue();
                if (count < 0) {
                    throw new IllegalArgumentException("a number of ballots is never negative");
                }
                total += count;
                if (count > 0) {
                    merged.computeIfAbsent(placed, _ -> new EnumMap<>(Constituency.class)).merge(cast.getKey(), count,
                            Math::addExact);
                }
            }
        }
        if (total > Election.MOST_BALLOTS) {
            throw new IllegalArgumentException(
                    "at most " + Election.MOST_BALLOTS + " ballots can be counted, and these are " + total);
        }
        var sorted = new ArrayList<BallotGroup>(merged.size());
        merged.forEach((placed, cast) -> sorted.add(new BallotGroup(placed.vote(projects), cast)));
        return Collections.unmodifiableList(sorted);
    }

    /// Whether nothing is to be merged, dropped or sorted, as after collecting: a million ballots are not held twice for it.
    private static boolean isCanonical(List<Project> projects, List<BallotGroup> groups, Map<String, Integer> positions) {
        Placed last = null;
        var total = 0L;
        for (var group : groups) {
            var placed = Placed.of(group.vote(), positions);
            if (last != null && last.compareTo(placed) >= 0 || !placed.isFormOf(group.vote(), projects)
                    || group.cast().isEmpty()) {
                return false;
            }
            for (int count : group.cast().values()) {
                if (count < 1) {
                    return false;
                }
                total += count;
            }
            last = placed;
        }
        return total <= Election.MOST_BALLOTS;
    }

    /// Where each project stands among the sorted ones.
    static Map<String, Integer> positions(List<Project> projects) {
        var positions = HashMap.<String, Integer>newHashMap(projects.size());
        for (var at = 0; at < projects.size(); at++) {
            positions.put(projects.get(at).id(), at);
        }
        return positions;
    }

    /// The choices as rising positions, each once.
    private static int[] positionsOf(List<String> choices, Map<String, Integer> positions) {
        var found = new int[choices.size()];
        var next = 0;
        for (var id : choices) {
            var position = positions.get(id);
            if (position == null) {
                throw new IllegalArgumentException("a ballot names a project that is not in the election: " + id);
            }
            found[next++] = position;
        }
        Arrays.sort(found);
        var distinct = 0;
        for (var at = 0; at < found.length; at++) {
            if (at == 0 || found[at] != found[at - 1]) {
                found[distinct++] = found[at];
            }
        }
        return distinct == found.length ? found : Arrays.copyOf(found, distinct);
    }
}
