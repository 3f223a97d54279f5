package org.coproduction.commissioning.round;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom a round is for and where: the ages of young people, the localities, and how many people are on its register.
///
/// @param localities of which each proposal names those that it is for; empty where the round names none
public record Reach(Ages ages, List<String> localities, Register register) {
    /// The most localities of a round.
    public static final int MOST_LOCALITIES = 50;
    /// The most characters in the name of one.
    public static final int LONGEST_LOCALITY = 100;
    /// Everybody up to 25, wherever.
    public static final Reach ANY = new Reach(Ages.USUAL, List.of(), Register.UNKNOWN);

    public Reach {
        localities = List.copyOf(localities);
        if (localities.size() > MOST_LOCALITIES || Set.copyOf(localities).size() < localities.size()
                || localities.stream().anyMatch(each -> each.isBlank() || each.length() > LONGEST_LOCALITY)) {
            throw new IllegalArgumentException("too many localities, one without a name, or two with the same");
        }
    }

    /// Who counts as a young person, both ages included. The law on special educational needs ends with 25 (Children and Families Act
    /// 2014, section 83).
    public record Ages(int from, int to) {
        /// The oldest of all.
        public static final int OLDEST = 25;
        /// All of them.
        public static final Ages USUAL = new Ages(0, OLDEST);

        public Ages {
            if (from < 0 || to > OLDEST || from > to) {
                throw new IllegalArgumentException("young people are from 0 to " + OLDEST + " years old");
            }
        }
    }

    /// Rounds were stored before they said it.
    static Reach orAny(@Nullable Reach reach) {
        return reach == null ? ANY : reach;
    }

    /// Whether a proposal can be for these: some of those that the round names, or none where it names none.
    boolean covers(List<String> some) {
        return localities.isEmpty() == some.isEmpty() && localities.containsAll(some);
    }
}
