package org.coproduction.commissioning.award;

import java.time.Instant;
import java.util.List;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.GateOutcome;
import org.coproduction.commissioning.award.Variation.Closed;

/// The event `commissioning.award-varied.v1`: those whose money it is granted what delivery asked for.
///
/// @param number of the request
/// @param amountPence the whole award from now on
public record AwardVaried(String projectId, int number, String what, boolean changesScope, long beforePence, long amountPence,
        String currency, Basis basis, List<Constituency> missing, String decidedBy, String reason, String easyRead,
        Instant decidedAt) {
    /// What a decision on a variation stands on.
    public enum Basis {
        /// It was within what the terms let those whose money it is decide alone.
        WITHIN_TOLERANCE,
        /// Every constituency agreed to it.
        AGREED,
        /// The constituencies did not agree to it, and it was granted all the same.
        DECIDED_WITHOUT_AGREEMENT,
        /// The constituencies did not agree to it, and it was declined.
        NOT_AGREED;

        static Basis of(Closed closed) {
            return switch (closed.outcome()) {
                case null -> WITHIN_TOLERANCE;
                case GateOutcome.Agreed _ -> AGREED;
                case GateOutcome.NotAgreed _ -> NOT_AGREED;
                case GateOutcome.DecidedWithoutAgreement _ -> DECIDED_WITHOUT_AGREEMENT;
            };
        }
    }

    static AwardVaried of(String projectId, Closed closed) {
        var request = closed.request();
        return new AwardVaried(projectId, request.number(), request.what(), request.changesScope(), closed.before().pence(),
                request.amount().pence(), "GBP", Basis.of(closed), missing(closed), FunderDecision.by(closed.answers()),
                FunderDecision.reasons(closed.answers(), FunderAnswer::reason),
                FunderDecision.reasons(closed.answers(), FunderAnswer::easyRead), closed.at());
    }

    /// The constituencies that had not agreed; empty where they had, or were not asked.
    static List<Constituency> missing(Closed closed) {
        return switch (closed.outcome()) {
            case null -> List.of();
            case GateOutcome.Agreed _ -> List.of();
            case GateOutcome.NotAgreed lapsed -> lapsed.missing();
            case GateOutcome.DecidedWithoutAgreement decided -> decided.instead().missing();
        };
    }
}
