package org.coproduction.commissioning.award;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.GateStep;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.award.FundingAward.Funded;
import org.coproduction.commissioning.award.Variation.Answered;
import org.coproduction.commissioning.award.Variation.Asked;
import org.coproduction.commissioning.award.Variation.Closed;
import org.coproduction.commissioning.award.Variation.Dropped;
import org.coproduction.commissioning.award.Variation.Tolerable;
import org.jspecify.annotations.Nullable;

/// What holds when those whose money it is decide on a variation: each once, with a reason; it is granted when all of them grant it,
/// and declined when one declines, on a ground that the terms named where they named any. What the constituencies did not agree
/// to is granted only as decided without agreement.
///
/// @param award whose money it is, still going on
record FunderDecision(Funded award, FunderAnswer answer) {
    Decision<FundingAward> on(Variation variation) {
        return switch (variation) {
            case Tolerable(var request, var answers) -> decide(request, null, answers);
            case Answered(var request, var outcome, var answers) -> decide(request, outcome, answers);
            // The gate may have ended a moment ago, before the clock moved it on.
            case Asked asked -> switch (asked.<Variation>lapse(answer.at(), lapsed -> lapsed)) {
                case Decision.Changed(var lapsed, var _) -> on(lapsed);
                case Decision.Refused(var refusal) -> Decision.refused(refusal);
                case Decision.Unchanged<Variation> _ -> throw new IllegalStateException("a lapse changes something");
            };
            case Closed _ -> Decision.refused(RefusalCode.ALREADY_DECIDED);
            case Dropped _ -> Decision.refused(RefusalCode.DRAFT_OUTDATED);
        };
    }

    private Decision<FundingAward> decide(VariationRequest request, @Nullable GateOutcome outcome, List<FunderAnswer> before) {
        var refusal = refusal(request, outcome, before);
        if (refusal != null) {
            return Decision.refused(refusal);
        }
        var all = Stream.concat(before.stream(), Stream.of(answer)).toList();
        if (!answer.grants()) {
            return closed(request, false, outcome, all);
        }
        if (all.size() < award.grant().funders().size()) {
            return Decision.changed(award.with(outcome == null
                    ? new Tolerable(request, all)
                    : new Answered(request, outcome, all)));
        }
        return outcome instanceof GateOutcome.NotAgreed lapsed
                ? withoutAgreement(request, lapsed, all)
                : closed(request, true, outcome, all);
    }

    private Decision<FundingAward> withoutAgreement(VariationRequest request, GateOutcome.NotAgreed lapsed,
            List<FunderAnswer> all) {
        return switch (lapsed.decideWithoutAgreement(by(all), reasons(all, FunderAnswer::reason), answer.at())) {
            case GateStep.Settled(var decided) -> closed(request, true, decided, all);
            case GateStep.Refused(var refusal) -> Decision.refused(refusal);
            case GateStep.Extended _ -> throw new IllegalStateException("a decision only decides");
        };
    }

    private Decision<FundingAward> closed(VariationRequest request, boolean varied, @Nullable GateOutcome outcome,
            List<FunderAnswer> all) {
        var closed = new Closed(request, award.amount(), varied, outcome, all, answer.at());
        return Decision.changed(award.with(closed),
                varied ? AwardVaried.of(award.projectId(), closed) : VariationDeclined.of(award.projectId(), closed, answer));
    }

    private @Nullable Refusal refusal(VariationRequest request, @Nullable GateOutcome outcome, List<FunderAnswer> before) {
        if (before.stream().anyMatch(other -> other.by().equals(answer.by()))) {
            return Refusal.of(RefusalCode.ALREADY_DECIDED);
        }
        var ground = ground();
        if (ground != null || !answer.grants()) {
            return ground;
        }
        if (award.paid().moreThan(request.amount())) {
            return Refusal.of(RefusalCode.VARIATION_BELOW_PAID).with("paid", award.paid().toString());
        }
        var lapsed = outcome instanceof GateOutcome.NotAgreed;
        if (answer.withoutAgreement() == lapsed) {
            return null;
        }
        return outcome instanceof GateOutcome.NotAgreed(var _, var _, var missing)
                ? missing.isEmpty() ? Refusal.of(RefusalCode.OBJECTION_OPEN) : Refusal.of(RefusalCode.NOT_AGREED_BY, missing)
                : Refusal.of(RefusalCode.INVALID_FIELD, "withoutAgreement");
    }

    private @Nullable Refusal ground() {
        var named = award.grant().grounds();
        if (answer.grants()) {
            return answer.ground() == null ? null : Refusal.of(RefusalCode.INVALID_FIELD, "ground");
        }
        return named.isEmpty() || answer.ground() != null && named.contains(answer.ground())
                ? null
                : Refusal.of(RefusalCode.GROUND_NOT_NAMED, "ground").with("grounds", String.join("; ", named));
    }

    /// Those who decided together, as they are published.
    static String by(List<FunderAnswer> all) {
        return all.stream().map(FunderAnswer::by).collect(Collectors.joining(" and "));
    }

    /// Their reasons, each with whose it is where there are several.
    static String reasons(List<FunderAnswer> all, Function<FunderAnswer, String> words) {
        return all.size() == 1
                ? words.apply(all.getFirst())
                : all.stream().map(each -> each.by() + ": " + words.apply(each)).collect(Collectors.joining(" "));
    }
}
