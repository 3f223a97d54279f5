package org.coproduction.commissioning.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.award.ProjectFunded.Decision;
import org.coproduction.commissioning.round.Terms;
import org.jspecify.annotations.Nullable;

/// The event `commissioning.project-funded.v1` of a project that was not co-commissioned: it bears where it comes from in place of a
/// round, and that no constituency had agreed.
public record ProjectTakenOn(String projectId, String title, String summary, String easyRead, String what, String where,
        Terms.How how, long amountPence, String currency, Map<Constituency, Integer> quorums, String outcome, Decision decision,
        String ratifiedBy, String ratifiedReason, Instant ratifiedAt, Mark origin) {
    /// @param design what had been settled of the design; `null` where the design is co-produced
    /// @param done what had been carried out; empty where the delivery is co-produced
    public record Mark(Origin.StartsAt startsAt, Origin.Kind kind, String decidedBy, String reference, LocalDate decidedOn,
            String reason, String easyRead, Origin.@Nullable RecordedDesign design, List<Origin.DoneAction> done) {
        static Mark of(Origin.Elsewhere origin) {
            return new Mark(origin.startsAt(), origin.kind(), origin.decidedBy(), origin.reference(), origin.decidedOn(),
                    origin.reason(), origin.easyRead(), origin.design(), origin.done());
        }
    }

    static ProjectTakenOn of(String projectId, Grant grant, Origin.Elsewhere origin) {
        var nobodyAsked = List.copyOf(Arrays.asList(Constituency.values()));
        return new ProjectTakenOn(projectId, grant.title(), grant.summary(), grant.easyRead(), grant.what(), grant.where(),
                grant.how(), grant.amount().pence(), "GBP", grant.quorums().needed(), "DECIDED_WITHOUT_AGREEMENT",
                new Decision(origin.decidedBy(), origin.reason(), nobodyAsked), grant.ratifiedBy(), grant.ratifiedReason(),
                grant.ratifiedAt(), Mark.of(origin));
    }
}
