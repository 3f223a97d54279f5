package org.coproduction.commissioning.allocation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.allocation.Election.BallotGroup;
import org.coproduction.commissioning.allocation.Election.Project;
import org.jspecify.annotations.Nullable;

/// Groups of equal ballots in their one order: as rising lists of positions in the sorted projects, compared number by number, a shorter
/// list before its continuations; and those with the same positions in the same way by the points in their places.
///
/// There may be hundreds of thousands, so they lie side by side in one array, and whoever asks for a [BallotGroup] gets one made then. Of each
/// group stand there: how many ballots of each constituency; twice the number of choices, and one more where they have points; the
/// positions of the choices; and the points.
public final class BallotGroups implements Iterable<BallotGroup> {
    private static final Constituency[] CONSTITUENCIES = Constituency.values();
    /// Where a group's size is, and where its first choice.
    static final int SIZE = CONSTITUENCIES.length;
    static final int FIRST = SIZE + 1;

    private final List<Project> projects;
    private final int[] words;
    private final int[] begins;

    BallotGroups(List<Project> projects, int[] words, int groups) {
        this.projects = projects;
        this.words = words;
        this.begins = new int[groups];
        var from = 0;
        for (var group = 0; group < groups; group++) {
            begins[group] = from;
            from += length(words, from);
        }
    }

    /// Where in a group it says how many ballots of a constituency are in it.
    static int place(Constituency constituency) {
        return switch (constituency) {
            case PARENT_CARER -> 0;
            case YOUNG_PERSON -> 1;
            case PROFESSIONAL -> 2;
        };
    }

    /// How long the group is that begins there.
    static int length(int[] words, int begin) {
        var size = words[begin + SIZE];
        return FIRST + (size >> 1) * (1 + (size & 1));
    }

    /// The order of two groups that begin there.
    static int compare(int[] words, int one, int other) {
        var oneEnds = one + FIRST + (words[one + SIZE] >> 1);
        var otherEnds = other + FIRST + (words[other + SIZE] >> 1);
        var byChoices = Arrays.compare(words, one + FIRST, oneEnds, words, other + FIRST, otherEnds);
        return byChoices != 0
                ? byChoices
                : Arrays.compare(words, oneEnds, one + length(words, one), words, otherEnds, other + length(words, other));
    }

    /// What they choose from, sorted by id.
    List<Project> projects() {
        return projects;
    }

    /// How many groups there are.
    public int size() {
        return begins.length;
    }

    /// One of them, by its place in their order.
    public BallotGroup get(int group) {
        var cast = new EnumMap<Constituency, Integer>(Constituency.class);
        for (var constituency : CONSTITUENCIES) {
            if (cast(group, constituency) > 0) {
                cast.put(constituency, cast(group, constituency));
            }
        }
        return new BallotGroup(vote(group), cast);
    }

    private Vote vote(int group) {
        var ids = IntStream.range(0, choices(group)).mapToObj(at -> projects.get(choice(group, at)).id()).toList();
        if (!hasPoints(group)) {
            return new Vote(ids, List.of());
        }
        var given = HashMap.<String, Integer>newHashMap(ids.size());
        for (var at = 0; at < ids.size(); at++) {
            given.put(ids.get(at), points(group, at));
        }
        return Vote.giving(given);
    }

    @Override
    public Iterator<BallotGroup> iterator() {
        return IntStream.range(0, size()).mapToObj(this::get).iterator();
    }

    /// How many ballots of a constituency are in a group.
    int cast(int group, Constituency constituency) {
        return words[begins[group] + place(constituency)];
    }

    /// How many projects a group supports.
    int choices(int group) {
        return words[begins[group] + SIZE] >> 1;
    }

    /// The position of one of them.
    int choice(int group, int at) {
        return words[begins[group] + FIRST + at];
    }

    boolean hasPoints(int group) {
        return (words[begins[group] + SIZE] & 1) == 1;
    }

    /// What it gives one of them.
    int points(int group, int at) {
        return words[begins[group] + FIRST + choices(group) + at];
    }

    /// Whether any of them gives points; then all do but the blank one, which is the first.
    boolean withPoints() {
        return size() > 0 && hasPoints(size() - 1);
    }

    /// How many ballots each constituency cast; constituencies without a ballot are left out.
    Map<Constituency, Integer> turnout() {
        var turnout = new int[CONSTITUENCIES.length];
        for (var begin : begins) {
            for (var at = 0; at < turnout.length; at++) {
                turnout[at] += words[begin + at];
            }
        }
        return byConstituency(turnout);
    }

    /// Ballots that support each project, by its id; constituencies without one are left out.
    Map<String, Map<Constituency, Integer>> support() {
        var support = new int[projects.size()][CONSTITUENCIES.length];
        for (var group = 0; group < begins.length; group++) {
            for (var choice = 0; choice < choices(group); choice++) {
                var ofProject = support[choice(group, choice)];
                for (var at = 0; at < ofProject.length; at++) {
                    ofProject[at] += words[begins[group] + at];
                }
            }
        }
        return IntStream.range(0, support.length).boxed()
                .collect(Collectors.toMap(at -> projects.get(at).id(), at -> byConstituency(support[at])));
    }

    private static Map<Constituency, Integer> byConstituency(int[] ballots) {
        var found = new EnumMap<Constituency, Integer>(Constituency.class);
        for (var constituency : CONSTITUENCIES) {
            if (ballots[place(constituency)] > 0) {
                found.put(constituency, ballots[place(constituency)]);
            }
        }
        return found;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BallotGroups groups && projects.equals(groups.projects) && Arrays.equals(words, groups.words);
    }

    @Override
    public int hashCode() {
        return 31 * projects.hashCode() + Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return projects + " " + IntStream.range(0, size()).mapToObj(this::get).toList();
    }
}
