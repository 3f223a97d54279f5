package org.coproduction.portal.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.portal.Pages.Somebody.COUNCIL;
import static org.coproduction.portal.Pages.Somebody.FACILITATOR;
import static org.coproduction.portal.Pages.Somebody.PARENT_CARER;
import static org.coproduction.portal.design.StoredDesign.PAGE;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.coproduction.portal.Pages;
import org.coproduction.portal.api.Design.Item;
import org.coproduction.portal.api.Design.Measure;
import org.coproduction.portal.api.Design.Wording;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class DraftPageTest {
    private static final String FORM = PAGE + "/draft/2";
    private static final String NEW = "0197a3c0-5e1d-7000-8000-000000000099";
    private static final String[] TEXTS = {"concept", "A choir.", "easyRead", "We sing."};
    private static final String[] ROOM = {"item-0-id", ExampleDesign.ROOM, "item-0-title", "Quiet room", "item-0-words", "Dark."};
    private static final String[] AGAIN = {"measure-0-id", ExampleDesign.AGAIN, "measure-0-title", "They come back",
            "measure-0-words", "Will you come again?"};

    private final StoredDesign design = new StoredDesign(ExampleDesign.in("DRAFTING"));
    private final Pages pages = design.pages();

    private static String[] all(String[]... fields) {
        return Stream.of(fields).flatMap(Stream::of).toArray(String[]::new);
    }

    @Test
    void the_newest_draft_is_there_to_be_changed_with_two_empty_places_for_each_new_part() throws Exception {
        assertThat(pages.ledTo(PAGE + "/draft", PARENT_CARER)).isEqualTo(FORM);
        assertThat(pages.read(FORM, PARENT_CARER)).contains("A sports club.", "Quiet room", "Low light.\nSoft chairs.",
                "item-3-title", "measure-2-title", "Nobody can reply to you here").doesNotContain("item-4-title",
                        "measure-3-title", "came in while you were writing");
    }

    @Test
    void parts_keep_their_ids_from_draft_to_draft_and_what_is_left_empty_falls_away() throws Exception {
        pages.send(FORM, PARENT_CARER, all(TEXTS, ROOM,
                new String[]{"item-1-id", ExampleDesign.LUNCH, "item-1-title", " ", "item-1-words", "", "item-2-id", NEW,
                        "item-2-title", "Songs", "item-2-words", "We choose them."},
                AGAIN));

        assertThat(design.taken).containsExactly(new Wording("A choir.",
                List.of(new Item(ExampleDesign.ROOM, "Quiet room", "Dark."), new Item(NEW, "Songs", "We choose them.")),
                "We sing.", List.of(new Measure(ExampleDesign.AGAIN, "They come back", "Will you come again?")), 2));
    }

    @Test
    void half_of_a_part_is_asked_for_and_never_dropped() throws Exception {
        var shown = pages.send(FORM, PARENT_CARER,
                all(TEXTS, ROOM, new String[]{"item-1-id", NEW, "item-1-title", "", "item-1-words", "Everybody brings a song."},
                        AGAIN))
                .getContentAsString();

        assertThat(shown).contains("href=\"#item-1-title\"", "Write something here", "Everybody brings a song.");
        assertThat(design.taken).isEmpty();
    }

    @Test
    void a_project_of_no_parts_is_asked_for_one() throws Exception {
        assertThat(pages.send(FORM, FACILITATOR, all(TEXTS, new String[]{"item-0-id", NEW, "item-0-title", ""}, AGAIN))
                .getContentAsString()).contains("href=\"#item-0-title\"");
    }

    @Test
    void what_is_too_long_is_said_before_it_is_sent_and_nothing_of_it_is_lost() throws Exception {
        var lines = "la ".repeat(400);
        var shown = pages.send(FORM, PARENT_CARER, all(TEXTS,
                new String[]{"item-0-id", NEW, "item-0-title", "Songs", "item-0-words", lines}, AGAIN)).getContentAsString();

        assertThat(shown).contains("href=\"#item-0-words\"", "This is too long. Please write less.", lines);
    }

    @Test
    void a_draft_that_came_in_meanwhile_is_shown_with_what_was_typed_and_with_what_others_added() throws Exception {
        var shown = pages.send(PAGE + "/draft/1", PARENT_CARER,
                all(new String[]{"concept", ""}, ROOM, AGAIN)).getContentAsString();

        assertThat(shown).contains("Draft 2 came in while you were writing", "Dark.", "value=\"Lunch\"", "We eat together.",
                "action=\"" + FORM + "\"");
    }

    @Test
    void an_old_address_leads_to_the_newest_draft() throws Exception {
        assertThat(pages.ledTo(PAGE + "/draft/1", PARENT_CARER)).isEqualTo(FORM);
    }

    @Test
    void a_draft_can_still_be_written_where_nobody_wrote_one_in_time_and_none_once_the_design_is_settled() throws Exception {
        assertThat(new StoredDesign(ExampleDesign.withoutDraft("NOT_AGREED")).pages().read(PAGE + "/draft/0",
                FACILITATOR)).contains("Write the first draft");
        assertThat(new StoredDesign(ExampleDesign.in("AGREED")).pages().ledTo(PAGE + "/draft", PARENT_CARER))
                .isEqualTo(PAGE);
    }

    @Test
    void only_those_who_write_together_write() {
        Assertions.assertThatThrownBy(() -> pages.read(FORM, COUNCIL)).hasRootCauseInstanceOf(AccessDeniedException.class);
    }
}
