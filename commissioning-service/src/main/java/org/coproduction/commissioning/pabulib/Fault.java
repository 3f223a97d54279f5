package org.coproduction.commissioning.pabulib;

/// Something in a file that keeps it from being counted.
///
/// @param line from 1, in the file as it was sent
/// @param sentence what is wrong, in plain words, beginning with the line: "Line 31: voter 17 names project P9, which is not in PROJECTS."
public record Fault(int line, String sentence) {
    private static final int LONGEST_QUOTE = 60;

    /// A fault on a line.
    ///
    /// @param what is wrong, as a sentence without the line
    public static Fault at(int line, String what) {
        return new Fault(line, "Line " + line + ": " + what);
    }

    /// A piece of the file for use inside a sentence: shortened, without control characters.
    static String quote(String text) {
        var visible = text.codePoints().map(point -> Character.isISOControl(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return visible.length() <= LONGEST_QUOTE ? visible : visible.substring(0, LONGEST_QUOTE) + "…";
    }
}
