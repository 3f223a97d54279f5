package org.coproduction.portal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coproduction.portal.look.LookConfiguration;
import org.coproduction.portal.look.Reader;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.ui.ModelMap;

class RowsTest {
    private final ModelMap model = new ModelMap();

    /// @param fields names and values, in turn
    private Sent sent(String... fields) {
        var values = new HashMap<String, List<String>>();
        for (var at = 0; at < fields.length; at += 2) {
            values.put(fields[at], List.of(fields[at + 1]));
        }
        var request = new MockHttpServletRequest("POST", "/rounds");
        var look = new LookConfiguration();
        return new Sent(values, Reader.of(request), look.look(look.messageSource(), look.assets()).words(request), model,
                new HashMap<>());
    }

    private Sent film(String kind, String title, String address) {
        return sent("medium-0-id", "a", "medium-0-kind", kind, "medium-0-title", title, "medium-0-words", address);
    }

    @Test
    void there_need_not_be_anything_beside_a_text_and_there_is_one_place_for_it_at_first() {
        assertThat(Rows.MEDIA.filled(sent("medium-0-id", "a", "medium-0-title", " ", "medium-0-words", ""))).isEmpty();
        assertThat(Rows.MEDIA.places(List.of(), List.of())).hasSize(1);
    }

    @Test
    void a_film_is_taken_with_its_kind_its_title_and_its_address_and_makes_room_for_another() {
        var film = film("VIDEO", "The idea, signed", "https://films.example/club");

        assertThat(Rows.MEDIA.filled(film))
                .containsExactly(new Row("a", "VIDEO", "The idea, signed", "https://films.example/club"));
        assertThat(Rows.MEDIA.places(List.of(), Rows.MEDIA.sent(film))).hasSize(2);
    }

    @Test
    void what_is_missing_or_wrong_of_a_film_is_asked_for() {
        refused(film("", "The idea, signed", "https://films.example/club"), "medium-0-kind", "form.choice");
        refused(film("VIDEO", "", "https://films.example/club"), "medium-0-title", "form.needed");
        refused(film("VIDEO", "The idea, signed", ""), "medium-0-words", "form.needed");
        refused(film("VIDEO", "The idea, signed", "films.example"), "medium-0-words", "form.address");
        refused(film("VIDEO", "The idea, signed", "https://me:secret@films.example"), "medium-0-words", "form.address");
        refused(film("VIDEO", "The idea, signed", "javascript:alert(1)"), "medium-0-words", "form.address");
        refused(film("VIDEO", "The idea, signed", "https://films.example/" + "x".repeat(300)), "medium-0-words", "form.long");
    }

    private static void refused(Sent sent, String field, String why) {
        assertThatThrownBy(() -> Rows.MEDIA.filled(sent)).isInstanceOfSatisfying(FieldException.class, fault -> {
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.key()).isEqualTo(why);
        });
    }

    @Test
    void a_form_that_is_asked_for_more_places_keeps_what_was_typed_and_its_key_and_says_nothing() {
        var film = film("VIDEO", "The idea, signed", "");

        assertThat(film.onceMore(() -> "form")).isEqualTo("form");
        assertThat(model.get(Sent.TYPED)).isEqualTo(new Typed(
                Map.of("medium-0-id", List.of("a"), "medium-0-kind", List.of("VIDEO"),
                        "medium-0-title", List.of("The idea, signed"), "medium-0-words", List.of("")),
                null, null, film.key(), false));
    }
}
