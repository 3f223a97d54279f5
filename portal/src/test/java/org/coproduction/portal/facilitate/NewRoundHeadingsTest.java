package org.coproduction.portal.facilitate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.portal.Pages.Somebody.FACILITATOR;

import java.util.List;
import java.util.stream.Stream;
import org.coproduction.portal.Pages;
import org.coproduction.portal.api.Facilitation.NewHeading;
import org.coproduction.portal.api.Facilitation.NewRound;
import org.junit.jupiter.api.Test;

class NewRoundHeadingsTest {
    private static final String PAGE = "/facilitate/new-round";
    private static final List<String> TERMS = List.of("title", "Short breaks", "potPence", "£600", "what", "Clubs", "where",
            "North", "how", "GRANT", "parentCarers", "3", "youngPeople", "3", "professionals", "3", "expectedVoters", "50",
            "ballot", "APPROVAL", "satisfaction", "COST", "completion", "NONE", "method", "MES", "ties", "ID",
            "reach.ages.from", "0", "reach.ages.to", "25", "tolerance.percent", "10", "tolerance.days", "30");

    private final StoredFacilitation rounds = new StoredFacilitation();
    private final Pages pages = rounds.pages();

    private String sent(String... more) throws Exception {
        return pages.send(PAGE, FACILITATOR, Stream.concat(TERMS.stream(), Stream.of(more)).toArray(String[]::new))
                .getContentAsString();
    }

    @Test
    void the_money_is_one_pot_where_no_part_is_filled_in() throws Exception {
        assertThat(pages.read(PAGE, FACILITATOR)).contains("What is part 1 for?", "How much is in part 3?");
        sent("heading-0-id", "x", "heading-0-title", "", "heading-0-words", "");
        assertThat(rounds.opened).extracting(NewRound::headings).containsExactly(List.of());
    }

    @Test
    void each_part_that_is_filled_in_becomes_a_heading_with_its_money() throws Exception {
        sent("heading-0-id", "x", "heading-0-title", "Sport", "heading-0-words", "£300", "heading-1-id", "y", "heading-1-title",
                "", "heading-1-words", "", "heading-2-id", "z", "heading-2-title", "Rest", "heading-2-words", "200.50");
        assertThat(rounds.opened).extracting(NewRound::headings).containsExactly(
                List.of(new NewHeading("heading-1", "Sport", 300_00), new NewHeading("heading-3", "Rest", 200_50)));
    }

    @Test
    void a_part_without_its_money_is_asked_for_and_more_parts_keep_what_was_typed() throws Exception {
        assertThat(sent("heading-0-id", "x", "heading-0-title", "Sport", "heading-0-words", "")).contains("There is a problem",
                "href=\"#heading-0-words\"", "value=\"Sport\"");
        assertThat(sent("heading-0-id", "x", "heading-0-title", "Sport", "heading-0-words", "5", "more", "YES"))
                .contains("value=\"Sport\"", "What is part 4 for?").doesNotContain("There is a problem");
        assertThat(rounds.opened).isEmpty();
    }
}
