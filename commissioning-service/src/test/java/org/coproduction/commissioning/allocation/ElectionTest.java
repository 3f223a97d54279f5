package org.coproduction.commissioning.allocation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Money;
import org.junit.jupiter.api.Test;

class ElectionTest {
    private static final AllocationRule RULE = AllocationRule.parity(Satisfaction.COST, Completion.UTILITARIAN);

    @Test
    void the_canonical_text_is_what_its_description_says_and_the_hash_is_its_sha_256() throws Exception {
        var election = Election.of(new Money(1_050), List.of(project("2", 300), project("10", 200), project("Ä", 1)))
                .add(Constituency.PROFESSIONAL, List.of("Ä", "2", "2")).add(Constituency.PARENT_CARER, List.of("2", "Ä"), 4)
                .add(Constituency.YOUNG_PERSON, List.of()).add(Constituency.YOUNG_PERSON, List.of("10")).build();

        assertThat(InputText.of(election, RULE)).isEqualTo("""
                coproduction allocation input 1
                rule mes/cost/utilitarian/parity/1
                budget 1050
                project 200 10
                project 300 2
                project 1 Ä
                ballots 0 1 0 -
                ballots 0 1 0 0
                ballots 4 0 1 1,2
                """);
        assertThat(InputText.hash(election, RULE)).isEqualTo(HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(InputText.of(election, RULE).getBytes(UTF_8))));
    }

    @Test
    void another_rule_or_one_more_ballot_has_another_hash() {
        var one = Election.of(new Money(10), List.of(project("a", 3))).add(Constituency.PARENT_CARER, List.of("a")).build();
        var two = Election.of(new Money(10), List.of(project("a", 3))).add(Constituency.PARENT_CARER, List.of("a"), 2).build();

        assertThat(InputText.hash(one, RULE)).isNotEqualTo(InputText.hash(two, RULE));
        assertThat(InputText.hash(one, RULE))
                .isNotEqualTo(InputText.hash(one, AllocationRule.plain(Satisfaction.COST, Completion.UTILITARIAN)));
    }

    @Test
    void impossible_elections_are_refused() {
        var projects = List.of(project("a", 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Election.of(new Money(10), projects).add(Constituency.PARENT_CARER, List.of("b")).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Election.of(new Money(10), List.of(project("a", 3), project("a", 4))).build());
        assertThatIllegalArgumentException().isThrownBy(() -> project("a\nb", 1));
        assertThatIllegalArgumentException().isThrownBy(
                () -> Election.of(new Money(10), projects).add(Constituency.PARENT_CARER, List.of(), Election.MOST_BALLOTS + 1)
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Election.of(new Money(10), projects).add(Constituency.PARENT_CARER, List.of(), -1).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AllocationRule("mes", Satisfaction.COST, Completion.NONE, Weighting.PARITY, 2, Ties.BY_ID));
    }

    @Test
    void ids_are_in_code_point_order_which_is_not_the_order_of_java_strings() {
        var beyondTheBasicPlane = "\uD83D\uDE00";
        var privateUse = "\uFB01";
        assertThat(privateUse).isGreaterThan(beyondTheBasicPlane);
        assertThat(Stream.of(beyondTheBasicPlane, privateUse, "2", "10", "1").sorted(CodePointOrder.INSTANCE)).containsExactly(
                "1", "10",
                "2", privateUse, beyondTheBasicPlane);
    }

    private static Election.Project project(String id, long pence) {
        return new Election.Project(id, new Money(pence));
    }

    @Test
    void whoever_supports_nothing_of_a_part_has_cast_a_blank_ballot_in_it() {
        var whole = Election.of(new Money(900), List.of(project("1", 300), project("2", 200), project("3", 100)))
                .add(Constituency.PARENT_CARER, Vote.giving(Map.of("1", 4, "2", 2)), 3)
                .add(Constituency.YOUNG_PERSON, Vote.giving(Map.of("2", 1)), 2).build();

        var part = whole.about(Set.of("1", "3"), new Money(500));

        assertThat(part).isEqualTo(Election.of(new Money(500), List.of(project("3", 100), project("1", 300)))
                .add(Constituency.PARENT_CARER, Vote.giving(Map.of("1", 4)), 3)
                .add(Constituency.YOUNG_PERSON, Vote.BLANK, 2).build());
        assertThat(part.turnout()).isEqualTo(whole.turnout());
        assertThat(new CountBallots()
                .count(whole.about(Set.of(), new Money(5)), AllocationRule.parity(Satisfaction.POINTS, Completion.ADD1))
                .remaining()).isEqualTo(new Money(5));
    }
}
