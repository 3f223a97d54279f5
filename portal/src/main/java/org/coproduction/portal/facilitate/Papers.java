package org.coproduction.portal.facilitate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.coproduction.portal.facilitate.Printed.Choice;
import org.coproduction.portal.look.Language;

/// Ballot papers that a facilitator asks for, with numbers in sequence.
///
/// @param group the constituency that they are for
/// @param first the number of the first paper
/// @param count how many
public record Papers(Print print, Language language, String group, int first, int count) {
    static final int MOST = 200;
    static final int HIGHEST = 9_999_999;

    /// Whether papers can begin with this number.
    static boolean canBeginWith(int number) {
        return number >= 1 && number <= HIGHEST;
    }

    /// Whether so many are made at once.
    static boolean canBe(int count) {
        return count >= 1 && count <= MOST;
    }

    /// How they look.
    public enum Print {
        STANDARD,
        /// No letter smaller than 18 points.
        LARGE,
        /// Easy words, of 16 points.
        EASY
    }

    /// One of them.
    ///
    /// @param choices in its own order
    public record Paper(int number, List<Choice> choices) {}

    public int last() {
        return first + count - 1;
    }

    /// What stands first on a list is chosen more often, so each paper begins with another choice than the one before.
    List<Paper> of(Printed printed) {
        return IntStream.rangeClosed(first, last()).mapToObj(number -> new Paper(number, turned(printed.choices(), number)))
                .toList();
    }

    private static List<Choice> turned(List<Choice> choices, int number) {
        var turned = new ArrayList<>(choices);
        if (!turned.isEmpty()) {
            Collections.rotate(turned, -(number % turned.size()));
        }
        return List.copyOf(turned);
    }
}
