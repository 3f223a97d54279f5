package org.coproduction.portal.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.coproduction.portal.Pages;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.api.Comparing;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SameMeaningPageTest {
    private static final String PAGE = "/rounds/" + StoredRound.ROUND + "/same-meaning?proposal=P1";

    private final List<Object> taken = new ArrayList<>();

    private Pages pages(Comparing.@Nullable Why refusal) {
        return Pages.of(Comparing.class, new Comparing() {
            @Override
            public Comparison compare(String id, String proposal) {
                return new Comparison(refusal, false, "now", "before", List.of(
                        new Beside("TITLE", List.of(new Part("A club", false)), List.of(new Part("A club", false))),
                        new Beside("EASY_READ", List.of(new Part("You can", false), new Part("swim.", true)),
                                List.of(new Part("You can", false), new Part("<b>paddle.", true)))));
            }

            @Override
            public void confirm(String id, String proposal, Same same) {
                taken.add(List.of(proposal, same));
            }
        }, SameMeaningPage.class);
    }

    @Test
    void both_texts_stand_side_by_side_with_what_is_different_marked_in_more_than_colour() throws Exception {
        var page = Jsoup.parse(pages(null).read(PAGE, Somebody.PARENT_CARER));
        assertThat(page.select("del").text()).isEqualTo("(taken out:) swim.");
        assertThat(page.select("ins").text()).isEqualTo("(new:) <b>paddle.");
        assertThat(page.select("h2").eachText()).contains("Easy Read version").doesNotContain("Title");
        pages(null).send(PAGE, Somebody.PARENT_CARER, "wordingHash", "now", "earlierWordingHash", "before");
        assertThat(taken).containsExactly(List.of("P1", new Comparing.Same("now", "before")));
    }

    @Test
    void where_it_has_to_be_read_as_a_whole_the_page_says_so_and_asks_nothing() throws Exception {
        assertThat(pages(new Comparing.Why("Somebody has to read the whole text.", "Read it all.")).read(PAGE,
                Somebody.YOUNG_PERSON)).contains("Somebody has to read the whole text.")
                .doesNotContain("It still means the same");
        assertThat(pages(null).read(PAGE, Somebody.PROFESSIONAL)).doesNotContain("It still means the same");
    }
}
