package org.coproduction.commissioning.allocation;

import java.util.Comparator;

/// The order of project ids that breaks ties: by Unicode code point, so "10" is before "2". Java's own order of strings differs
/// from it outside the basic plane.
public final class CodePointOrder implements Comparator<String> {
    public static final CodePointOrder INSTANCE = new CodePointOrder();

    private CodePointOrder() {
    }

    @Override
    public int compare(String left, String right) {
        var shorter = Math.min(left.length(), right.length());
        for (var at = 0; at < shorter; at++) {
            if (left.charAt(at) != right.charAt(at)) {
                // Surrogates stand above every other unit in code-point order, and below some in UTF-16.
                return Integer.compare(rank(left.charAt(at)), rank(right.charAt(at)));
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    private static int rank(char unit) {
        return Character.isSurrogate(unit) ? unit + Character.MAX_VALUE : unit;
    }
}
