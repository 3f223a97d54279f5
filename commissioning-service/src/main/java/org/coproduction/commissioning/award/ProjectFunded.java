package org.coproduction.commissioning.award;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.coproduction.charter.Constituency;
import org.coproduction.charter.GateOutcome;
import org.coproduction.commissioning.round.Terms;
import org.jspecify.annotations.Nullable;

/// The event `commissioning.project-funded.v1`: a project begins. The fields are those of its contract.
public record ProjectFunded(String projectId, String roundId, String roundTitle, String title, String summary, String easyRead,
        String what, String where, Terms.How how, long amountPence, String currency, Map<Constituency, Integer> quorums,
        AwardBasis award, String outcome, @Nullable Decision decision, String ratifiedBy, String ratifiedReason,
        Instant ratifiedAt) {
    /// What can be counted again.
    ///
    /// @param ballots about how many per constituency; `null` where suppressed
    /// @param ballotsRoot of the tree over the published ballots; `null` where they are not published
    /// @param totalBallots about how many; `null` where it would give away a suppressed number
    public record AwardBasis(String rule, String ruleVersion, boolean parity, String inputHash,
            Map<Constituency, @Nullable Integer> ballots, @Nullable Integer totalBallots, @Nullable String ballotsRoot) {}

    /// That and why the accountable body went on without every quorum.
    public record Decision(String decidedBy, String reasons, List<Constituency> missing) {
        static @Nullable Decision of(GateOutcome outcome) {
            return switch (outcome) {
                case GateOutcome.Agreed _ -> null;
                case GateOutcome.DecidedWithoutAgreement(_, var decidedBy, var reasons, var instead) ->
                    new Decision(decidedBy, reasons, instead.missing());
                case GateOutcome.NotAgreed _ -> throw new IllegalArgumentException("nothing is funded without a decision");
            };
        }
    }

    /// Of an award that rests on ballots.
    static ProjectFunded of(String projectId, Grant grant, Origin.Ballots origin) {
        var ballots = new EnumMap<Constituency, @Nullable Integer>(Constituency.class);
        origin.ballots().forEach((constituency, count) -> ballots.put(constituency, count.about()));
        return new ProjectFunded(projectId, origin.roundId(), origin.roundTitle(), grant.title(), grant.summary(),
                grant.easyRead(), grant.what(), grant.where(), grant.how(), grant.amount().pence(), "GBP",
                grant.quorums().needed(),
                new AwardBasis(origin.rule(), Integer.toString(origin.ruleVersion()), true, origin.inputHash(), ballots,
                        origin.total().about(), origin.ballotsRoot()),
                origin.outcome().coProduced() ? "AGREED" : "DECIDED_WITHOUT_AGREEMENT", Decision.of(origin.outcome()),
                grant.ratifiedBy(), grant.ratifiedReason(), grant.ratifiedAt());
    }
}
