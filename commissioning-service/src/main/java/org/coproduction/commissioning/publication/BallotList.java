package org.coproduction.commissioning.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.allocation.Vote;
import org.jspecify.annotations.Nullable;

/// Every ballot of a round on a line of its own, with nothing but its constituency, its vote and its receipt:
/// `PARENT_CARER;P1,P4;<receipt>`, or where ballots give points `PARENT_CARER;P4,P1;3,2;<receipt>`. The lines are in the order of their
/// characters, so that nothing of the order in which they were cast is left in them.
///
/// Only the person whose ballot it is knows its receipt, and of a paper without a code nobody does; that one has a receipt all the same, so
/// that no line tells by which channel it came. Without its number a receipt tells nothing: it is the hash of the choices with a random
/// number.
public final class BallotList {
    private static final String BETWEEN = ";";

    private final TreeSet<String> lines = new TreeSet<>();

    /// A ballot by itself, by whichever channel it came.
    public void add(Constituency constituency, Vote vote, String receipt) {
        if (!lines.add(String.join(BETWEEN, constituency.name(), vote.text(), receipt))) {
            throw new IllegalArgumentException("two ballots have the same receipt");
        }
    }

    /// The root of the tree over the lines, in lower-case hexadecimal.
    public String root() {
        var tree = new MerkleTree();
        lines.forEach(line -> tree.add(line.getBytes(UTF_8)));
        return HexFormat.of().formatHex(tree.root());
    }

    /// All lines, each ended by a line feed.
    public String text() {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /// Where a ballot stands.
    ///
    /// @param line what it says
    /// @param index of its line, from 0
    /// @param size how many lines there are
    /// @param path hashes from the line to the root, in lower-case hexadecimal
    public record Place(String line, int index, int size, List<String> path) {
        public Place {
            path = List.copyOf(path);
        }
    }

    /// The place of the ballot with a receipt that is like this; `null` where none is.
    public @Nullable Place find(Predicate<String> like) {
        var leaves = new ArrayList<byte[]>();
        String found = null;
        var index = 0;
        for (var line : lines) {
            if (like.test(line.substring(line.lastIndexOf(BETWEEN) + 1))) {
                found = line;
                index = leaves.size();
            }
            leaves.add(MerkleTree.leaf(line.getBytes(UTF_8)));
        }
        return found == null
                ? null
                : new Place(found, index, leaves.size(),
                        MerkleTree.path(index, leaves).stream().map(HexFormat.of()::formatHex).toList());
    }
}
