package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.coproduction.charter.Money;
import org.jspecify.annotations.Nullable;

/// Who answers what the ballots recommend, by when and under which delegation, and the only grounds on which they may decline:
/// named before anybody proposes.
///
/// @param funders whose money it is, each with its share of the pot; empty where any accountable body may answer for all of it
/// @param until the day by which they answer, which is published; a later answer is late but counts, so that nothing is stuck
/// @param delegation under which they decide, such as a paragraph of a scheme of delegation
/// @param grounds each in plain words
public record Deciding(List<Funder> funders, @Nullable Instant until, String delegation, List<String> grounds) {
    /// The most funders of one pot.
    public static final int MOST_FUNDERS = 10;
    /// The most grounds that terms can name.
    public static final int MOST_GROUNDS = 20;

    /// One of those whose money it is.
    ///
    /// @param body the organisation's id
    public record Funder(String body, Money share) {}

    public Deciding {
        funders = List.copyOf(funders);
        grounds = List.copyOf(grounds);
        if (delegation.isBlank() || grounds.isEmpty() || grounds.size() > MOST_GROUNDS || funders.size() > MOST_FUNDERS
                || new HashSet<>(bodies(funders)).size() < funders.size()) {
            throw new IllegalArgumentException("who decides, under which delegation and on which grounds is not said");
        }
    }

    /// Whether the shares are the whole pot.
    boolean isOf(Money pot) {
        return funders.isEmpty() || funders.stream().mapToLong(funder -> funder.share().pence()).sum() == pot.pence();
    }

    /// The ids of the organisations that answer; empty where any accountable body may.
    List<String> bodies() {
        return bodies(funders);
    }

    private static List<String> bodies(List<Funder> funders) {
        return funders.stream().map(Funder::body).toList();
    }
}
