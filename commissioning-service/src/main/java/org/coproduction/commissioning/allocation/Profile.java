package org.coproduction.commissioning.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// What is counted, whoever asks: a pot, projects with their cost, and merged ballots of any number of electorates, all in whole numbers.
/// A funding round's [Election] and a file of another election both come down to it.
///
/// Projects are numbered by the order that breaks ties. Refuses: fewer than no costs, a choice that is not a project, worth that is not
/// between 1 and [#MOST_WORTH], more than [Election#MOST_BALLOTS] ballots, and amounts beyond what a double holds with room to spare.
public final class Profile {
    /// The largest worth of a project to a ballot: sums of it over all ballots then fit 64 bits in pieces.
    public static final long MOST_WORTH = 1L << 36;
    private static final int MOST_BITS = 512;

    /// In the smallest amount that the election knows, for instance pence.
    final BigInteger pot;
    /// How many smallest amounts make one of the currency: 100 for pounds and pence. It is the step of `add1`.
    final BigInteger unit;
    final List<String> ids;
    /// In smallest amounts.
    final List<BigInteger> costs;
    /// What each group of equal ballots supports.
    final Choices choices;
    /// Ballots of each electorate.
    final int[] turnout;
    /// Who cast them, by group.
    final Castings castings;

    private Profile(Amounts amounts, Choices choices, int[] turnout, Castings castings) {
        this.pot = amounts.pot;
        this.unit = amounts.unit;
        this.ids = amounts.ids;
        this.costs = amounts.costs;
        this.choices = choices;
        this.turnout = turnout;
        this.castings = castings;
    }

    /// The pot and the projects.
    private record Amounts(BigInteger pot, BigInteger unit, List<String> ids, List<BigInteger> costs) {
        Amounts {
            ids = List.copyOf(ids);
            costs = List.copyOf(costs);
            if (pot.signum() < 0 || unit.signum() <= 0 || ids.size() != costs.size()
                    || costs.stream().anyMatch(cost -> cost.signum() < 0)) {
                throw new IllegalArgumentException("no election has amounts below nothing");
            }
            if (pot.bitLength() > MOST_BITS || unit.bitLength() > MOST_BITS
                    || costs.stream().anyMatch(cost -> cost.bitLength() > MOST_BITS)) {
                throw new IllegalArgumentException("no amount has more than " + MOST_BITS + " bits");
            }
        }
    }

    /// Starts collecting ballots.
    ///
    /// @param unit how many smallest amounts make one of the currency
    /// @param ids by the order that breaks ties
    /// @param costs of each, in smallest amounts
    public static Collector of(BigInteger pot, BigInteger unit, List<String> ids, List<BigInteger> costs) {
        return new Collector(new Amounts(pot, unit, ids, costs));
    }

    /// The same from ballots that are merged already, by constituency.
    ///
    /// @param numbers of the projects here, by their positions there
    static Profile of(BigInteger pot, BigInteger unit, List<String> ids, List<BigInteger> costs, BallotGroups ballots,
            int[] numbers) {
        var begins = new int[ballots.size() + 1];
        for (var group = 0; group < ballots.size(); group++) {
            begins[group + 1] = begins[group] + ballots.choices(group);
        }
        var projects = new int[begins[ballots.size()]];
        var worth = new long[ballots.withPoints() ? projects.length : 0];
        var castings = new Castings();
        var constituencies = List.copyOf(ballots.turnout().keySet());
        for (var group = 0; group < ballots.size(); group++) {
            var pairs = new long[ballots.choices(group)];
            for (var at = 0; at < pairs.length; at++) {
                pairs[at] = (long) numbers[ballots.choice(group, at)] << Integer.SIZE
                        | (ballots.hasPoints(group) ? ballots.points(group, at) : 1);
            }
            Arrays.sort(pairs);
            for (var at = 0; at < pairs.length; at++) {
                projects[begins[group] + at] = (int) (pairs[at] >> Integer.SIZE);
                if (worth.length > 0) {
                    worth[begins[group] + at] = (int) pairs[at];
                }
            }
            for (var electorate = 0; electorate < constituencies.size(); electorate++) {
                var cast = ballots.cast(group, constituencies.get(electorate));
                if (cast > 0) {
                    castings.add(group, electorate, cast);
                }
            }
        }
        return new Profile(new Amounts(pot, unit, ids, costs), new Choices(begins, projects, worth.length > 0 ? worth : null),
                ballots.turnout().values().stream().mapToInt(Integer::intValue).toArray(), castings);
    }

    /// All ballots, blank ones included.
    long ballots() {
        var ballots = 0L;
        for (var cast : turnout) {
            ballots += cast;
        }
        return ballots;
    }

    int projects() {
        return ids.size();
    }

    /// One ballot, equal to those that say the same.
    private static final class Ballot {
        private final int[] choices;
        private final long @Nullable [] worth;

        Ballot(int[] choices, long @Nullable [] worth) {
            this.choices = choices;
            this.worth = worth;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Ballot ballot && Arrays.equals(choices, ballot.choices) && Arrays.equals(worth, ballot.worth);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(choices) * 31 + Arrays.hashCode(worth);
        }

        long worth(int at) {
            return worth == null ? 1 : worth[at];
        }
    }

    /// Collects ballots and merges equal ones as they come.
    public static final class Collector {
        private final Amounts amounts;
        private final List<Ballot> ballots = new ArrayList<>();
        /// Who cast each of them: an electorate's number and how many, in turn.
        private final List<int[]> castings = new ArrayList<>();
        /// Where each of them is.
        private final Map<Ballot, Integer> places = new HashMap<>();
        private final Map<Object, Integer> names = new HashMap<>();
        private int[] turnout = new int[4];
        private int electorates = 0;
        private long total = 0;

        private Collector(Amounts amounts) {
            this.amounts = amounts;
        }

        /// Equal ballots that value all they support alike.
        ///
        /// @param electorate whoever cast them: equal objects are one electorate
        /// @param choices positions of projects, rising, none twice
        public Collector add(Object electorate, int[] choices, int count) {
            return collect(electorate, new Ballot(choices, null), count);
        }

        /// Equal ballots that give every project its worth.
        ///
        /// @param worth from 1, for each of the choices
        public Collector add(Object electorate, int[] choices, long[] worth, int count) {
            if (worth.length != choices.length || Arrays.stream(worth).anyMatch(one -> one < 1 || one > MOST_WORTH)) {
                throw new IllegalArgumentException("a supported project is worth between 1 and " + MOST_WORTH);
            }
            return collect(electorate, new Ballot(choices, worth), count);
        }

        private Collector collect(Object electorate, Ballot ballot, int count) {
            total += count;
            if (count < 1 || total > Election.MOST_BALLOTS) {
                throw new IllegalArgumentException("between 1 and " + Election.MOST_BALLOTS + " ballots can be counted");
            }
            var last = -1;
            for (var choice : ballot.choices) {
                if (choice <= last || choice >= amounts.ids.size()) {
                    throw new IllegalArgumentException("choices are rising numbers of projects");
                }
                last = choice;
            }
            int number = names.computeIfAbsent(electorate, _ -> electorates++);
            if (number == turnout.length) {
                turnout = Arrays.copyOf(turnout, turnout.length * 2);
            }
            turnout[number] += count;
            var known = places.putIfAbsent(ballot, ballots.size());
            if (known != null) {
                castings.set(known, and(castings.get(known), number, count));
            } else {
                ballots.add(ballot);
                castings.add(new int[]{number, count});
            }
            return this;
        }

        private static int[] and(int[] casting, int electorate, int count) {
            for (var at = 0; at < casting.length; at += 2) {
                if (casting[at] == electorate) {
                    casting[at + 1] = Math.addExact(casting[at + 1], count);
                    return casting;
                }
            }
            var both = Arrays.copyOf(casting, casting.length + 2);
            both[casting.length] = electorate;
            both[casting.length + 1] = count;
            return both;
        }

        /// The ballots so far.
        public Profile build() {
            var begins = new int[ballots.size() + 1];
            for (var group = 0; group < ballots.size(); group++) {
                begins[group + 1] = begins[group] + ballots.get(group).choices.length;
            }
            var projects = new int[begins[ballots.size()]];
            var worth = new long[projects.length];
            var all = new Castings();
            for (var group = 0; group < ballots.size(); group++) {
                var ballot = ballots.get(group);
                for (var at = 0; at < ballot.choices.length; at++) {
                    projects[begins[group] + at] = ballot.choices[at];
                    worth[begins[group] + at] = ballot.worth(at);
                }
                var casting = castings.get(group);
                for (var each = 0; each < casting.length; each += 2) {
                    all.add(group, casting[each], casting[each + 1]);
                }
            }
            return new Profile(amounts, new Choices(begins, projects, worth), Arrays.copyOf(turnout, electorates), all);
        }
    }
}
