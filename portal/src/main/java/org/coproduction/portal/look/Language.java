package org.coproduction.portal.look;

import java.util.Arrays;
import java.util.Locale;

/// A language that pages can be read in.
public enum Language {
    ENGLISH("en", "English", false, true),
    POLISH("pl", "Polski", false, false),
    URDU("ur", "اردو", true, false);

    private final String code;
    private final String ownName;
    private final boolean rightToLeft;
    private final boolean confirmed;

    Language(String code, String ownName, boolean rightToLeft, boolean confirmed) {
        this.code = code;
        this.ownName = ownName;
        this.rightToLeft = rightToLeft;
        this.confirmed = confirmed;
    }

    /// The language of a code; English where there is none such.
    public static Language of(String code) {
        return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst().orElse(ENGLISH);
    }

    /// By BCP 47: `en`.
    public String code() {
        return code;
    }

    public String ownName() {
        return ownName;
    }

    /// For the attribute `dir`.
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    /// Whether somebody who grew up with the language has read its words and found them right. Until then every page in it says
    /// that nobody has. This is the one place to set it.
    public boolean confirmed() {
        return confirmed;
    }

    /// Whether there is a translation of one part of the portal's words.
    ///
    /// @param part the name of its bundle
    public boolean speaks(String part) {
        return this == ENGLISH || Language.class.getResource("/portal/words/" + part + "_" + code + ".properties") != null;
    }

    Locale locale() {
        return this == ENGLISH ? Locale.UK : Locale.of(code);
    }
}
