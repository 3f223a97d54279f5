package org.coproduction.commissioning.publication;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.coproduction.charter.Sha256;

/// A hash tree over a list, as RFC 6962 section 2.1 defines it with SHA-256: a leaf is the hash of a zero byte and its content, a
/// node the hash of a one byte and its two children, and the left part of a list is the largest power of two below its length.
public final class MerkleTree {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /// Complete subtrees from left to right, each higher than the next.
    private final ArrayDeque<Subtree> subtrees = new ArrayDeque<>();

    private static final class Subtree {
        private final byte[] hash;
        private final long leaves;

        Subtree(byte[] hash, long leaves) {
            this.hash = hash;
            this.leaves = leaves;
        }
    }

    /// Adds the next leaf.
    public MerkleTree add(byte[] content) {
        var next = new Subtree(leaf(content), 1);
        while (!subtrees.isEmpty() && subtrees.getLast().leaves == next.leaves) {
            next = new Subtree(node(subtrees.removeLast().hash, next.hash), 2 * next.leaves);
        }
        subtrees.addLast(next);
        return this;
    }

    /// The root over the leaves so far; over none, the hash of nothing.
    public byte[] root() {
        if (subtrees.isEmpty()) {
            return Sha256.digest().digest();
        }
        var fromRight = new ArrayList<>(subtrees);
        Collections.reverse(fromRight);
        return fromRight.stream().map(subtree -> subtree.hash).reduce((right, left) -> node(left, right)).orElseThrow();
    }

    /// The hashes that lead from a leaf to the root, the one beside the leaf first.
    ///
    /// @param leaves hashes of all leaves, as [#leaf(byte[])] gives them
    public static List<byte[]> path(int index, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        var split = Integer.highestOneBit(leaves.size() - 1);
        var left = leaves.subList(0, split);
        var right = leaves.subList(split, leaves.size());
        var path = new ArrayList<>(index < split ? path(index, left) : path(index - split, right));
        path.add(rootOf(index < split ? right : left));
        return path;
    }

    private static byte[] rootOf(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        var split = Integer.highestOneBit(leaves.size() - 1);
        return node(rootOf(leaves.subList(0, split)), rootOf(leaves.subList(split, leaves.size())));
    }

    /// The hash of a leaf.
    public static byte[] leaf(byte[] content) {
        var digest = Sha256.digest();
        digest.update(LEAF);
        return digest.digest(content);
    }

    private static byte[] node(byte[] left, byte[] right) {
        var digest = Sha256.digest();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }
}
