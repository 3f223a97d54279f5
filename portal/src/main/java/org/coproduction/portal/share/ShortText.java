package org.coproduction.portal.share;

/// A text for a message: what it is about, its title and the link, short enough for one.
final class ShortText {
    /// Fewer than 500 characters.
    static final int LONGEST = 499;

    private ShortText() {
    }

    /// The title is cut where it is too long; the link never.
    static String of(String about, String title, String link) {
        var room = LONGEST - about.length() - link.length() - 4;
        var shown = title.length() <= room ? title : title.substring(0, Math.max(0, room - 1)).strip() + "…";
        return about + " " + shown + "\n\n" + link;
    }
}
