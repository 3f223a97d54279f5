package org.coproduction.commissioning.allocation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.allocation.Election.Project;

/// Ballots as they come, equal ones merged at once. Of a million ballots some hundred thousands differ, so they are not objects: what they
/// choose is written side by side into one array, and found there by its hash.
final class MergedBallots {
    private static final int MIX = 0x9E3779B1;

    private final List<Project> projects;
    private final Map<String, Integer> positions;
    /// As [BallotGroups] holds them, in the order in which they came.
    private int[] words = new int[1 << 10];
    private int end = 0;
    /// By the first bits of a hash one more than where a group begins; 0 is free, and half of them are.
    private int[] slots = new int[1 << 8];
    private int groups = 0;
    private int ballots = 0;
    private boolean withPoints = false;
    private boolean withApprovals = false;

    /// @param projects sorted by id, by Unicode code point
    MergedBallots(List<Project> projects) {
        this.projects = projects;
        this.positions = Election.positions(projects);
    }

    void add(Constituency constituency, Vote vote, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("a number of ballots is never negative");
        }
        if (count > Election.MOST_BALLOTS - ballots) {
            throw new IllegalArgumentException("at most " + Election.MOST_BALLOTS + " ballots can be counted");
        }
        write(vote);
        if (count > 0) {
            ballots += count;
            withPoints |= vote.hasPoints();
            withApprovals |= !vote.hasPoints() && !vote.isBlank();
            words[place() + BallotGroups.place(constituency)] += count;
        }
    }

    /// Writes what a vote says behind the last group, as nobody's yet.
    private void write(Vote vote) {
        var placed = placed(vote);
        reserve(BallotGroups.FIRST + 2 * placed.length);
        Arrays.fill(words, end, end + BallotGroups.SIZE, 0);
        words[end + BallotGroups.SIZE] = 2 * placed.length + (vote.hasPoints() ? 1 : 0);
        for (var at = 0; at < placed.length; at++) {
            words[end + BallotGroups.FIRST + at] = (int) (placed[at] >> Integer.SIZE);
            words[end + BallotGroups.FIRST + placed.length + at] = (int) placed[at];
        }
    }

    /// The positions of what it chooses, rising and each once, and behind each the points it gives.
    private long[] placed(Vote vote) {
        var placed = new long[vote.choices().size()];
        for (var at = 0; at < placed.length; at++) {
            var position = positions.get(vote.choices().get(at));
            if (position == null) {
                throw new IllegalArgumentException(
                        "a ballot names a project that is not in the election: " + vote.choices().get(at));
            }
            placed[at] = (long) position << Integer.SIZE | (vote.hasPoints() ? vote.points().get(at) : 0);
        }
        Arrays.sort(placed);
        var distinct = 0;
        for (var at = 0; at < placed.length; at++) {
            if (at == 0 || placed[at] >> Integer.SIZE != placed[at - 1] >> Integer.SIZE) {
                placed[distinct++] = placed[at];
            }
        }
        if (distinct < placed.length && vote.hasPoints()) {
            throw new IllegalArgumentException("a ballot with points names each project once");
        }
        return distinct == placed.length ? placed : Arrays.copyOf(placed, distinct);
    }

    private void reserve(int more) {
        if (words.length - end < more) {
            words = Arrays.copyOf(words, Math.max(Math.addExact(end, more), words.length + (words.length >> 1)));
        }
    }

    /// Where the group begins whose vote was written last.
    private int place() {
        var from = end + BallotGroups.SIZE;
        var to = end + BallotGroups.length(words, end);
        var slot = slot(end);
        while (slots[slot] != 0) {
            var there = slots[slot] - 1;
            if (words[there + BallotGroups.SIZE] == words[from] && Arrays.equals(words, there + BallotGroups.SIZE,
                    there + to - end, words, from, to)) {
                return there;
            }
            slot = slot + 1 & slots.length - 1;
        }
        var added = end;
        slots[slot] = added + 1;
        end = to;
        groups++;
        if (groups > slots.length / 2) {
            slots = new int[slots.length * 2];
            for (var at = 0; at < end; at += BallotGroups.length(words, at)) {
                slots[free(slot(at))] = at + 1;
            }
        }
        return added;
    }

    private int free(int from) {
        var slot = from;
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private int slot(int group) {
        var hash = 0;
        var to = group + BallotGroups.length(words, group);
        for (var at = group + BallotGroups.SIZE; at < to; at++) {
            hash = (hash ^ words[at]) * MIX;
        }
        return hash >>> Integer.numberOfLeadingZeros(slots.length) + 1;
    }

    /// The groups so far, in their one order.
    BallotGroups groups() {
        if (withPoints && withApprovals) {
            throw new IllegalArgumentException("either all ballots of an election give points or none does");
        }
        var sorted = new int[end];
        var to = 0;
        for (var from : inOrder()) {
            var length = BallotGroups.length(words, from);
            System.arraycopy(words, from, sorted, to, length);
            to += length;
        }
        return new BallotGroups(projects, sorted, groups);
    }

    /// Where the groups begin, by the order of their votes: first by as many of their choices as fit into a number before that of the group.
    private int[] inOrder() {
        var begins = new int[groups];
        var keys = new long[groups];
        var bits = bits(projects.size());
        var numberBits = bits(groups);
        var choices = (Long.SIZE - 1 - numberBits) / bits;
        var from = 0;
        for (var group = 0; group < groups; group++) {
            begins[group] = from;
            keys[group] = firstChoices(from, choices, bits) << numberBits | group;
            from += BallotGroups.length(words, from);
        }
        Arrays.sort(keys);
        var order = new int[groups];
        var mask = (1L << numberBits) - 1;
        for (var at = 0; at < groups; at++) {
            order[at] = begins[(int) (keys[at] & mask)];
        }
        for (var at = 0; at < groups;) {
            var next = at + 1;
            while (next < groups && keys[next] >> numberBits == keys[at] >> numberBits) {
                next++;
            }
            sort(order, at, next);
            at = next;
        }
        return order;
    }

    private static int bits(int most) {
        return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(most));
    }

    /// One more than each of them, so that nothing is before all.
    private long firstChoices(int group, int choices, int bits) {
        var size = words[group + BallotGroups.SIZE] >> 1;
        var key = 0L;
        for (var at = 0; at < choices; at++) {
            key = key << bits | (at < size ? words[group + BallotGroups.FIRST + at] + 1 : 0);
        }
        return key;
    }

    /// Those that begin alike.
    private void sort(int[] order, int from, int to) {
        if (to - from > 1) {
            var sorted = Arrays.stream(order, from, to).boxed()
                    .sorted((one, other) -> BallotGroups.compare(words, one, other)).mapToInt(Integer::intValue).toArray();
            System.arraycopy(sorted, 0, order, from, sorted.length);
        }
    }
}
