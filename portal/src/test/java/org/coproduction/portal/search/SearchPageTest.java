package org.coproduction.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coproduction.portal.Pages;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.api.Searching;
import org.coproduction.portal.api.Searching.Found;
import org.coproduction.portal.api.Searching.Hit;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class SearchPageTest {
    @Test
    void what_is_found_says_what_it_is_and_leads_to_its_page() throws Exception {
        Searching searching = _ -> new Found(List.of(new Hit("ROUND", "Clubs", "r", "Clubs", null),
                new Hit("PRIORITY_ROUND", "What clubs", "q", "What clubs", null),
                new Hit("PANEL_ROUND", "Which club", "p", "Which club", null),
                new Hit("PROPOSAL", "A club", "r", "Clubs", null), new Hit("PROJECT", "The club", "r", "Clubs", "x")), false);
        var page = Jsoup.parse(Pages.of(Searching.class, searching, SearchPage.class).read("/search?q=club",
                Somebody.PARENT_CARER));

        assertThat(page.select("#found h2 a").eachAttr("href")).containsExactly("/rounds/r", "/priorities/q", "/panels/p",
                "/rounds/r", "/projects/x");
        assertThat(page.select("#found li").eachText()).containsExactly("Funding round Clubs", "What matters most What clubs",
                "Scoring offers together Which club", "Proposal A club Clubs", "Project The club Clubs");
    }
}
