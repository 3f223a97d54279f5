package org.coproduction.design.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.coproduction.charter.Constituency;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.LostEvent;
import org.coproduction.design.agreement.DesignAgreed;
import org.coproduction.design.workspace.Drafting;
import org.coproduction.design.workspace.Founded;
import org.coproduction.design.workspace.Integration;
import org.coproduction.design.workspace.ObjectionState;
import org.coproduction.design.workspace.PastObjection;
import org.coproduction.design.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// What everybody may see of a design. Counts are published only once, when the design is settled, so that nobody can take two
/// readings and subtract; of an objection only what was done about it is told, because its reason could give away who
/// raised it.
///
/// @param coProduced null as long as nothing is settled
/// @param lost what it should have told the other services and what never reached them
record Journey(String service, String state, @Nullable Boolean coProduced, String summary, Facts facts, List<Step> steps,
        List<LostEvent> lost) {
    /// @param draftVersion the newest draft, or the one that was settled; null before the first
    /// @param agreedAt when every constituency had agreed
    /// @param consents people who agreed, rounded; null where it is too few to be shown; empty until the design is settled
    /// @param missing constituencies that had not taken part enough or had not agreed when the gate ended
    /// @param objectionOpen whether an objection stood in the way when the gate ended
    record Facts(@Nullable Integer draftVersion, @Nullable Instant agreedAt, Map<Constituency, @Nullable Integer> consents,
            List<Constituency> missing, boolean objectionOpen, List<Integrated> objectionsIntegrated, Instant gateEndsAt,
            @Nullable String outreach,
            @Nullable Decision decision) {}

    record Integrated(int draftVersion, String how) {}

    record Decision(String decidedBy, String reasons) {}

    record Step(Instant at, String what) {}

    static Journey of(Founded founded) {
        return switch (founded) {
            case Drafting drafting -> journey(drafting, "DRAFTING", null, "People are working on the design together.",
                    List.of(), null, null);
            case Workspace.Agreed agreed ->
                journey(agreed, "AGREED", true, "Parent carers, children and young people, and professionals agreed the design.",
                        agreed.objections(), agreed.outcome(), null);
            case Workspace.NotAgreed notAgreed ->
                journey(notAgreed, "NOT_AGREED", false, "The date for agreeing the design passed without an agreement.",
                        notAgreed.objections(), notAgreed.outcome(), notAgreed.outcome());
            case Workspace.DecidedWithoutAgreement decided ->
                journey(decided, "DECIDED_WITHOUT_AGREEMENT", false,
                        decided.project().settledBefore()
                                ? "The design was settled before co-production began, and families had no part in it."
                                : "The accountable body decided on the design without an agreement.",
                        decided.objections(),
                        decided.outcome(), decided.outcome().instead());
            case Workspace.Suspended suspended -> of(suspended.before()).halted("SUSPENDED",
                    "The work on the design is paused, because the funder suspended the project.",
                    new Step(suspended.halt().at(), "The funder suspended the project."));
            case Workspace.Ended ended -> of(ended.before()).halted("ENDED",
                    "The work on the design stopped, because the funder ended the project.",
                    new Step(ended.halt().at(), "The funder ended the project."));
        };
    }

    Journey lacking(List<LostEvent> events) {
        return new Journey(service, state, coProduced, summary, facts, steps, events);
    }

    private Journey halted(String stopped, String why, Step step) {
        var more = new ArrayList<>(steps);
        more.add(step);
        more.sort(Comparator.comparing(Step::at));
        return new Journey(service, stopped, coProduced, why, facts, more, lost);
    }

    private static Journey journey(Founded founded, String state, @Nullable Boolean coProduced, String summary,
            List<PastObjection> objections, @Nullable GateOutcome outcome, GateOutcome.@Nullable NotAgreed lapsed) {
        var draft = founded.draft();
        var integrations = objections.stream().filter(objection -> objection.state() == ObjectionState.INTEGRATED)
                .<Integration>mapMulti((objection, add) -> {
                    if (objection.integration() != null) {
                        add.accept(objection.integration());
                    }
                }).toList();
        var extension = founded.gate().extension();
        var facts = new Facts(draft == null ? null : draft.version(),
                outcome instanceof GateOutcome.Agreed agreed ? agreed.at() : null, consents(outcome),
                lapsed == null ? List.of() : lapsed.missing(),
                objections.stream().anyMatch(objection -> objection.state() == ObjectionState.OPEN),
                integrations.stream().map(each -> new Integrated(each.draftVersion(), each.how())).toList(),
                founded.gate().endsAt(), extension == null ? null : extension.outreach(),
                outcome instanceof GateOutcome.DecidedWithoutAgreement decided
                        ? new Decision(decided.decidedBy(), decided.reasons())
                        : null);
        return new Journey("design", state, coProduced, summary, facts, steps(founded, integrations, outcome, lapsed), List.of());
    }

    private static Map<Constituency, @Nullable Integer> consents(@Nullable GateOutcome outcome) {
        return switch (outcome) {
            case null -> Map.of();
            case GateOutcome.Agreed agreed -> DesignAgreed.published(agreed.voices());
            case GateOutcome.NotAgreed lapsed -> DesignAgreed.published(lapsed.voices());
            case GateOutcome.DecidedWithoutAgreement decided -> DesignAgreed.published(decided.instead().voices());
        };
    }

    private static List<Step> steps(Founded founded, List<Integration> integrations, @Nullable GateOutcome outcome,
            GateOutcome.@Nullable NotAgreed lapsed) {
        if (founded.project().settledBefore()) {
            return List.of(new Step(founded.project().fundedAt(),
                    "The design was recorded as it had been settled before. Families had no part in it."));
        }
        var steps = new ArrayList<Step>();
        steps.add(new Step(founded.project().fundedAt(), "The project was funded, and its design began."));
        for (var draft : founded.drafts()) {
            steps.add(new Step(draft.writtenAt(), "Draft " + draft.version() + " was written, with an Easy Read version."));
            if (draft.easyReadConfirmedAt() != null) {
                steps.add(new Step(draft.easyReadConfirmedAt(),
                        "A reader confirmed the Easy Read version of draft " + draft.version() + "."));
            }
        }
        for (var integration : integrations) {
            steps.add(new Step(integration.at(), "An objection was worked into draft " + integration.draftVersion() + "."));
        }
        if (lapsed != null) {
            steps.add(new Step(lapsed.at(), "The date for agreeing passed without an agreement."));
        }
        switch (outcome) {
            case GateOutcome.Agreed agreed -> steps.add(new Step(agreed.at(), "The design was agreed."));
            case GateOutcome.DecidedWithoutAgreement decided ->
                steps.add(new Step(decided.at(), decided.decidedBy() + " decided without agreement, with published reasons."));
            case null -> {
            }
            case GateOutcome.NotAgreed _ -> {
            }
        }
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }
}
