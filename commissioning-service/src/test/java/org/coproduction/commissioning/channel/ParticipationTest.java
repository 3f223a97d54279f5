package org.coproduction.commissioning.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.coproduction.charter.DisclosureControl;
import org.coproduction.charter.PublishedTable;
import org.junit.jupiter.api.Test;

class ParticipationTest {
    private static final PublishedTable<String> SHOWN = DisclosureControl.publish(Map.of("a", 20, "b", 20, "c", 20));

    private static Participation of(int online, int paper, int interpreters) {
        var sums = new Participation.Sums();
        for (var ballot = 0; ballot < online; ballot++) {
            sums.add(Way.online(ballot < interpreters ? Help.INTERPRETER : null));
        }
        sums.add(Channel.PAPER, paper);
        return sums.all();
    }

    @Test
    void channels_and_kinds_of_help_are_told_about() {
        assertThat(of(42, 18, 11).beside(SHOWN)).isNotNull().satisfies(published -> {
            assertThat(published.channels()).isEqualTo(Map.of(Channel.ONLINE, 40, Channel.PAPER, 20, Channel.PHONE, 0,
                    Channel.MEETING, 0));
            assertThat(published.helped()).containsEntry(Help.INTERPRETER, 10).containsEntry(Help.SERVICE, 0);
            assertThat(published.noHelpTold()).isEqualTo(50);
        });
    }

    @Test
    void where_one_number_is_small_no_other_lets_it_be_derived_from_the_total() {
        assertThat(of(57, 3, 2).beside(SHOWN)).isNotNull().satisfies(published -> {
            assertThat(published.channels()).containsEntry(Channel.ONLINE, null).containsEntry(Channel.PAPER, null)
                    .containsEntry(Channel.PHONE, 0);
            assertThat(published.helped()).containsEntry(Help.INTERPRETER, null);
            assertThat(published.noHelpTold()).isNull();
        });
    }

    @Test
    void nothing_is_told_where_even_the_total_is_held_back() {
        assertThat(of(40, 20, 10).beside(DisclosureControl.publish(Map.of("a", 40, "b", 19, "c", 1)))).isNull();
    }
}
