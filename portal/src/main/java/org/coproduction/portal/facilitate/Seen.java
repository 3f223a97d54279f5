package org.coproduction.portal.facilitate;

import java.util.List;
import java.util.Map;

/// How many of a group have taken part so far, for facilitators.
///
/// @param tookPart exact
public record Seen(String constituency, int needed, boolean missing, int tookPart) {
    private static final List<String> GROUPS = List.of("PARENT_CARER", "YOUNG_PERSON", "PROFESSIONAL");

    /// Each group, always in the same order.
    public static List<Seen> of(Map<String, Integer> tookPart, Map<String, Integer> quorums, List<String> missing) {
        return GROUPS.stream().map(each -> new Seen(each, quorums.getOrDefault(each, 0), missing.contains(each),
                tookPart.getOrDefault(each, 0))).toList();
    }
}
