package org.coproduction.portal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.coproduction.portal.look.LookConfiguration;
import org.coproduction.portal.look.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.ui.ModelMap;

class SentTest {
    private final ModelMap model = new ModelMap();
    private final Map<String, Object> next = new HashMap<>();

    private Sent sent(Map<String, List<String>> values) {
        var request = new MockHttpServletRequest("POST", "/rounds");
        return new Sent(
                values, Reader.of(request), new LookConfiguration()
                        .look(new LookConfiguration().messageSource(), new LookConfiguration().assets()).words(request),
                model, next);
    }

    private Sent typed(String value) {
        return sent(Map.of("field", List.of(value)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1250|125000", "£1,250|125000", "1250.50|125050", " 3 |300", "£ 12.5|1250"})
    void money_is_read_as_people_type_it(String typed, long pence) {
        assertThat(typed(typed).pence("field")).isEqualTo(pence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "1.234", "1e400", "--3", "12 pounds"})
    void what_is_no_amount_of_money_is_asked_for_again(String typed) {
        assertThatThrownBy(() -> typed(typed).pence("field")).isInstanceOf(FieldException.class);
    }

    @Test
    void what_is_longer_than_is_taken_is_asked_for_again_and_a_field_may_be_empty() {
        assertThat(typed(" four ").of("field", 4)).isEqualTo("four");
        assertThat(typed("").of("field", 4)).isEmpty();
        assertThatThrownBy(() -> typed("fives").of("field", 4)).isInstanceOf(FieldException.class).hasMessage("form.long");
    }

    @Test
    void a_day_is_read_from_three_fields_and_ends_at_night_in_london() {
        var form = sent(Map.of("due-day", List.of("1"), "due-month", List.of("7"), "due-year", List.of("2027")));

        assertThat(form.day("due")).isEqualTo(LocalDate.of(2027, 7, 1));
        assertThat(form.endOf("due")).isEqualTo(Instant.parse("2027-07-01T22:59:00Z"));
    }

    @Test
    void a_day_that_is_in_no_calendar_is_asked_for_again() {
        var form = sent(Map.of("due-day", List.of("31"), "due-month", List.of("2"), "due-year", List.of("2027")));

        assertThatThrownBy(() -> form.day("due")).isInstanceOf(FieldException.class).hasMessage("form.day");
    }

    @Test
    void a_form_with_a_fault_is_shown_again_with_what_was_typed() {
        var form = typed("much");

        var shown = form.as(() -> form.pence("field"), "done", "/there", () -> "form");

        assertThat(shown).isEqualTo("form");
        assertThat(model.getAttribute("typed")).isInstanceOfSatisfying(Typed.class, typed -> {
            assertThat(typed.of("field")).isEqualTo("much");
            assertThat(typed.faultOf("field")).isEqualTo("Write an amount of money, such as 1,250");
            assertThat(typed.faultOf("another")).isNull();
        });
        assertThat(next).isEmpty();
    }

    @Test
    void a_form_that_was_taken_leads_on_and_the_next_page_says_so() {
        var taken = new AtomicReference<String>();
        var form = typed(" a swimming club ");

        var shown = form.as(() -> taken.set(form.needed("field")), "proposal.done", "/rounds", () -> "form");

        assertThat(shown).isEqualTo("redirect:/rounds");
        assertThat(taken).hasValue("a swimming club");
        assertThat(next).containsEntry("done", "proposal.done").containsEntry("taken", true);
    }

    @Test
    void the_key_of_a_form_stays_the_same_however_often_it_is_asked_for() {
        var id = "0197a3c0-5e1d-7000-8000-000000000009";
        var without = typed("a");

        assertThat(sent(Map.of("key", List.of(id))).key()).isEqualTo(id);
        assertThat(without.key()).isEqualTo(without.key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../rounds", "a\r\nX: b", "", "0197a3c0"})
    void a_key_that_no_form_of_ours_carries_is_replaced(String key) {
        assertThat(sent(Map.of("key", List.of(key))).key()).isNotEqualTo(key).hasSize(36);
    }

    @Test
    void a_field_is_described_by_its_hint_and_its_fault_as_far_as_it_has_them() {
        var faulty = new Typed(Map.of(), "Write something here", "title", "key", false);

        assertThat(faulty.describedBy("title", "A few words")).isEqualTo("title-hint title-error");
        assertThat(faulty.describedBy("title", "")).isEqualTo("title-error");
        assertThat(faulty.describedBy("summary", null)).isNull();
    }
}
