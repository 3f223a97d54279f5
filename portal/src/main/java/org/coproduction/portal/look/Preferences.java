package org.coproduction.portal.look;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How someone likes to read. Kept in a cookie that says nothing else, with or without signing in.
///
/// @param easyRead short sentences, larger type, pictures beside headings
/// @param largeText larger type
/// @param contrast black and white, without tints
/// @param readAloud a button that has the browser read the page aloud
public record Preferences(boolean easyRead, boolean largeText, boolean contrast, boolean readAloud, Language language) {
    public static final String COOKIE = "look";
    static final Preferences NONE = new Preferences(false, false, false, false, Language.ENGLISH);
    private static final String SEPARATOR = ".";

    static Preferences of(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? NONE
                : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue).findFirst()
                        .map(Preferences::parse).orElse(NONE);
    }

    static Preferences parse(String stored) {
        var chosen = Set.copyOf(Arrays.stream(stored.split("\\.")).collect(Collectors.toSet()));
        var language = chosen.stream().map(Language::of).filter(each -> each != Language.ENGLISH).findFirst()
                .orElse(Language.ENGLISH);
        return new Preferences(chosen.contains("easy"), chosen.contains("large"), chosen.contains("contrast"),
                chosen.contains("aloud"), language);
    }

    /// What the cookie says.
    public String text() {
        return chosen().collect(Collectors.joining(SEPARATOR));
    }

    /// The classes that the styles know them by.
    public String classes() {
        return chosen().collect(Collectors.joining(" "));
    }

    private Stream<String> chosen() {
        return Stream.of(easyRead ? "easy" : "", largeText ? "large" : "", contrast ? "contrast" : "", readAloud ? "aloud" : "",
                language == Language.ENGLISH ? "" : language.code()).filter(each -> !each.isEmpty());
    }
}
