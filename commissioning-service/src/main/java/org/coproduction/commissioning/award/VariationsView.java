package org.coproduction.commissioning.award;

import java.time.Instant;
import java.util.List;
import org.coproduction.charter.GateOutcome;
import org.coproduction.commissioning.accord.Accord;
import org.coproduction.commissioning.accord.AccordView;
import org.coproduction.commissioning.award.FundingAward.Funded;
import org.coproduction.commissioning.award.Variation.Answered;
import org.coproduction.commissioning.award.Variation.Asked;
import org.coproduction.commissioning.award.Variation.Closed;
import org.coproduction.commissioning.award.Variation.Dropped;
import org.coproduction.commissioning.award.Variation.Tolerable;
import org.coproduction.web.Caller;
import org.jspecify.annotations.Nullable;

/// Draws what was asked to change about an award as those read it who are signed in. Nobody is named.
final class VariationsView {
    private VariationsView() {
    }

    /// @param amountPence the award as it is now
    /// @param agreedPence the award as the constituencies last agreed to it, from which the tolerance is measured
    /// @param tolerancePercent how far those whose money it is can go alone; `null` where only pence count
    /// @param tolerancePence by how much at most; `null` where only the percentage counts
    /// @param grounds the only ones on which a variation can be declined; empty where the terms named none
    /// @param variations newest first
    record Body(String projectId, String title, long amountPence, long agreedPence, @Nullable Integer tolerancePercent,
            @Nullable Long tolerancePence, List<String> grounds, List<One> variations) {}

    /// Where a variation stands.
    enum State {
        /// Within the tolerance: those whose money it is are to decide.
        TOLERABLE,
        /// People can agree to it until a date.
        ASKED,
        /// Every constituency agreed to it: those whose money it is are to decide.
        AGREED,
        /// The date passed without an agreement: those whose money it is are to decide.
        NOT_AGREED,
        VARIED,
        DECLINED,
        /// Another request took its place, or the award ended first.
        DROPPED
    }

    /// @param understood whether a reader confirmed the Easy Read version; `null` unless people are asked
    /// @param agreement how far it has come; `null` unless people are asked
    /// @param settlement how the constituencies stood to it; `null` while they are asked, and where they were not
    /// @param answers of those whose money it is, as far as they have decided
    record One(int number, State state, String what, String reason, String easyRead, boolean changesScope, long amountPence,
            @Nullable String askedBy, Instant askedAt, @Nullable Boolean understood, AccordView.@Nullable Body agreement,
            AccordView.@Nullable Settlement settlement, List<FunderAnswer> answers) {}

    static Body of(Funded award, Caller caller) {
        var all = award.variations().all().reversed().stream().map(each -> one(each, caller)).toList();
        var tolerance = award.grant().tolerance();
        return new Body(award.projectId(), award.grant().title(), award.amount().pence(),
                award.variations().agreed(award.grant()).pence(), tolerance.percent(),
                tolerance.atMost() == null ? null : tolerance.atMost().pence(), award.grant().grounds(), all);
    }

    private static One one(Variation variation, Caller caller) {
        return switch (variation) {
            case Tolerable(var request, var answers) -> of(request, State.TOLERABLE, null, answers);
            case Asked(var request, var understood, var accord) -> asked(request, understood, accord, caller);
            case Answered(var request, var outcome, var answers) ->
                of(request, outcome.coProduced() ? State.AGREED : State.NOT_AGREED, outcome, answers);
            case Closed closed -> of(closed.request(), closed.varied() ? State.VARIED : State.DECLINED, closed.outcome(),
                    closed.answers());
            case Dropped(var request) -> of(request, State.DROPPED, null, List.of());
        };
    }

    private static One asked(VariationRequest request, boolean understood, Accord accord, Caller caller) {
        return new One(request.number(), State.ASKED, request.what(), request.reason(), request.easyRead(),
                request.changesScope(), request.amount().pence(), request.askedBy(), request.at(), understood,
                AccordView.of(accord, caller), null, List.of());
    }

    private static One of(VariationRequest request, State state, @Nullable GateOutcome outcome, List<FunderAnswer> answers) {
        return new One(request.number(), state, request.what(), request.reason(), request.easyRead(), request.changesScope(),
                request.amount().pence(), request.askedBy(), request.at(), null, null,
                outcome == null ? null : AccordView.Settlement.of(outcome), answers);
    }
}
