package org.coproduction.commissioning.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.coproduction.charter.GateOutcome;
import org.coproduction.commissioning.award.FundingAward.Funded;
import org.coproduction.commissioning.award.Replacement;
import org.coproduction.commissioning.award.Replacement.Instead;
import org.coproduction.commissioning.award.Replacement.Proposed;
import org.coproduction.commissioning.journey.JourneyEndpoint.Step;
import org.jspecify.annotations.Nullable;

/// How the story of a project that was ended tells what takes its place.
final class Replaced {
    private Replaced() {
    }

    /// What is added to the summary.
    static String summary(Funded funded) {
        return switch (funded.replacement()) {
            case null -> "";
            case Replacement.Open _ ->
                " %s of its money is left. What takes its place is still to be agreed.".formatted(funded.left());
            case Replacement.Settled settled -> " %s of its money is left. %s".formatted(funded.left(), settled(settled));
        };
    }

    private static String settled(Replacement.Settled settled) {
        return switch (settled.outcome()) {
            case GateOutcome.Agreed _ -> "Each group agreed: %s.".formatted(what(settled.instead()));
            case GateOutcome.NotAgreed _ -> "There was no agreement on what takes its place.";
            case GateOutcome.DecidedWithoutAgreement decided ->
                "There was no agreement on what takes its place. %s decided: %s.".formatted(decided.decidedBy(),
                        what(settled.instead()));
        };
    }

    static List<Step> steps(Funded funded) {
        var steps = new ArrayList<Step>();
        switch (funded.replacement()) {
            case null -> {
                // It goes on.
            }
            case Replacement.Open(var newest, _, _) -> proposed(newest, steps);
            case Replacement.Settled settled -> {
                proposed(settled.newest(), steps);
                steps.add(new Step(settled.outcome().at(), switch (settled.outcome()) {
                    case GateOutcome.Agreed _ ->
                        "Each group agreed on what takes its place: %s.".formatted(what(settled.instead()));
                    case GateOutcome.NotAgreed _ -> "There was no agreement in time on what takes its place.";
                    case GateOutcome.DecidedWithoutAgreement decided ->
                        "%s decided without agreement what takes its place: %s. Why: %s".formatted(decided.decidedBy(),
                                what(settled.instead()), decided.reasons());
                }));
            }
        }
        return steps;
    }

    private static void proposed(@Nullable Proposed newest, List<Step> steps) {
        if (newest != null) {
            steps.add(new Step(newest.at(),
                    "It was proposed what takes its place: %s. Why: %s".formatted(what(newest.instead()), newest.reason())));
        }
    }

    private static String what(@Nullable Instead instead) {
        return switch (Objects.requireNonNull(instead, "it is settled").kind()) {
            case NOTHING -> "nothing, and the money goes back";
            case PROPOSAL -> "“" + instead.title() + "”, which the same round recommended";
            case NEW_ROUND -> "a new round about the money that is left";
        };
    }
}
