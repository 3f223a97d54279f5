package org.coproduction.commissioning.award;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.coproduction.charter.Money;
import org.coproduction.charter.Quorums;
import org.coproduction.commissioning.minutes.Extended;
import org.coproduction.commissioning.round.Aim;
import org.coproduction.commissioning.round.BodyDecision;
import org.coproduction.commissioning.round.Count;
import org.coproduction.commissioning.round.Proposal;
import org.coproduction.commissioning.round.Ratification;
import org.coproduction.commissioning.round.Terms;
import org.coproduction.commissioning.round.Tolerance;
import org.jspecify.annotations.Nullable;

/// Everything that an award rests on. Every pound of it resolves to voices (the published numbers of ballots, the rule and its
/// version, and the hash of what was counted under its heading), or says that it does not: by which decision, and why.
///
/// @param ratifiedAt when it was ratified, or when an earlier decision was recorded here
/// @param funders the organisations whose money it is
/// @param grounds the only ones on which they may decline a variation; empty where the terms named none
/// @param tolerance how far they can vary the award alone
/// @param aim who benefits, and where more closely
public record Grant(String title, String summary, String easyRead, String what, String where, Terms.How how, Money amount,
        Quorums quorums, String ratifiedBy, String ratifiedReason, Instant ratifiedAt, List<String> funders,
        List<String> grounds, Tolerance tolerance, Origin origin, Aim aim) {
    public Grant {
        funders = List.copyOf(funders);
        grounds = List.copyOf(grounds);
        // Awards were stored before proposals said it.
        aim = aim == null ? Aim.AS_THE_ROUND : aim;
    }

    /// Whether it is this organisation's money.
    boolean isFundedBy(String organisation) {
        return funders.contains(organisation);
    }

    static Grant of(String roundId, Terms terms, Proposal proposal, Count count, Ratification ratification,
            @Nullable Extended extension) {
        var published = count.publishedTurnout();
        var rule = count.rule();
        var part = count.under(proposal.heading()).orElseThrow();
        var ballots = new Origin.Ballots(roundId, terms.title(), proposal.id(), rule.name(), rule.version(),
                count.inputHash(part),
                published.cells(), published.total(), ratification.outcome(), count.ballotsRoot(), extension);
        return new Grant(proposal.title(), proposal.summary(), proposal.easyRead(), terms.what(),
                proposal.where().isBlank() ? terms.where() : proposal.where(),
                Objects.requireNonNullElse(proposal.aim().route(), terms.how()), proposal.cost(), terms.quorums(),
                ratification.decidedBy(), ratification.reason(), ratification.at(),
                ratification.bodies().stream().map(BodyDecision::body).toList(),
                terms.deciding() == null ? List.of() : terms.deciding().grounds(), terms.tolerance(), ballots,
                proposal.aim());
    }
}
