package org.coproduction.portal.part;

import java.util.Set;

/// One thing that somebody can take part in.
///
/// @param kind key of the words that say what it is and what can be done
/// @param page where
public record Item(When when, String kind, String title, String page) {
    private static final Set<String> OPEN = Set.of("round.COLLECTING", "round.REVIEWING", "round.VOTING", "priority.RANKING",
            "priority.SPECIFYING", "panel.SEATING", "panel.SCORING", "panel.MODERATING", "design.DRAFTING", "plan.PLANNING",
            "variation.ASKED",
            "evaluation.DRAFTING", "evaluation.OPEN", "evaluation.REVIEWING");
    private static final Set<String> SETTLED = Set.of("round.RATIFIED", "round.CONCLUDED", "round.QUORUM_NOT_MET",
            "round.CANCELLED", "priority.AGREED", "priority.DECIDED_WITHOUT_AGREEMENT", "priority.CANCELLED",
            "panel.AGREED", "panel.DECIDED_WITHOUT_AGREEMENT", "panel.CANCELLED",
            "design.AGREED", "design.ENDED", "plan.ENDED", "evaluation.ENDED",
            "design.DECIDED_WITHOUT_AGREEMENT", "plan.COMPLETED", "evaluation.PUBLISHED",
            "evaluation.DECIDED_WITHOUT_AGREEMENT");

    private static final Set<String> OWN_SAY = Set.of("round.VOTING", "priority.RANKING", "priority.SPECIFYING", "panel.SEATING",
            "panel.SCORING", "panel.MODERATING");

    /// When it is somebody's turn.
    public enum When {
        NOW,
        NEXT,
        BECAME
    }

    /// Whether it is over to everybody but those who would gain from it.
    static boolean needsNoInterest(String part, String state) {
        return OWN_SAY.contains(part + "." + state);
    }

    /// Whether people can take part in it now.
    public static boolean isOpen(String part, String state) {
        return OPEN.contains(part + "." + state);
    }

    static Item of(String part, String state, String title, String page) {
        var kind = part + "." + state;
        return new Item(OPEN.contains(kind) ? When.NOW : SETTLED.contains(kind) ? When.BECAME : When.NEXT, kind, title, page);
    }
}
