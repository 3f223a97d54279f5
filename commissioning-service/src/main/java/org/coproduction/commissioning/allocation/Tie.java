package org.coproduction.commissioning.allocation;

import java.util.List;

/// Something that the numbers left open and the order of projects decided.
///
/// @param round the place in the order of selection, from 1
/// @param between the projects that were equally good, first the one that was chosen
record Tie(int round, List<Integer> between) {
    Tie {
        between = List.copyOf(between);
    }
}
