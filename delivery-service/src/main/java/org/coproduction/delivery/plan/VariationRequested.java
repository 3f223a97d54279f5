package org.coproduction.delivery.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// `delivery.variation-requested.v1`: scope or budget must change materially.
public record VariationRequested(String projectId, int number, String what, String reason, String easyRead, boolean changesScope,
        long amountPence, String currency, @Nullable String requestedBy, Instant requestedAt) {
    static VariationRequested of(String projectId, int number, Variation.Request request) {
        return new VariationRequested(projectId, number, request.what(), request.reason(), request.easyRead(),
                request.changesScope(), request.amount().pence(), "GBP", request.by(), request.at());
    }
}
