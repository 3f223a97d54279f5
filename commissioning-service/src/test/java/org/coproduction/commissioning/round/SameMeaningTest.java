package org.coproduction.commissioning.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.commissioning.round.RoundFixtures.NOW;
import static org.coproduction.commissioning.round.RoundFixtures.READER;
import static org.coproduction.commissioning.round.RoundFixtures.TERMS;
import static org.coproduction.commissioning.round.RoundFixtures.begun;
import static org.coproduction.commissioning.round.RoundFixtures.to;
import static org.coproduction.commissioning.round.RoundFixtures.told;

import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Money;
import org.coproduction.commissioning.round.Reading.Kind;
import org.coproduction.commissioning.round.WordChanges.Part;
import org.coproduction.starter.StateCodec;
import org.junit.jupiter.api.Test;

class SameMeaningTest {
    private static final String SUMMARY = "A club for children who like to swim, every Saturday from 10 to 12 in the warm pool.";
    private static final Proposal READ = proposal(SUMMARY, 100, "");
    private static final Reader PARENT = new Reader("a parent", Constituency.PARENT_CARER, NOW.plusSeconds(60));

    private static Proposal proposal(String summary, long pounds, String where) {
        return new Proposal("P1", "Swimming club", summary, Money.pounds(pounds), where, "You can swim on Saturdays.", "someone",
                null);
    }

    private static Round read() {
        return to(to(begun(TERMS).propose(List.of(READ), false)).confirmEasyRead(Map.of("P1", READ.wording()), READER));
    }

    private static String same(Round read, Proposal edited, Reader reader) {
        return told(
                SameMeaning.confirm(to(read.propose(List.of(edited), false)), "P1", READ.wording(), edited.wording(), reader));
    }

    private static Proposal edited(String word, String into) {
        return proposal(SUMMARY.replace(word, into), 100, "");
    }

    @Test
    void what_was_read_stands_for_the_new_wording_once_somebody_else_says_that_it_means_the_same() {
        var edited = edited("children who like", "everybody who likes");
        assertThat(same(read(), edited, PARENT)).as("two words of eighteen").isEqualTo("EDIT_NOT_SMALL");
        var small = edited("children", "everybody");
        var round = to(read().propose(List.of(small), false));
        assertThat(round.proposals().getFirst().understood()).isFalse();
        var stands = to(SameMeaning.confirm(round, "P1", READ.wording(), small.wording(), PARENT));
        assertThat(stands.proposals().getFirst().understood()).isTrue();
        assertThat(PublicReading.all(stands)).containsExactly(
                new PublicReading("P1", Kind.WHOLE, Constituency.YOUNG_PERSON, NOW),
                new PublicReading("P1", Kind.SAME_MEANING, Constituency.PARENT_CARER, PARENT.at()));
        assertThat(told(SameMeaning.confirm(stands, "P1", READ.wording(), small.wording(), PARENT))).isEqualTo("-");
        var codec = new StateCodec();
        assertThat(codec.decode(Round.class, codec.encode(Round.class, stands))).isEqualTo(stands);
        assertThat(codec.encode(Round.class, stands).toJson()).doesNotContain("a parent", "a reader");
    }

    @Test
    void numbers_the_cost_the_place_what_stands_beside_it_and_more_than_a_few_words_have_to_be_read_as_a_whole() {
        assertThat(same(read(), edited("12", "11"), PARENT)).isEqualTo("EDIT_NOT_SMALL");
        assertThat(same(read(), edited("every Saturday", "every sunny Saturday"), PARENT)).isEqualTo("COLLECTING");
        assertThat(same(read(), edited("every Saturday", "every second Saturday"), PARENT)).as("a number in a word")
                .isEqualTo("EDIT_NOT_SMALL");
        assertThat(same(read(), proposal(SUMMARY + " ", 100, ""), PARENT)).as("a blank").isEqualTo("COLLECTING");
        assertThat(same(read(), proposal(SUMMARY.replace("club", "group"), 120, ""), PARENT)).isEqualTo("EDIT_NOT_SMALL");
        assertThat(same(read(), proposal(SUMMARY.replace("club", "group"), 100, "South"), PARENT)).isEqualTo("EDIT_NOT_SMALL");
        var beside = new Proposal("P1", READ.title(), SUMMARY, READ.cost(), "", READ.easyRead(),
                List.of(new Medium(Medium.Kind.AUDIO, "https://example.org/a", "Read aloud")), "someone", null, Stake.NONE, "",
                Aim.AS_THE_ROUND);
        assertThat(same(read(), beside, PARENT)).isEqualTo("EDIT_NOT_SMALL");
        var others = edited("club", "group").with(new Aim("Teenagers", List.of()));
        assertThat(same(read(), others, PARENT)).as("for whom it is").isEqualTo("EDIT_NOT_SMALL");
    }

    @Test
    void nobody_vouches_for_their_own_edit_for_another_wording_or_where_nothing_was_read() {
        var small = edited("club", "group");
        assertThat(same(read(), small, new Reader("someone", Constituency.PARENT_CARER, NOW))).isEqualTo("OWN_WORDING");
        var round = to(read().propose(List.of(small), false));
        assertThat(told(SameMeaning.confirm(round, "P1", READ.wording(), READ.wording(), PARENT))).isEqualTo("STALE_VERSION");
        assertThat(told(SameMeaning.confirm(round, "P1", small.wording(), small.wording(), PARENT))).isEqualTo("STALE_VERSION");
        assertThat(told(SameMeaning.confirm(round, "P9", READ.wording(), small.wording(), PARENT))).isEqualTo("PROPOSAL_UNKNOWN");
        var unread = to(begun(TERMS).propose(List.of(READ), false));
        assertThat(told(SameMeaning.confirm(unread, "P1", READ.wording(), READ.wording(), PARENT))).isEqualTo("READING_NEEDED");
        var without = new Proposal("P1", READ.title(), SUMMARY, READ.cost(), "", "", "someone", null);
        assertThat(same(read(), without, PARENT)).isEqualTo("EASY_READ_MISSING");
    }

    @Test
    void a_second_small_edit_has_to_be_read_as_a_whole_and_then_another_can_be_compared() {
        var first = edited("club", "group");
        var second = edited("club", "circle");
        var stands = to(SameMeaning.confirm(to(read().propose(List.of(first), false)), "P1", READ.wording(), first.wording(),
                PARENT));
        var again = to(stands.propose(List.of(second), false));
        assertThat(told(SameMeaning.confirm(again, "P1", first.wording(), second.wording(), PARENT))).isEqualTo("READING_NEEDED");
        var whole = to(again.confirmEasyRead(Map.of("P1", second.wording()), READER));
        var third = to(whole.propose(List.of(first), false));
        assertThat(told(SameMeaning.confirm(third, "P1", second.wording(), first.wording(), PARENT))).isEqualTo("COLLECTING");
        var readAgain = to(stands.confirmEasyRead(Map.of("P1", first.wording()), READER));
        assertThat(readAgain.kept().readings().last("P1").orElseThrow().kind()).isEqualTo(Kind.WHOLE);
    }

    @Test
    void of_each_proposal_the_newest_readings_are_kept_and_only_the_text_of_the_last() {
        var round = read();
        for (var time = 0; time < 30; time++) {
            var next = edited("club", "club" + "s".repeat(time + 1));
            round = to(to(round.propose(List.of(next), false)).confirmEasyRead(Map.of("P1", next.wording()), READER));
        }
        assertThat(round.kept().readings().all()).hasSize(Readings.MOST);
        assertThat(round.kept().readings().all().stream().filter(each -> each.text() != null)).hasSize(1);
    }

    @Test
    void the_two_are_shown_side_by_side_with_what_is_different() {
        var changes = new WordChanges("We meet on Saturday at the pool.", "We all meet on Sunday at the pool.");
        assertThat(changes.before()).containsExactly(new Part("We meet on", false), new Part("Saturday", true),
                new Part("at the pool.", false));
        assertThat(changes.now()).containsExactly(new Part("We", false), new Part("all", true), new Part("meet on", false),
                new Part("Sunday", true), new Part("at the pool.", false));
        assertThat(changes.count()).isEqualTo(2);
        assertThat(new WordChanges("", "").now()).isEmpty();
    }
}
