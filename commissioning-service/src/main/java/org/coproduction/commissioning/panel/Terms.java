package org.coproduction.commissioning.panel;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Quorums;
import org.coproduction.commissioning.round.Terms.How;

/// What a panel's round is about and by what it scores: published before any bid is read. Only the
/// quorums can change afterwards, until the panel scores, and that needs both facilitators.
///
/// @param how how the money goes out; a contract too, since here nothing is awarded
/// @param mostPoints the end of the scale for each criterion, which begins at 0
/// @param tolerance by how many points pairs may differ on a criterion without a moderation
/// @param quorums how many members each constituency has at least, and how many of them take part in the agreement; from 2
/// @param agreementUntil the end of the gate
public record Terms(String title, String what, String where, How how, List<Criterion> criteria, int mostPoints, int tolerance,
        Quorums quorums, Instant agreementUntil) {
    /// The most criteria of a round.
    public static final int MOST_CRITERIA = 20;
    /// The longest scale.
    public static final int LONGEST_SCALE = 100;
    /// The fewest members of a constituency: each bid is read by two of each.
    public static final int FEWEST_MEMBERS = 2;

    public Terms {
        criteria = List.copyOf(criteria);
        if (criteria.isEmpty() || criteria.size() > MOST_CRITERIA
                || criteria.stream().map(Criterion::id).distinct().count() < criteria.size()
                || mostPoints < 1 || mostPoints > LONGEST_SCALE || tolerance < 0 || tolerance > mostPoints
                || Arrays.stream(Constituency.values()).anyMatch(each -> quorums.of(each) < FEWEST_MEMBERS)) {
            throw new IllegalArgumentException("terms out of bounds");
        }
    }

    /// The same with other quorums.
    Terms with(Quorums changed) {
        return new Terms(title, what, where, how, criteria, mostPoints, tolerance, changed, agreementUntil);
    }

    /// The score of a bid that gets every point there is.
    public long highest() {
        return criteria.stream().mapToLong(criterion -> (long) criterion.weight() * mostPoints).sum();
    }
}
