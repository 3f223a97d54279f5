package org.coproduction.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.stream.Stream;
import org.coproduction.portal.Pages;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.look.Language;
import org.coproduction.portal.look.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a page says of its language, and how somebody comes to another one and back.
class LanguagesTest {
    private static final String URDU_NOTICE = "اس ترجمے کو ابھی تک کسی ایسے شخص نے چیک نہیں کیا";
    private static final String POLISH_NOTICE = "Tego tłumaczenia nie sprawdziła jeszcze osoba";
    private static final String ENGLISH_NOTICE = "Nobody who grew up with this language has checked this translation yet.";

    private final Pages pages = Pages.of(AutoCloseable.class, () -> {}, AboutPages.class, PreferencesEndpoint.class);

    private String read(String page, String chosen) throws Exception {
        return pages.read(page, Somebody.PARENT_CARER, new Cookie(Preferences.COOKIE, chosen));
    }

    @Test
    void a_page_in_urdu_runs_from_right_to_left_and_says_in_both_languages_that_nobody_has_confirmed_it() throws Exception {
        assertThat(read("/help", "ur")).contains("lang=\"ur\"", "dir=\"rtl\"", URDU_NOTICE,
                "lang=\"en\" dir=\"ltr\">" + ENGLISH_NOTICE, "portal-rtl.css", "value=\"/help\"", "Read in English");
    }

    @Test
    void a_page_in_polish_says_so_too_and_runs_from_left_to_right() throws Exception {
        assertThat(read("/help", "pl")).contains("lang=\"pl\" dir=\"ltr\"", POLISH_NOTICE,
                "lang=\"en\" dir=\"ltr\">" + ENGLISH_NOTICE, "portal.css").doesNotContain("portal-rtl.css");
    }

    @Test
    void english_needs_no_notice() throws Exception {
        assertThat(read("/help", "")).contains("<html lang=\"en\" dir=\"ltr\"").doesNotContain("rt-translation",
                "Read in English");
    }

    @Test
    void whom_to_call_is_said_in_the_language_and_in_english_in_easy_read_too() throws Exception {
        assertThat(read("/help", "ur")).contains("\u20660800 1111\u2069",
                "lang=\"en\" dir=\"ltr\">Nobody can reply to you on this website. If somebody is in danger, call 999.");
        assertThat(read("/help", "easy.ur")).contains("999 پر فون کریں", "lang=\"en\" dir=\"ltr\">Are you in danger? Call 999.");
        assertThat(read("/help", "").split("call 999", -1)).hasSize(2);
    }

    static Stream<Language> languages() {
        return Arrays.stream(Language.values());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_language_is_chosen_by_its_own_name_and_left_for_english(Language language) throws Exception {
        var chosen = pages.send("/preferences", Somebody.PARENT_CARER, "back", "/help", "language", language.code(), "easyRead",
                "true");

        assertThat(chosen.getRedirectedUrl()).isEqualTo("/help");
        var kept = chosen.getHeader("Set-Cookie");
        assertThat(kept).startsWith(Preferences.COOKIE + "=easy" + (language == Language.ENGLISH ? "" : "." + language.code()));
        assertThat(read("/help", "easy." + language.code())).contains("<html lang=\"" + language.code() + "\"",
                "lang=\"" + language.code() + "\" selected=\"selected\">" + language.ownName(),
                "<option value=\"en\" lang=\"en\"");
        assertThat(pages.send("/preferences", Somebody.PARENT_CARER, "back", "/help", "easyRead", "true", "language", "en")
                .getHeader("Set-Cookie")).startsWith(Preferences.COOKIE + "=easy;");
    }

    @Test
    void only_english_is_confirmed_until_somebody_who_grew_up_with_another_language_confirms_it() {
        assertThat(Language.values()).filteredOn(Language::confirmed).containsExactly(Language.ENGLISH);
    }
}
