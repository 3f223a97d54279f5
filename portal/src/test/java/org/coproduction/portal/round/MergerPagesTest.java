package org.coproduction.portal.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.portal.Pages.Somebody.PARENT_CARER;

import org.coproduction.portal.api.Mergers.Merger;
import org.junit.jupiter.api.Test;

class MergerPagesTest {
    private static final String MERGERS = "/rounds/" + StoredRound.ROUND + "/mergers";

    private static Merger suggested(boolean yours, boolean agreed) {
        return new Merger("P1", "P2", "A club with trips", "Both in one.", 2_000_00, "One idea.", yours, agreed);
    }

    @Test
    void an_author_reads_how_the_two_would_read_as_one_and_agrees() throws Exception {
        var round = StoredRound.collecting(suggested(true, false));
        assertThat(round.pages().read(MERGERS, PARENT_CARER)).contains("A club with trips", "Both in one.", "£2,000", "I agree",
                "Which proposal stays?");

        var answer = round.pages().send(MERGERS + "/consent", PARENT_CARER, "into", "P1");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/rounds/" + StoredRound.ROUND);
        assertThat(round.agreed).containsExactly("P1");
    }

    @Test
    void who_has_agreed_or_is_no_author_is_not_asked() throws Exception {
        assertThat(StoredRound.collecting(suggested(true, true)).pages().read(MERGERS, PARENT_CARER))
                .contains("The other author has not agreed yet.").doesNotContain("I agree");
        assertThat(StoredRound.collecting(suggested(false, false)).pages().read(MERGERS, PARENT_CARER))
                .contains("A club with trips").doesNotContain("I agree");
    }

    @Test
    void a_suggestion_names_both_and_is_kept_where_something_is_missing() throws Exception {
        var round = StoredRound.collecting();
        var again = round.pages().send(MERGERS, PARENT_CARER, "into", "P1", "title", "A club with trips").getContentAsString();
        assertThat(again).contains("There is a problem", "value=\"A club with trips\"", "href=\"#from\"");
        assertThat(round.suggested).isEmpty();

        round.pages().send(MERGERS, PARENT_CARER, "into", "P1", "from", "P2", "title", "A club with trips", "summary", "Both.",
                "costPence", "2,000", "easyRead", "One idea.");
        assertThat(round.suggested).singleElement().satisfies(merger -> {
            assertThat(merger.from()).isEqualTo("P2");
            assertThat(merger.wording().costPence()).isEqualTo(200_000);
        });
    }
}
