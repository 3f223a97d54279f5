package org.coproduction.commissioning.award;

import java.time.Instant;
import java.util.List;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.award.AwardVaried.Basis;
import org.coproduction.commissioning.award.Variation.Closed;
import org.jspecify.annotations.Nullable;

/// The event `commissioning.variation-declined.v1`: one of those whose money it is does not grant what delivery asked for, and the
/// award stays as it was.
///
/// @param number of the request
/// @param ground in the words of the terms; `null` where they named none
public record VariationDeclined(String projectId, int number, long amountPence, String currency, Basis basis,
        List<Constituency> missing, String decidedBy, @Nullable String ground, String reason, String easyRead,
        Instant decidedAt) {
    static VariationDeclined of(String projectId, Closed closed, FunderAnswer answer) {
        return new VariationDeclined(projectId, closed.request().number(), closed.before().pence(), "GBP", Basis.of(closed),
                AwardVaried.missing(closed), answer.by(), answer.ground(), answer.reason(), answer.easyRead(), closed.at());
    }
}
