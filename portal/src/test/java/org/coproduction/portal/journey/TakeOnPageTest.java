package org.coproduction.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.coproduction.portal.Pages;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.api.Beginnings;
import org.junit.jupiter.api.Test;

class TakeOnPageTest {
    private static final String PROJECT = "0197a3c0-5e1d-7000-8000-000000000001";
    private static final String[] ALWAYS = {"title", "Saturday club", "summary", "A club.", "summaryEasyRead", "A club.", "what",
            "Coaches", "where", "North", "how", "CONTRACT", "amountPence", "20,000", "kind", "EXISTING_SERVICE", "decidedBy",
            "Example Council", "reference", "CYP/2019/044", "decidedOn-day", "4", "decidedOn-month", "3", "decidedOn-year",
            "2019",
            "reason", "It was there before.", "easyRead", "It was there before.", "parentCarers", "3", "youngPeople", "3",
            "professionals", "3", "key", "k"};

    /// All that was taken on.
    private record Stored(List<TakingOn> taken) implements Beginnings {
        Stored() {
            this(new ArrayList<>());
        }

        Pages pages() {
            return Pages.of(Beginnings.class, this, TakeOnPage.class);
        }

        @Override
        public void takeOn(String id, TakingOn taking) {
            taken.add(taking);
        }
    }

    private static String page(String start) {
        return "/take-on/" + start + "/" + PROJECT;
    }

    private static String[] with(String... more) {
        return Stream.of(ALWAYS, more).flatMap(Stream::of).toArray(String[]::new);
    }

    @Test
    void where_it_starts_decides_what_is_asked_about_what_came_before() throws Exception {
        var pages = new Stored().pages();
        assertThat(pages.read("/take-on", Somebody.COUNCIL)).contains("With the design", "With the plan", "With how it was",
                "/take-on/design/");
        assertThat(pages.read(page("design"), Somebody.COUNCIL)).contains("Which organisation decided?")
                .doesNotContain("The design as it was settled", "What was done");
        assertThat(pages.read(page("delivery"), Somebody.COUNCIL)).contains("The design as it was settled")
                .doesNotContain("What was done");
        assertThat(pages.read(page("assessment"), Somebody.COUNCIL)).contains("The design as it was settled", "What was done");
        assertThat(pages.ledTo(page("somewhere"), Somebody.COUNCIL)).isEqualTo("/take-on");
    }

    @Test
    void it_is_taken_on_with_all_that_was_settled_without_families() throws Exception {
        var stored = new Stored();
        var sent = stored.pages().send(page("design"), Somebody.COUNCIL, ALWAYS);
        assertThat(sent.getRedirectedUrl()).isEqualTo("/projects/" + PROJECT);
        stored.pages().send(page("assessment"), Somebody.COUNCIL,
                with("concept", "A club on Saturdays.", "conceptEasyRead", "Sport.", "item-0-id", "a", "item-0-title",
                        "Quiet room",
                        "item-0-words", "Low light.", "measure-0-id", "b", "measure-0-title", "They come back.",
                        "measure-0-words", "Would you come again?", "done-0-title", "Forty Saturdays", "done-0-who",
                        "PROFESSIONAL", "done-0-on-day", "20", "done-0-on-month", "12", "done-0-on-year", "2025"));

        assertThat(stored.taken()).hasSize(2);
        assertThat(stored.taken().getFirst().origin().design()).isNull();
        assertThat(stored.taken().getFirst().origin().decidedOn()).isEqualTo(LocalDate.of(2019, 3, 4));
        assertThat(stored.taken().getLast().origin().startsAt()).isEqualTo("ASSESSMENT");
        assertThat(stored.taken().getLast().origin().done())
                .containsExactly(new Beginnings.Done("Forty Saturdays", "PROFESSIONAL", LocalDate.of(2025, 12, 20)));
    }

    @Test
    void what_is_missing_is_asked_for_again_and_what_was_typed_stays() throws Exception {
        var stored = new Stored();
        var sent = stored.pages().send(page("delivery"), Somebody.COUNCIL, with("concept", "A club on Saturdays."));
        assertThat(sent.getContentAsString()).contains("There is a problem", "A club on Saturdays.", "Example Council");
        assertThat(stored.taken()).isEmpty();
    }
}
