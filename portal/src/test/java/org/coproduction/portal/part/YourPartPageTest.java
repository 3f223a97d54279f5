package org.coproduction.portal.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.coproduction.portal.Pages;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Commissioning.Form;
import org.coproduction.portal.api.Panels;
import org.coproduction.portal.api.Priorities;
import org.coproduction.portal.api.Work;
import org.coproduction.portal.panel.StoredPanels;
import org.coproduction.portal.priority.StoredPriorities;
import org.coproduction.portal.round.StoredRound;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class YourPartPageTest {
    private static final Form APPROVAL = new Form("APPROVAL", 3, null, false);

    private static Pages pages(StoredRound round, StoredPriorities priorities, StoredPanels panels) {
        return Pages.of(Map.of(Commissioning.class, round, Priorities.class, priorities, Panels.class, panels, Work.class,
                new NoWork()), YourPartPage.class);
    }

    /// What stands under each of the three headings: how many cards.
    private static List<Integer> cards(String page) {
        return Jsoup.parse(page).select("ul.rt-cards").stream().map(cards -> cards.select("li").size()).toList();
    }

    @Test
    void what_is_open_is_for_whoever_takes_part_and_not_for_whoever_would_gain_from_it() throws Exception {
        var open = pages(new StoredRound(APPROVAL), new StoredPriorities("RANKING"), new StoredPanels("SCORING"));
        var gaining = pages(new StoredRound(APPROVAL).interested(), new StoredPriorities("RANKING").interested(),
                new StoredPanels("SCORING").interested());

        assertThat(cards(open.read("/your-part", Somebody.PARENT_CARER))).containsExactly(3, 0, 0);
        var theirs = gaining.read("/your-part", Somebody.PARENT_CARER);
        assertThat(cards(theirs)).containsExactly(0, 3, 0);
        assertThat(theirs).contains("you would gain from it, so others vote in it", "so others say what matters",
                "so others score");
        assertThat(gaining.read("/your-part", Somebody.COUNCIL)).as("nobody else is told").doesNotContain("you would gain");
    }

    @Test
    void a_round_that_is_being_prepared_waits_for_others() throws Exception {
        var prepared = pages(StoredRound.drafted(), new StoredPriorities("PREPARING"), new StoredPanels("COLLECTING"));
        for (var somebody : List.of(Somebody.PARENT_CARER, Somebody.FACILITATOR)) {
            var page = prepared.read("/your-part", somebody);
            assertThat(cards(page)).containsExactly(0, 3, 0);
            assertThat(page).contains("Funding round: it is being prepared.");
        }
    }

    @Test
    void who_would_gain_still_sees_what_becomes_of_it() throws Exception {
        var settled = pages(StoredRound.recommended().interested(), new StoredPriorities("AGREED").interested(),
                new StoredPanels("AGREED").interested());
        assertThat(cards(settled.read("/your-part", Somebody.PARENT_CARER))).containsExactly(0, 1, 2);
    }

    /// Nothing goes on in the other services.
    private record NoWork() implements Work {
        @Override
        public Workspaces workspaces(@Nullable String after, int limit) {
            return new Workspaces(List.of(), null);
        }

        @Override
        public Plans plans(@Nullable String after, int limit) {
            return new Plans(List.of(), null);
        }

        @Override
        public Evaluations evaluations(@Nullable String after, int limit) {
            return new Evaluations(List.of(), null);
        }
    }
}
