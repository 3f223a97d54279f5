package org.coproduction.design.workspace;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.coproduction.charter.Constituency;
import org.coproduction.charter.Gate;
import org.coproduction.charter.Halt;
import org.coproduction.charter.ParityGate;
import org.coproduction.web.Caller;
import org.coproduction.web.Role;
import org.jspecify.annotations.Nullable;

/// Draws a workspace as those see it who take part. Nobody sees who said what; only a facilitator, who has to know whom to
/// reach, sees how many took part and which constituency an objection comes from.
final class WorkspaceView {
    private WorkspaceView() {
    }

    /// @param draft the newest, with its Easy Read version; null before the first
    /// @param constituencies what is still missing, as long as people can agree
    /// @param lacking the constituencies that had not taken part enough or had not agreed when the gate ended without agreement
    /// @param openObjections those that stand in the way, or stood in it when the gate ended
    /// @param integratedObjections those that were worked into a draft which their objectors accepted
    /// @param yourStance the caller's own stance on the newest draft
    /// @param halted why nothing can be changed; null while the project goes on
    record Body(String id, long version, String state, ProjectBody project, GateBody gate, @Nullable DraftBody draft,
            List<ConstituencyBody> constituencies, List<Constituency> lacking, List<ObjectionBody> openObjections,
            List<ObjectionBody> integratedObjections, @Nullable StanceBody yourStance, @Nullable DecisionBody decision,
            @Nullable Halt halted) {}

    record ProjectBody(String title, String summary, String what, String where, String how, long amountPence) {}

    /// @param nameable whether a facilitator can still name its date
    record GateBody(Instant closesAt, @Nullable Instant extendedUntil, @Nullable String outreach, boolean nameable) {}

    record DraftBody(int version, String concept, List<ContentItem> content, String easyRead, boolean easyReadConfirmed,
            List<SuccessMeasure> successMeasures, Instant writtenAt) {}

    /// @param missing whether it has not taken part enough yet or has not agreed
    /// @param tookPart, agreed for facilitators only
    record ConstituencyBody(Constituency constituency, int needed, boolean missing, @Nullable Integer tookPart,
            @Nullable Integer agreed) {}

    /// @param constituency for facilitators only, and only while people can agree
    /// @param yours whether the caller raised it; once the design is settled, nobody knows any more
    record ObjectionBody(String id, int raisedOn, String reason, @Nullable Constituency constituency,
            @Nullable Integration integration, boolean yours) {}

    record StanceBody(Position stance, @Nullable String reason) {}

    record DecisionBody(String decidedBy, String reasons, List<Constituency> missing, Instant at) {}

    static Body of(Founded founded, long version, Caller caller) {
        var project = founded.project();
        var drafting = founded instanceof Drafting open ? open : null;
        return new Body(project.id(), version, state(founded),
                new ProjectBody(project.title(), project.summary(), project.what(), project.where(), project.how(),
                        project.amount().pence()),
                gate(founded.gate(), drafting), draft(founded.draft()),
                drafting == null ? List.of() : constituencies(drafting, caller.roles().contains(Role.FACILITATOR)),
                lacking(founded), objections(founded, ObjectionState.OPEN, caller),
                objections(founded, ObjectionState.INTEGRATED, caller), drafting == null ? null : stance(drafting, caller),
                founded instanceof Workspace.DecidedWithoutAgreement decided ? decision(decided) : null,
                founded instanceof Workspace.Halted halted ? halted.halt() : null);
    }

    /// The state's name for clients.
    static String state(Founded founded) {
        return switch (founded) {
            case Drafting _ -> "DRAFTING";
            case Workspace.Agreed _ -> "AGREED";
            case Workspace.NotAgreed _ -> "NOT_AGREED";
            case Workspace.DecidedWithoutAgreement _ -> "DECIDED_WITHOUT_AGREEMENT";
            case Workspace.Suspended _ -> "SUSPENDED";
            case Workspace.Ended _ -> "ENDED";
        };
    }

    private static GateBody gate(Gate gate, @Nullable Drafting drafting) {
        var extension = gate.extension();
        return new GateBody(gate.closesAt(), extension == null ? null : extension.until(),
                extension == null ? null : extension.outreach(),
                drafting != null && !drafting.gateNamed() && extension == null);
    }

    private static List<Constituency> lacking(Founded founded) {
        return switch (founded) {
            case Drafting _,Workspace.Agreed _ -> List.of();
            case Workspace.NotAgreed notAgreed -> notAgreed.outcome().missing();
            case Workspace.DecidedWithoutAgreement decided -> decided.outcome().instead().missing();
            case Workspace.Halted halted -> lacking(halted.before());
        };
    }

    private static @Nullable DraftBody draft(@Nullable Draft draft) {
        if (draft == null) {
            return null;
        }
        var wording = draft.wording();
        return new DraftBody(draft.version(), wording.concept(), wording.content(), wording.easyRead(),
                draft.easyReadConfirmedAt() != null, wording.successMeasures(), draft.writtenAt());
    }

    private static List<ConstituencyBody> constituencies(Drafting drafting, boolean exact) {
        var voices = drafting.voices();
        var quorums = drafting.gate().quorums();
        var missing = ParityGate.missing(quorums, voices);
        return Arrays.stream(Constituency.values())
                .map(each -> new ConstituencyBody(each, quorums.of(each), missing.contains(each),
                        exact ? voices.tookPart(each) : null, exact ? voices.agreed(each) : null))
                .toList();
    }

    private static List<ObjectionBody> objections(Founded founded, ObjectionState state, Caller caller) {
        return switch (founded) {
            case Drafting drafting -> drafting.objections().stream().filter(each -> each.state() == state)
                    .map(each -> current(each, caller)).toList();
            case Workspace.Agreed agreed -> past(agreed.objections(), state);
            case Workspace.NotAgreed notAgreed -> past(notAgreed.objections(), state);
            case Workspace.DecidedWithoutAgreement decided -> past(decided.objections(), state);
            case Workspace.Halted halted -> objections(halted.before(), state, caller);
        };
    }

    private static ObjectionBody current(Objection objection, Caller caller) {
        return new ObjectionBody(objection.id(), objection.raisedOn(), objection.reason(),
                caller.roles().contains(Role.FACILITATOR) ? objection.constituency() : null, objection.integration(),
                objection.objector().equals(caller.id()));
    }

    private static List<ObjectionBody> past(List<PastObjection> objections, ObjectionState state) {
        return objections.stream().filter(each -> each.state() == state)
                .map(each -> new ObjectionBody(each.id(), each.raisedOn(), each.reason(), null, each.integration(), false))
                .toList();
    }

    private static @Nullable StanceBody stance(Drafting drafting, Caller caller) {
        return drafting.stances().stream().filter(each -> each.person().equals(caller.id())).findFirst()
                .map(each -> new StanceBody(each.position(), each.reason())).orElse(null);
    }

    private static DecisionBody decision(Workspace.DecidedWithoutAgreement decided) {
        var outcome = decided.outcome();
        return new DecisionBody(outcome.decidedBy(), outcome.reasons(), outcome.instead().missing(), outcome.at());
    }
}
