package org.coproduction.portal.look;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

class LookTest {
    private static MockHttpServletRequest inUrdu() throws NoSuchMethodException {
        var request = new MockHttpServletRequest("GET", "/");
        request.setCookies(new Cookie(Preferences.COOKIE, "ur"));
        request.setAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE,
                new HandlerMethod(new LookTest(), LookTest.class.getDeclaredMethod("inUrdu")));
        return request;
    }

    private static Look withParts(String... parts) {
        var configuration = new LookConfiguration();
        return new Look(configuration.messageSource(), configuration.assets(), List.of(parts));
    }

    @Test
    void a_page_whose_words_nobody_has_translated_is_in_english_as_a_whole() throws Exception {
        assertThat(withParts("look").language(inUrdu())).isEqualTo(Language.ENGLISH);
        assertThat(withParts("look").words(inUrdu()).say("back")).isEqualTo("Back");
    }

    @Test
    void who_changes_how_they_read_while_a_form_is_shown_again_comes_back_to_it() throws Exception {
        var sent = new MockHttpServletRequest("POST", "/rounds/1/ballot");
        assertThat(withParts().of(sent)).containsEntry("here", "/");
        sent.addHeader("Referer", "http://localhost:8080/rounds/1/ballot?from=x");
        assertThat(withParts().of(sent)).containsEntry("here", "/rounds/1/ballot");
        sent.removeHeader("Referer");
        sent.addHeader("Referer", "no address at all");
        assertThat(withParts().of(sent)).containsEntry("here", "/");
        assertThat(withParts().of(new MockHttpServletRequest("GET", "/rounds"))).containsEntry("here", "/rounds");
    }

    @Test
    void any_other_page_is_in_the_language_of_its_reader() throws Exception {
        assertThat(withParts("common").language(inUrdu())).isEqualTo(Language.URDU);
        assertThat(Language.URDU.speaks("common")).isTrue();
        assertThat(Language.URDU.speaks("look")).isFalse();
        assertThat(Language.ENGLISH.speaks("look")).isTrue();
    }

    @Test
    void what_has_to_be_understood_by_everybody_is_there_in_english_too() throws Exception {
        var words = withParts().words(inUrdu());

        assertThat(words.say("back")).isEqualTo("واپس");
        assertThat(words.inEnglish().say("back")).isEqualTo("Back");
        assertThat(words.in(Language.POLISH).say("back")).isEqualTo("Wstecz");
    }
}
