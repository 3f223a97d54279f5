package org.coproduction.portal.look;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// How someone likes to read. Kept in a cookie that says nothing else, with or without signing in.
///
/// @param easyRead short sentences, larger type, pictures beside headings
/// @param largeText larger type
/// @param contrast black and white, without tints
public record Preferences(boolean easyRead, boolean largeText, boolean contrast) {
    static final String COOKIE = "look";
    private static final String SEPARATOR = ".";

    static Preferences of(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? new Preferences(false, false, false)
                : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue).findFirst()
                        .map(Preferences::parse).orElse(new Preferences(false, false, false));
    }

    static Preferences parse(String stored) {
        var chosen = Set.copyOf(Arrays.stream(stored.split("\\.")).collect(Collectors.toSet()));
        return new Preferences(chosen.contains("easy"), chosen.contains("large"), chosen.contains("contrast"));
    }

    String text() {
        var chosen = new ArrayList<String>();
        if (easyRead) {
            chosen.add("easy");
        }
        if (largeText) {
            chosen.add("large");
        }
        if (contrast) {
            chosen.add("contrast");
        }
        return String.join(SEPARATOR, chosen);
    }

    /// The classes that the styles know them by.
    public String classes() {
        return text().replace(SEPARATOR, " ");
    }
}
