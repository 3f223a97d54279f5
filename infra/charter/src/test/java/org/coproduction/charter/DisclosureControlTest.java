package org.coproduction.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.coproduction.charter.DisclosureAttack.Control;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureControlTest {
    private static final Control KEEPING_CELLS = DisclosureControl::publish;
    private static final Control KEEPING_TOTAL = DisclosureControl::publishKeepingTotal;

    @ParameterizedTest
    @CsvSource({"0,0", "1,", "7,", "8,10", "12,10", "13,15", "17,15", "18,20", "1270,1270", "1272,1270", "1273,1275"})
    void small_counts_are_suppressed_zero_stays_and_others_are_rounded(int count, Integer about) {
        assertThat(DisclosureControl.publish(count).about()).isEqualTo(about);
    }

    @Test
    void a_table_without_a_small_count_shows_its_cells_and_its_total() {
        assertThat(shown(KEEPING_CELLS.publish(DisclosureAttack.table(23, 0, 9)))).isEqualTo("25 0 10 of 30");
        assertThat(shown(KEEPING_TOTAL.publish(DisclosureAttack.table(23, 0, 9)))).isEqualTo("25 0 10 of 30");
    }

    @Test
    void a_small_count_costs_the_total_or_else_every_cell_that_holds_anyone() {
        assertThat(shown(KEEPING_CELLS.publish(DisclosureAttack.table(23, 0, 4)))).isEqualTo("25 0 * of *");
        assertThat(shown(KEEPING_TOTAL.publish(DisclosureAttack.table(23, 0, 4)))).isEqualTo("* 0 * of 25");
    }

    @Test
    void a_small_total_or_a_crowd_of_small_cells_hides_even_who_is_missing() {
        assertThat(shown(KEEPING_TOTAL.publish(DisclosureAttack.table(2, 0, 4)))).isEqualTo("* * * of *");
        assertThat(shown(KEEPING_TOTAL.publish(DisclosureAttack.table(1, 1, 1, 1, 1, 1, 1, 1, 0))))
                .isEqualTo("* * * * * * * * * of 10");
    }

    @Test
    void the_published_words_say_what_is_known() {
        assertThat(DisclosureControl.publish(0).plain()).isEqualTo("nobody");
        assertThat(DisclosureControl.publish(24).plain()).isEqualTo("about 25");
        assertThat(DisclosureControl.publish(3).plain()).isEqualTo("not shown, to protect people");
        assertThatThrownBy(() -> new PublishedCount(5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DisclosureControl.publish(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1,60", "2,40", "3,30", "4,22", "8,12"})
    void an_attacker_who_tries_every_table_cannot_narrow_a_suppressed_cell(int cells, int people) {
        assertThat(DisclosureAttack.bruteForce(KEEPING_CELLS, cells, people)).isEmpty();
        assertThat(DisclosureAttack.bruteForce(KEEPING_TOTAL, cells, people)).isEmpty();
    }

    @Test
    @Tag("thorough")
    void nor_in_bigger_tables() {
        for (var control : new Control[]{KEEPING_CELLS, KEEPING_TOTAL}) {
            assertThat(DisclosureAttack.bruteForce(control, 5, 27)).isEmpty();
            assertThat(DisclosureAttack.bruteForce(control, 8, 12)).isEmpty();
        }
    }

    @Test
    void in_tables_of_any_size_a_witness_shows_every_small_value_possible() {
        assertThat(DisclosureAttack.withoutWitness(KEEPING_CELLS, Seeded.of("witnesses, cells kept"))).isEmpty();
        assertThat(DisclosureAttack.withoutWitness(KEEPING_TOTAL, Seeded.of("witnesses, total kept"))).isEmpty();
    }

    @Test
    void the_attack_succeeds_where_only_the_small_cells_are_hidden() {
        Control naive = counts -> table(counts, Integer.MAX_VALUE);
        assertThat(DisclosureAttack.bruteForce(naive, 3, 30)).isPresent();
        assertThat(DisclosureAttack.withoutWitness(naive, Seeded.of("naive suppression"))).isPresent();
    }

    @Test
    void the_attack_succeeds_where_one_more_cell_is_hidden_but_the_total_is_shown() {
        Control classical = counts -> {
            var small = counts.values().stream().filter(count -> count > 0 && count < 8).count();
            var next = counts.values().stream().filter(count -> count >= 8).min(Comparator.naturalOrder())
                    .orElse(Integer.MAX_VALUE);
            return table(counts, small == 1 ? next : Integer.MAX_VALUE);
        };
        assertThat(DisclosureAttack.bruteForce(classical, 3, 30)).isPresent();
    }

    @Test
    void the_attack_succeeds_where_the_total_is_shown_just_when_that_seems_harmless() {
        Control choosy = counts -> {
            var cells = KEEPING_CELLS.publish(counts);
            var total = table(counts, Integer.MAX_VALUE).total();
            var about = total.about();
            var lowest = counts.values().stream().mapToInt(c -> c == 0 ? 0 : c < 8 ? 1 : (c + 2) / 5 * 5 - 2).sum();
            var highest = counts.values().stream().mapToInt(c -> c == 0 ? 0 : c < 8 ? 7 : (c + 2) / 5 * 5 + 2).sum();
            var harmless = about != null && lowest + 6 <= about + 2 && highest - 6 >= about - 2;
            return new PublishedTable<>(cells.cells(), harmless ? total : cells.total());
        };
        assertThat(DisclosureAttack.bruteForce(choosy, 2, 40)).isPresent();
    }

    private static PublishedTable<Integer> table(Map<Integer, Integer> counts, int alsoHidden) {
        var cells = new LinkedHashMap<Integer, PublishedCount>();
        counts.forEach((key, count) -> cells.put(key,
                count == alsoHidden ? new PublishedCount(null) : DisclosureControl.publish(count)));
        return new PublishedTable<>(cells, DisclosureControl.publish(counts.values().stream().mapToInt(Integer::intValue).sum()));
    }

    private static String shown(PublishedTable<Integer> table) {
        return table.cells().values().stream().map(DisclosureControlTest::shown).collect(Collectors.joining(" ")) + " of "
                + shown(table.total());
    }

    private static String shown(PublishedCount count) {
        return count.suppressed() ? "*" : String.valueOf(count.about());
    }
}
