package org.coproduction.portal.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coproduction.portal.Pages.Somebody;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class RoundPagesTest {
    private static final List<String> ALL = List.of("PARENT_CARER", "YOUNG_PERSON", "PROFESSIONAL");

    private static String read(StoredRound round) throws Exception {
        return Jsoup.parse(round.pages().read("/rounds/" + StoredRound.ROUND, Somebody.PARENT_CARER)).select("main").text();
    }

    @Test
    void what_came_of_a_round_stands_over_its_terms_once_it_is_counted() throws Exception {
        assertThat(read(StoredRound.recommended())).containsSubsequence("What the ballots say", "People needed")
                .containsOnlyOnce("People needed");
        assertThat(read(StoredRound.collecting())).containsSubsequence("People needed", "Proposals");
    }

    @Test
    void a_day_to_sign_is_named_only_where_somebody_has_still_to_sign() throws Exception {
        assertThat(read(StoredRound.recommended().scrutinisedBut(ALL, List.of()))).contains("They sign by 1 March 2027.");
        assertThat(read(StoredRound.recommended().scrutinisedBut(List.of(), ALL))).contains("nobody was named")
                .doesNotContain("They sign by");
    }
}
