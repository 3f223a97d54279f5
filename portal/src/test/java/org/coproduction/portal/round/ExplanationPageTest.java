package org.coproduction.portal.round;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coproduction.portal.Pages;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.api.Explanations;
import org.coproduction.portal.api.Explanations.Explanation;
import org.coproduction.portal.api.Explanations.PaidFor;
import org.coproduction.portal.look.Preferences;
import org.junit.jupiter.api.Test;

class ExplanationPageTest {
    private static String shown(Explanation explanation, Cookie... cookies) throws Exception {
        return Pages.of(Explanations.class, (_, _) -> explanation, ExplanationPage.class)
                .read("/rounds/0197a3c0-5e1d-7000-8000-000000000009/why?proposal=P1", Somebody.PARENT_CARER, cookies);
    }

    @Test
    void whoever_lost_reads_what_there_was_what_they_paid_for_and_what_would_have_been_enough() throws Exception {
        var lost = new Explanation("A band", 600_00, null, "SHARES_TOO_SMALL", 412_50L, null,
                List.of(new PaidFor("A club", 187_50)), new TreeMap<>(Map.of("YOUNG_PERSON", 3, "PARENT_CARER", 11)), "Music");

        assertThat(shown(lost)).contains("Why this is not recommended", "A band", "£600", "Part of the money", "Music", "£412.50",
                "A club", "£187.50",
                "What would have been enough").containsPattern("Parent carers</span>: <span dir=\"ltr\">11<");
        assertThat(shown(lost, new Cookie(Preferences.COOKIE, "easy"))).contains("It needed more votes from one group.");
    }

    @Test
    void where_nothing_would_have_been_enough_or_nothing_may_be_told_the_page_says_so() throws Exception {
        assertThat(shown(new Explanation("A castle", 900_000_00, null, "COSTS_MORE_THAN_THE_POT", 60_000_00L, null, List.of(),
                Map.of(), null))).contains("It costs more than all the money there is.", "No number of further ballots");
        assertThat(shown(new Explanation("A band", 600_00, null, "SHARES_TOO_SMALL", null, null, null, null, null)))
                .contains("So that nobody stands out").doesNotContain("What would have been enough");
    }

    @Test
    void what_won_says_who_paid_for_it() throws Exception {
        var won = new Explanation("A club", 1_500_00, "EQUAL_SHARES", null, null,
                new TreeMap<>(Map.of("PARENT_CARER", 1_000_00L, "YOUNG_PERSON", 500_00L)), null, null, null);
        assertThat(shown(won)).contains("Why this is recommended", "paid for it together", "Who paid for it", "£1,000", "£500");
        assertThat(shown(new Explanation("A trip", 1_00, "COMPLETION", null, null, null, null, null, null)))
                .contains("Money was left").doesNotContain("Who paid for it", "So that nobody stands out");
    }
}
