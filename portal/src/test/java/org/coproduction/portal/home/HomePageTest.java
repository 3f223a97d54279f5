package org.coproduction.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.coproduction.portal.Pages;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Journeys;
import org.coproduction.portal.api.RoundLine;
import org.coproduction.portal.round.RoundPages;
import org.coproduction.portal.round.StoredRound;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HomePageTest {
    private static final RoundLine LAST_YEAR = new RoundLine("0197a3c0-5e1d-7000-8000-000000000001", "Clubs last year",
            "CONCLUDED",
            40_000_00);
    private static final RoundLine NEXT_YEAR = new RoundLine("0197a3c0-5e1d-7000-8000-000000000002", "Clubs next year", "DRAFT",
            40_000_00);

    private static Document read(String page, StoredRound rounds) throws Exception {
        return Jsoup.parse(
                Pages.of(Map.of(Commissioning.class, rounds.after(LAST_YEAR, NEXT_YEAR), Journeys.class, new NothingLearnt()),
                        HomePage.class, RoundPages.class).read(page, Somebody.PARENT_CARER));
    }

    @Test
    void what_can_be_decided_is_what_is_open_wherever_it_stands_in_the_list() throws Exception {
        var page = read("/", StoredRound.collecting());

        assertThat(page.select("li.rt-card h3").eachText()).containsExactly("Short breaks");
        assertThat(page.select("main a[href=/rounds]").text()).isEqualTo("All funding rounds");
    }

    @Test
    void where_nothing_is_open_that_is_said() throws Exception {
        assertThat(read("/", StoredRound.recommended()).select("main").text()).contains("No funding round is open now.")
                .doesNotContain("Short breaks");
    }

    @Test
    void money_that_was_decided_about_is_not_called_still_to_be_decided() throws Exception {
        assertThat(read("/rounds", StoredRound.collecting()).select("li.rt-card").eachText())
                .containsExactly("Clubs last year Decided £40,000", "Clubs next year Being prepared £40,000 to decide about");
    }

    private static final class NothingLearnt implements Journeys {
        @Override
        public Journey journey(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Learnt youSaidWeDid(@Nullable String after) {
            return new Learnt(List.of(), null);
        }
    }
}
