package org.coproduction.commissioning.award;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.coproduction.charter.Constituency;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Money;
import org.coproduction.charter.PublishedCount;
import org.coproduction.charter.Quorums;
import org.coproduction.commissioning.round.BodyDecision;
import org.coproduction.commissioning.round.Count;
import org.coproduction.commissioning.round.Proposal;
import org.coproduction.commissioning.round.Ratification;
import org.coproduction.commissioning.round.Terms;
import org.jspecify.annotations.Nullable;

/// Everything that an award rests on. Every pound of it resolves to voices: the published numbers of ballots, the rule and its
/// version, and the hash of what was counted under its heading.
///
/// @param ballots after disclosure control
/// @param total suppressed wherever it would give away a suppressed number
/// @param ballotsRoot of the tree over the published ballots; `null` where they are not published
/// @param outcome whether every constituency's quorum stood behind it
/// @param funders the organisations whose money it is
public record Grant(String roundId, String roundTitle, String proposalId, String title, String summary, String easyRead,
        String what,
        String where, Terms.How how, Money amount, Quorums quorums, String rule, int ruleVersion, String inputHash,
        Map<Constituency, PublishedCount> ballots, PublishedCount total, String ratifiedBy, String ratifiedReason,
        Instant ratifiedAt,
        GateOutcome outcome, @Nullable String ballotsRoot, List<String> funders) {
    public Grant {
        ballots = Map.copyOf(ballots);
        // Awards were stored before there could be several who fund one.
        funders = funders == null ? List.of(ratifiedBy) : List.copyOf(funders);
    }

    /// Whether it is this organisation's money.
    boolean isFundedBy(String organisation) {
        return funders.contains(organisation);
    }

    static Grant of(String roundId, Terms terms, Proposal proposal, Count count, Ratification ratification) {
        var published = count.publishedTurnout();
        var rule = count.rule();
        var part = count.under(proposal.heading()).orElseThrow();
        return new Grant(roundId, terms.title(), proposal.id(), proposal.title(), proposal.summary(), proposal.easyRead(),
                terms.what(),
                proposal.where().isBlank() ? terms.where() : proposal.where(), terms.how(), proposal.cost(), terms.quorums(),
                rule.name(),
                rule.version(), count.inputHash(part), published.cells(), published.total(), ratification.decidedBy(),
                ratification.reason(), ratification.at(), ratification.outcome(), count.ballotsRoot(),
                ratification.bodies().stream().map(BodyDecision::body).toList());
    }
}
