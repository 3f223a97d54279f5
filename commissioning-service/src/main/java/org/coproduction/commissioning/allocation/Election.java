package org.coproduction.commissioning.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.coproduction.charter.Constituency;
import org.coproduction.charter.Money;

/// What is counted: a pot, projects with their cost, and ballots without anybody's name. It is always in its canonical
/// form (projects by id, equal ballots merged, ballots sorted), so equal inputs are equal records, in whatever order they came.
///
/// Refuses: two projects with one id, an id that is empty or has control characters, a ballot naming an unknown project, ballots with
/// points beside ballots without, and more than [#MOST_BALLOTS] ballots.
///
/// @param budget the pot
/// @param projects sorted by id, by Unicode code point
/// @param ballots each distinct vote once, with how many in each constituency cast it
public record Election(Money budget, List<Project> projects, List<BallotGroup> ballots) {
    /// Bounds what sums over all ballots can come to.
    public static final int MOST_BALLOTS = 4_000_000;
    private static final int PENCE_PER_POUND = 100;
    private static final long[] NO_WORTH = {};

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

    public Election {
        var byId = new TreeMap<String, Project>(CodePointOrder.INSTANCE);
        for (var project : projects) {
            if (byId.put(project.id(), project) != null) {
                throw new IllegalArgumentException("two projects have the id " + project.id());
            }
        }
        projects = List.copyOf(byId.values());
        ballots = BallotOrder.canonical(projects, ballots);
        if (withPoints(ballots) && ballots.stream().anyMatch(group -> !group.vote().isBlank() && !group.vote().hasPoints())) {
            throw new IllegalArgumentException("either all ballots of an election give points or none does");
        }
    }

    /// Whether its ballots give points.
    public boolean withPoints() {
        return withPoints(ballots);
    }

    private static boolean withPoints(List<BallotGroup> ballots) {
        return ballots.stream().anyMatch(group -> group.vote().hasPoints());
    }

    /// Starts collecting ballots.
    public static Collector of(Money budget, List<Project> projects) {
        return new Collector(budget, projects);
    }

    /// How many ballots each constituency cast, blank ones included; constituencies without a ballot are left out.
    public Map<Constituency, Integer> turnout() {
        var turnout = new EnumMap<Constituency, Integer>(Constituency.class);
        for (var group : ballots) {
            group.cast().forEach((constituency, count) -> turnout.merge(constituency, count, Math::addExact));
        }
        return turnout;
    }

    /// The election of some of its projects for a pot of their own. Whoever supports none of them has cast a blank ballot in it, so that
    /// each constituency weighs the same in it as in the whole.
    public Election about(Set<String> some, Money pot) {
        if (pot.equals(budget) && projects.stream().allMatch(project -> some.contains(project.id()))) {
            return this;
        }
        return new Election(pot, projects.stream().filter(project -> some.contains(project.id())).toList(),
                ballots.stream().map(group -> new BallotGroup(group.vote().about(some), group.cast())).toList());
    }

    /// The same for counting, in pence: projects are numbered in this order, and groups of ballots keep their places.
    Profile profile(List<Project> ordered) {
        var positions = BallotOrder.positions(ordered);
        var profile = Profile.ofGrouped(BigInteger.valueOf(budget.pence()), BigInteger.valueOf(PENCE_PER_POUND),
                ordered.stream().map(Project::id).toList(),
                ordered.stream().map(project -> BigInteger.valueOf(project.cost().pence())).toList());
        for (var group : ballots) {
            var placed = BallotOrder.Placed.of(group.vote(), positions);
            var worth = placed.points.length == 0 ? NO_WORTH : Arrays.stream(placed.points).asLongStream().toArray();
            group.cast().forEach((constituency, count) -> {
                if (worth.length == 0) {
                    profile.add(constituency, placed.positions, count);
                } else {
                    profile.add(constituency, placed.positions, worth, count);
                }
            });
        }
        return profile.build();
    }

    /// Collects ballots one by one or in bundles, and merges equal ones as they come.
    public static final class Collector {
        private final Money budget;
        private final List<Project> projects;
        private final Map<String, Integer> positions;
        private final Map<Constituency, Map<BallotOrder.Placed, Integer>> cast = new EnumMap<>(Constituency.class);

        private Collector(Money budget, List<Project> projects) {
            this.budget = budget;
            this.projects = projects.stream().sorted(Comparator.comparing(Project::id, CodePointOrder.INSTANCE)).toList();
            this.positions = BallotOrder.positions(this.projects);
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
            cast.computeIfAbsent(constituency, _ -> new HashMap<>()).merge(BallotOrder.Placed.of(vote, positions), count,
                    Math::addExact);
            return this;
        }

        /// The election, in canonical form. Refuses what [Election] refuses.
        public Election build() {
            var sorted = cast.values().stream().flatMap(votes -> votes.keySet().stream()).sorted()
                    .toArray(BallotOrder.Placed[]::new);
            var groups = new ArrayList<BallotGroup>(sorted.length);
            for (var at = 0; at < sorted.length; at++) {
                if (at == 0 || !sorted[at].equals(sorted[at - 1])) {
                    groups.add(new BallotGroup(sorted[at].vote(projects), castOf(sorted[at])));
                }
            }
            return new Election(budget, projects, groups);
        }

        private Map<Constituency, Integer> castOf(BallotOrder.Placed vote) {
            var of = new EnumMap<Constituency, Integer>(Constituency.class);
            cast.forEach((constituency, votes) -> {
                var count = votes.get(vote);
                if (count != null) {
                    of.put(constituency, count);
                }
            });
            return of;
        }
    }
}
