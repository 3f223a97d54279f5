package org.coproduction.portal.look;

import java.util.Arrays;
import java.util.Locale;

/// A language that pages can be read in.
public enum Language {
    ENGLISH("en", "English", false),
    POLISH("pl", "Polski", false),
    URDU("ur", "اردو", true);

    private final String code;
    private final String ownName;
    private final boolean rightToLeft;

    Language(String code, String ownName, boolean rightToLeft) {
        this.code = code;
        this.ownName = ownName;
        this.rightToLeft = rightToLeft;
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

    Locale locale() {
        return this == ENGLISH ? Locale.UK : Locale.of(code);
    }
}
