package org.coproduction.commissioning.journey;

import java.util.ArrayList;
import java.util.List;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Money;
import org.coproduction.commissioning.award.FunderAnswer;
import org.coproduction.commissioning.award.FundingAward.Funded;
import org.coproduction.commissioning.award.Variation;
import org.coproduction.commissioning.award.VariationRequest;
import org.coproduction.commissioning.journey.JourneyEndpoint.Step;
import org.jspecify.annotations.Nullable;

/// What was asked to change about an award, and what became of it, as a project's story tells it for ever.
final class Varied {
    private Varied() {
    }

    /// @param coProduced whether every constituency agreed to it; `null` where they were not asked or can still agree
    /// @param state as it stands: `ASKED`, `VARIED`, `DECLINED` or `DROPPED`
    record Fact(int number, String what, String easyRead, boolean changesScope, long amountPence, String state,
            @Nullable Boolean coProduced) {}

    static List<Fact> facts(Funded award) {
        return award.variations().all().stream().map(Varied::fact).toList();
    }

    private static Fact fact(Variation variation) {
        var request = variation.request();
        return new Fact(request.number(), request.what(), request.easyRead(), request.changesScope(), request.amount().pence(),
                switch (variation) {
                    case Variation.Tolerable _,Variation.Asked _,Variation.Answered _ -> "ASKED";
                    case Variation.Closed closed -> closed.varied() ? "VARIED" : "DECLINED";
                    case Variation.Dropped _ -> "DROPPED";
                }, switch (variation) {
                    case Variation.Tolerable _,Variation.Asked _,Variation.Dropped _ -> null;
                    case Variation.Answered answered -> answered.outcome().coProduced();
                    case Variation.Closed closed -> closed.outcome() == null ? null : closed.outcome().coProduced();
                });
    }

    /// A sentence for the summary, where the award is not what it was.
    static String summary(Funded award) {
        return award.amount().equals(award.grant().amount()) ? "" : " It is %s now.".formatted(award.amount());
    }

    static List<Step> steps(Funded award) {
        var steps = new ArrayList<Step>();
        var amount = award.grant().amount();
        for (var variation : award.variations().all()) {
            var request = variation.request();
            steps.add(new Step(request.at(), asked(request, amount)));
            switch (variation) {
                case Variation.Tolerable _,Variation.Asked _,Variation.Dropped _ -> {
                }
                case Variation.Answered answered -> steps.add(answered(answered.outcome()));
                case Variation.Closed closed -> {
                    if (closed.outcome() != null) {
                        steps.add(answered(closed.outcome()));
                    }
                    steps.add(new Step(closed.at(), decided(closed)));
                    amount = closed.varied() ? request.amount() : amount;
                }
            }
        }
        return steps;
    }

    private static String asked(VariationRequest request, Money before) {
        var by = request.askedBy() == null ? "The facilitator" : request.askedBy();
        var money = request.amount().equals(before)
                ? "The money would stay %s.".formatted(before)
                : "The award would go from %s to %s.".formatted(before, request.amount());
        return "%s asked for a change: %s Why: %s %s".formatted(by, request.what(), request.reason(), money);
    }

    private static Step answered(GateOutcome outcome) {
        return switch (outcome) {
            case GateOutcome.Agreed(var at, var _, var _) -> new Step(at, "Every group agreed to the change.");
            case GateOutcome.NotAgreed lapsed -> lapsed(lapsed);
            case GateOutcome.DecidedWithoutAgreement decided -> lapsed(decided.instead());
        };
    }

    private static Step lapsed(GateOutcome.NotAgreed lapsed) {
        return new Step(lapsed.at(), lapsed.missing().isEmpty()
                ? "The time for agreeing to the change ended without agreement, because a no was not worked in."
                : "The time for agreeing to the change ended without agreement. These had not agreed: %s."
                        .formatted(Constituency.plain(lapsed.missing())));
    }

    private static String decided(Variation.Closed closed) {
        var how = switch (closed.outcome()) {
            case null -> closed.varied()
                    ? "granted the change, which is within what the terms let the funder decide alone"
                    : "declined the change";
            case GateOutcome.Agreed _ ->
                closed.varied()
                        ? "granted the change that every group agreed to"
                        : "declined the change that every group agreed to";
            case GateOutcome.DecidedWithoutAgreement _ -> "granted the change without agreement";
            case GateOutcome.NotAgreed _ -> "declined the change, to which not every group had agreed";
        };
        var answers = closed.varied()
                ? closed.answers()
                : closed.answers().stream().filter(answer -> !answer.grants()).toList();
        var ground = answers.getFirst().ground() == null ? "" : " The ground is: " + answers.getFirst().ground();
        return "%s %s.%s Why: %s".formatted(String.join(" and ", answers.stream().map(FunderAnswer::by).toList()), how, ground,
                String.join(" ", answers.stream().map(FunderAnswer::reason).toList()));
    }
}
