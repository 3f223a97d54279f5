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
/// before its continuations.
final class BallotOrder {
    private BallotOrder() {
    }

    /// Merges groups with the same approvals, drops empty ones and sorts.
    static List<BallotGroup> canonical(List<Project> projects, List<BallotGroup> groups) {
        var positions = positions(projects);
        var merged = new TreeMap<int[], Map<Constituency, Integer>>(Arrays::compare);
        var total = 0L;
        for (var group : groups) {
            var approvals = positionsOf(group.approvals(), positions);
            for (var cast : group.cast().entrySet()) {
                int count = cast.getValue();
                if (count < 0) {
                    throw new IllegalArgumentException("a number of ballots is never negative");
                }
                total += count;
                if (count > 0) {
                    merged.computeIfAbsent(approvals, _ -> new EnumMap<>(Constituency.class)).merge(cast.getKey(), count,
                            Math::addExact);
                }
            }
        }
        if (total > Election.MOST_BALLOTS) {
            throw new IllegalArgumentException(
                    "at most " + Election.MOST_BALLOTS + " ballots can be counted, and these are " + total);
        }
        var sorted = new ArrayList<BallotGroup>(merged.size());
        merged.forEach((approvals, cast) -> sorted.add(new BallotGroup(ids(approvals, projects), cast)));
        return Collections.unmodifiableList(sorted);
    }

    /// Where each project stands among the sorted ones.
    static Map<String, Integer> positions(List<Project> projects) {
        var positions = HashMap.<String, Integer>newHashMap(projects.size());
        for (var at = 0; at < projects.size(); at++) {
            positions.put(projects.get(at).id(), at);
        }
        return positions;
    }

    /// The approvals as rising positions, each once.
    static int[] positionsOf(List<String> approvals, Map<String, Integer> positions) {
        var found = new int[approvals.size()];
        var next = 0;
        for (var id : approvals) {
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

    private static List<String> ids(int[] approvals, List<Project> projects) {
        var ids = new ArrayList<String>(approvals.length);
        for (var position : approvals) {
            ids.add(projects.get(position).id());
        }
        return ids;
    }
}
