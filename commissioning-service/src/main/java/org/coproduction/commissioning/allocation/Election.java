package org.coproduction.commissioning.allocation;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.coproduction.charter.Constituency;
import org.coproduction.charter.Money;

/// What is counted: a pot, projects with their cost, and ballots without anybody's name. It is always in its canonical
/// form (projects by id, equal ballots merged, ballots sorted), so equal inputs are equal records, in whatever order they came.
///
/// Refuses: two projects with one id, an id that is empty or has control characters, a ballot naming an unknown project, ballots with
/// points beside ballots without, and more than [#MOST_BALLOTS] ballots.
///
/// @param budget the pot
/// @param ballots each distinct vote once, with how many in each constituency cast it
public record Election(Money budget, BallotGroups ballots) {
    /// Bounds what sums over all ballots can come to.
    public static final int MOST_BALLOTS = 4_000_000;
    private static final int PENCE_PER_POUND = 100;

    /// A project that can be funded, and what it costs.
    public record Project(String id, Money cost) {
        public Project {
            if (id.isBlank() || id.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("a project id is neither empty nor has control characters in it");
            }
        }
    }

    /// Identical ballots.
    ///
    /// @param cast how many ballots of each constituency; constituencies without one are left out
    public record BallotGroup(Vote vote, Map<Constituency, Integer> cast) {
        public BallotGroup {
            cast = Map.copyOf(cast);
        }
    }

    /// Sorted by id, by Unicode code point.
    public List<Project> projects() {
        return ballots.projects();
    }

    /// Whether its ballots give points.
    public boolean withPoints() {
        return ballots.withPoints();
    }

    /// Starts collecting ballots.
    public static Collector of(Money budget, List<Project> projects) {
        return new Collector(budget, projects);
    }

    /// How many ballots each constituency cast, blank ones included; constituencies without a ballot are left out.
    public Map<Constituency, Integer> turnout() {
        return ballots.turnout();
    }

    /// Ballots that support each project, by its id; constituencies without one are left out.
    public Map<String, Map<Constituency, Integer>> support() {
        return ballots.support();
    }

    /// The election of some of its projects for a pot of their own. Whoever supports none of them has cast a blank ballot in it, so that
    /// each constituency weighs the same in it as in the whole.
    public Election about(Set<String> some, Money pot) {
        if (pot.equals(budget) && projects().stream().allMatch(project -> some.contains(project.id()))) {
            return this;
        }
        var part = of(pot, projects().stream().filter(project -> some.contains(project.id())).toList());
        for (var group : ballots) {
            var vote = group.vote().about(some);
            group.cast().forEach((constituency, count) -> part.add(constituency, vote, count));
        }
        return part.build();
    }

    /// The same for counting, in pence: projects are numbered in this order, and groups of ballots keep their places.
    Profile profile(List<Project> ordered) {
        var numbers = positions(ordered);
        return Profile.of(BigInteger.valueOf(budget.pence()), BigInteger.valueOf(PENCE_PER_POUND),
                ordered.stream().map(Project::id).toList(),
                ordered.stream().map(project -> BigInteger.valueOf(project.cost().pence())).toList(), ballots,
                projects().stream().mapToInt(project -> numbers.getOrDefault(project.id(), -1)).toArray());
    }

    /// Where each project stands among some.
    static Map<String, Integer> positions(List<Project> projects) {
        var positions = HashMap.<String, Integer>newHashMap(projects.size());
        for (var at = 0; at < projects.size(); at++) {
            positions.put(projects.get(at).id(), at);
        }
        return positions;
    }

    /// Collects ballots one by one or in bundles, and merges equal ones as they come.
    public static final class Collector {
        private final Money budget;
        private final MergedBallots merged;

        private Collector(Money budget, List<Project> projects) {
            this.budget = budget;
            var sorted = projects.stream().sorted(Comparator.comparing(Project::id, CodePointOrder.INSTANCE)).toList();
            for (var at = 1; at < sorted.size(); at++) {
                if (sorted.get(at).id().equals(sorted.get(at - 1).id())) {
                    throw new IllegalArgumentException("two projects have the id " + sorted.get(at).id());
                }
            }
            this.merged = new MergedBallots(sorted);
        }

        /// One ballot that approves these.
        public Collector add(Constituency constituency, List<String> approvals) {
            return add(constituency, approvals, 1);
        }

        /// Several ballots that approve these.
        public Collector add(Constituency constituency, List<String> approvals, int count) {
            return add(constituency, Vote.approving(approvals), count);
        }

        /// Several equal ballots.
        public Collector add(Constituency constituency, Vote vote, int count) {
            merged.add(constituency, vote, count);
            return this;
        }

        /// The election, in canonical form. Refuses what [Election] refuses.
        public Election build() {
            return new Election(budget, merged.groups());
        }
    }
}
