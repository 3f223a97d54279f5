package org.coproduction.commissioning.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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

    private final List<String> lines;

    private BallotList(List<String> lines) {
        this.lines = lines;
    }

    /// Gathers lines in whatever order they come.
    public static final class Builder {
        private final List<String> lines = new ArrayList<>();

        /// A ballot by itself, by whichever channel it came.
        public Builder add(Constituency constituency, Vote vote, String receipt) {
            lines.add(String.join(BETWEEN, constituency.name(), vote.text(), receipt));
            return this;
        }

        /// The list of them. A million lines are sorted where they are, since no second list may fit beside the first.
        public BallotList build() {
            lines.sort(Comparator.naturalOrder());
            for (var each = 1; each < lines.size(); each++) {
                if (lines.get(each).equals(lines.get(each - 1))) {
                    throw new IllegalStateException("two ballots have the same receipt");
                }
            }
            return new BallotList(lines);
        }
    }

    /// The root of the tree over the lines, in lower-case hexadecimal.
    public String root() {
        var tree = new MerkleTree();
        lines.forEach(line -> tree.add(line.getBytes(UTF_8)));
        return HexFormat.of().formatHex(tree.root());
    }

    /// Writes all lines, each ended by a line feed.
    public void write(Appendable out) throws IOException {
        for (var line : lines) {
            out.append(line).append('\n');
        }
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
        var found = IntStream.range(0, lines.size()).filter(each -> like.test(receipt(lines.get(each)))).findFirst();
        if (found.isEmpty()) {
            return null;
        }
        var index = found.getAsInt();
        var leaves = lines.stream().map(line -> MerkleTree.leaf(line.getBytes(UTF_8))).toList();
        return new Place(lines.get(index), index, leaves.size(),
                MerkleTree.path(index, leaves).stream().map(HexFormat.of()::formatHex).toList());
    }

    private static String receipt(String line) {
        return line.substring(line.lastIndexOf(BETWEEN) + 1);
    }
}
