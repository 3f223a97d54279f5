package org.coproduction.design.workspace;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.coproduction.charter.Constituency;
import org.coproduction.charter.Gate;
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
    /// @param yourStance the caller's own stance on the newest draft
    record Body(String id, long version, String state, ProjectBody project, GateBody gate, @Nullable DraftBody draft,
            List<ConstituencyBody> constituencies, List<ObjectionBody> openObjections, @Nullable StanceBody yourStance,
            @Nullable DecisionBody decision) {}

    record ProjectBody(String title, String summary, String what, String where, String how, long amountPence) {}

    record GateBody(Instant closesAt, @Nullable Instant extendedUntil, @Nullable String outreach) {}

    record DraftBody(int version, String concept, List<ContentItem> content, String easyRead, boolean easyReadConfirmed,
            List<SuccessMeasure> successMeasures, Instant writtenAt) {}

    /// @param missing whether it has not taken part enough yet or has not agreed
    /// @param tookPart, agreed for facilitators only
    record ConstituencyBody(Constituency constituency, int needed, boolean missing, @Nullable Integer tookPart,
            @Nullable Integer agreed) {}

    /// @param constituency for facilitators only
    /// @param yours whether the caller raised it
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
                gate(founded.gate()), draft(founded.draft()),
                drafting == null ? List.of() : constituencies(drafting, caller.roles().contains(Role.FACILITATOR)),
                drafting == null ? List.of() : objections(drafting, caller), drafting == null ? null : stance(drafting, caller),
                founded instanceof Workspace.DecidedWithoutAgreement decided ? decision(decided) : null);
    }

    /// The state's name for clients.
    static String state(Founded founded) {
        return switch (founded) {
            case Drafting _ -> "DRAFTING";
            case Workspace.Agreed _ -> "AGREED";
            case Workspace.NotAgreed _ -> "NOT_AGREED";
            case Workspace.DecidedWithoutAgreement _ -> "DECIDED_WITHOUT_AGREEMENT";
        };
    }

    private static GateBody gate(Gate gate) {
        var extension = gate.extension();
        return new GateBody(gate.closesAt(), extension == null ? null : extension.until(),
                extension == null ? null : extension.outreach());
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

    private static List<ObjectionBody> objections(Drafting drafting, Caller caller) {
        var facilitates = caller.roles().contains(Role.FACILITATOR);
        return drafting.objections().stream().filter(Objection::open)
                .map(each -> new ObjectionBody(each.id(), each.raisedOn(), each.reason(),
                        facilitates ? each.constituency() : null, each.integration(), each.objector().equals(caller.id())))
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
