package org.coproduction.assessment.evaluation;

import java.util.List;

/// How a question is answered.
public enum AnswerKind {
    /// 1 (not at all) to 5 (very much).
    SCALE,
    YES_NO,
    /// In the person's own words.
    TEXT;

    /// Longest text that is taken, in characters.
    public static final int LONGEST = 2000;

    /// What can be chosen; nothing for a text.
    public List<String> choices() {
        return switch (this) {
            case SCALE -> List.of("1", "2", "3", "4", "5");
            case YES_NO -> List.of("YES", "NO");
            case TEXT -> List.of();
        };
    }

    boolean takes(String value) {
        return switch (this) {
            case SCALE, YES_NO -> choices().contains(value);
            case TEXT -> !value.isBlank() && value.length() <= LONGEST;
        };
    }
}
