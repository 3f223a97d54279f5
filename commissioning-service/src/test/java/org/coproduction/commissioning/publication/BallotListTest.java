package org.coproduction.commissioning.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.allocation.Vote;
import org.coproduction.testing.Seeds;
import org.junit.jupiter.api.Test;

class BallotListTest {
    private static final String RECEIPT = "a".repeat(64);
    private static final String OTHER = "c".repeat(64);

    private static BallotList list() {
        return new BallotList.Builder().add(Constituency.YOUNG_PERSON, Vote.approving(List.of("P1", "P4")), RECEIPT)
                .add(Constituency.PARENT_CARER, Vote.BLANK, OTHER).build();
    }

    private static String text(BallotList list) {
        var text = new StringBuilder();
        assertThatNoException().isThrownBy(() -> list.write(text));
        return text.toString();
    }

    @Test
    void a_ballot_is_a_line_with_its_constituency_its_choices_and_its_receipt() {
        assertThat(text(list())).isEqualTo("PARENT_CARER;;" + OTHER + "\nYOUNG_PERSON;P1,P4;" + RECEIPT + "\n");
    }

    @Test
    void the_root_is_that_of_the_tree_over_the_lines() {
        var tree = new MerkleTree();
        text(list()).lines().forEach(line -> tree.add(line.getBytes(UTF_8)));
        assertThat(list().root()).isEqualTo(HexFormat.of().formatHex(tree.root()));
    }

    @Test
    void a_receipt_is_found_at_its_line_and_an_unknown_one_nowhere() {
        var place = Objects.requireNonNull(list().find(RECEIPT::equals));
        assertThat(place.line()).isEqualTo("YOUNG_PERSON;P1,P4;" + RECEIPT);
        assertThat(place.index()).isEqualTo(1);
        assertThat(place.size()).isEqualTo(2);
        assertThat(list().find("b".repeat(64)::equals)).isNull();
    }

    @Test
    void no_two_ballots_have_the_same_line() {
        var twice = new BallotList.Builder().add(Constituency.PARENT_CARER, Vote.BLANK, OTHER)
                .add(Constituency.YOUNG_PERSON, Vote.BLANK, OTHER).add(Constituency.PARENT_CARER, Vote.BLANK, OTHER);
        assertThatIllegalStateException().isThrownBy(twice::build);
    }

    @Test
    void in_whatever_order_ballots_come_the_list_is_the_same() {
        var random = Seeds.random("orders of ballots");
        var ballots = new ArrayList<Integer>();
        for (var each = 0; each < 200; each++) {
            ballots.add(each);
        }
        var first = listed(ballots);
        for (var run = 0; run < 20; run++) {
            Collections.shuffle(ballots, random);
            assertThat(listed(ballots)).isEqualTo(first);
        }
    }

    private static String listed(List<Integer> ballots) {
        var builder = new BallotList.Builder();
        ballots.forEach(each -> builder.add(each % 2 == 0 ? Constituency.PARENT_CARER : Constituency.YOUNG_PERSON,
                Vote.approving(List.of("P" + each % 7)), "%064x".formatted(each)));
        var list = builder.build();
        return list.root() + text(list);
    }
}
