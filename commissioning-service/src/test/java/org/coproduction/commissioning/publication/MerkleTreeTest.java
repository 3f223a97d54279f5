package org.coproduction.commissioning.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.coproduction.testing.Seeds;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    private static final HexFormat HEX = HexFormat.of();
    /// The example of the Certificate Transparency project: its leaves, and the root over the first of them, the first two, and so on.
    private static final List<String> LEAVES = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
            "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void roots_are_those_of_certificate_transparency() {
        var tree = new MerkleTree();
        assertThat(HEX.formatHex(tree.root())).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (var at = 0; at < LEAVES.size(); at++) {
            tree.add(HEX.parseHex(LEAVES.get(at)));
            assertThat(HEX.formatHex(tree.root())).isEqualTo(ROOTS.get(at));
        }
    }

    @Test
    void from_every_leaf_a_path_leads_to_the_root_and_from_nothing_else() throws Exception {
        var random = Seeds.random("paths in hash trees");
        for (var size = 1; size <= 70; size++) {
            var tree = new MerkleTree();
            var leaves = new ArrayList<byte[]>();
            for (var at = 0; at < size; at++) {
                var content = new byte[random.nextInt(40)];
                random.nextBytes(content);
                tree.add(content);
                leaves.add(MerkleTree.leaf(content));
            }
            for (var index = 0; index < size; index++) {
                var path = MerkleTree.path(index, leaves);
                assertThat(climb(index, size, leaves.get(index), path)).isEqualTo(tree.root());
                var forged = leaves.get(index).clone();
                forged[random.nextInt(forged.length)] ^= 1;
                assertThat(climb(index, size, forged, path)).isNotEqualTo(tree.root());
            }
        }
    }

    /// The check of RFC 9162 section 2.1.3.2, which shares nothing with how paths are made.
    private static byte[] climb(int index, int size, byte[] leaf, List<byte[]> path) throws Exception {
        var fn = index;
        var sn = size - 1;
        var hash = leaf;
        for (var beside : path) {
            assertThat(sn).isPositive();
            if ((fn & 1) == 1 || fn == sn) {
                hash = node(beside, hash);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                hash = node(hash, beside);
            }
            fn >>= 1;
            sn >>= 1;
        }
        assertThat(sn).isZero();
        return hash;
    }

    private static byte[] node(byte[] left, byte[] right) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }
}
