package org.coproduction.portal.look;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Styles that were written for pages from left to right, for pages from right to left.
///
/// The styles of GOV.UK name sides, and know no other direction. Logical properties would do without this, but phones that are
/// still in use know too few of them.
final class Mirrored {
    private static final Pattern DECLARATIONS = Pattern.compile("\\{[^{}]*}");
    private static final Pattern SIDE = Pattern.compile("\\b(?:left|right)\\b");
    private static final String LENGTH = "([^\\s;{}()!]+(?:\\([^()]*\\))?)";
    /// Clockwise from the top, so that the right side is the second of four.
    private static final Pattern FOUR_SIDES = Pattern
            .compile("\\b((?:padding|margin|inset|border-(?:width|color|style)):)" + LENGTH
                    + " " + LENGTH + " " + LENGTH + " " + LENGTH + "(?=[;}!])");
    private static final Pattern TURN = Pattern.compile("rotate\\((-?)(\\d+deg)\\)");
    private static final String POINTS_RIGHT = "polygon(0 0,100% 50%,0 100%)";
    private static final String POINTS_LEFT = "polygon(100% 0,0 50%,100% 100%)";

    private Mirrored() {
    }

    /// The names of classes stay: only what is declared changes sides.
    static String of(String styles) {
        return DECLARATIONS.matcher(styles).replaceAll(found -> Matcher.quoteReplacement(declared(found.group())));
    }

    private static String declared(String declarations) {
        var sides = SIDE.matcher(declarations).replaceAll(side -> side.group().equals("left") ? "right" : "left");
        var turned = TURN.matcher(sides)
                .replaceAll(turn -> "rotate(" + (turn.group(1).isEmpty() ? "-" : "") + turn.group(2) + ")");
        return FOUR_SIDES.matcher(turned).replaceAll("$1$2 $5 $4 $3").replace(POINTS_RIGHT, POINTS_LEFT);
    }
}
