package org.coproduction.commissioning.round;

import java.util.regex.Pattern;

/// Stands beside a text for those who would rather listen, watch or look at symbols. It lies at another site: this platform keeps
/// no recordings.
///
/// @param address where it is
/// @param title what it is and who made it
public record Medium(Kind kind, String address, String title) {
    /// What addresses look like: `https`, a host by its name, and no name or password of anybody.
    public static final String ADDRESS = "https://[A-Za-z0-9.-]{1,253}(?::[0-9]{1,5})?(?:[/?#][!-~]*)?";
    /// In characters.
    public static final int LONGEST_ADDRESS = 300;
    /// In characters.
    public static final int LONGEST_TITLE = 120;
    private static final Pattern ADDRESS_PATTERN = Pattern.compile(ADDRESS);

    /// How people take it in.
    public enum Kind {
        /// To be listened to.
        AUDIO,
        /// To be watched, such as somebody who signs.
        VIDEO,
        /// To be looked at: the text in symbols or photo symbols.
        SYMBOLS
    }

    public Medium {
        if (!ADDRESS_PATTERN.matcher(address).matches() || address.length() > LONGEST_ADDRESS || title.isBlank()
                || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("nothing that can stand beside a text: " + kind);
        }
    }
}
