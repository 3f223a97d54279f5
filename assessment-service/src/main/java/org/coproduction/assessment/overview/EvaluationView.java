package org.coproduction.assessment.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coproduction.assessment.evaluation.Counted;
import org.coproduction.assessment.evaluation.Drafted;
import org.coproduction.assessment.evaluation.Drafting;
import org.coproduction.assessment.evaluation.Evaluation;
import org.coproduction.assessment.evaluation.FormApproval;
import org.coproduction.assessment.evaluation.Open;
import org.coproduction.assessment.evaluation.Phase;
import org.coproduction.assessment.evaluation.Question;
import org.coproduction.assessment.evaluation.Reviewing;
import org.coproduction.assessment.evaluation.Stances;
import org.coproduction.assessment.evaluation.Theme;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Halt;
import org.coproduction.charter.ParityGate;
import org.coproduction.charter.Quorums;
import org.jspecify.annotations.Nullable;

/// An evaluation as those who work on it see it.
///
/// @param title null until the money has come
/// @param awaited what a form still needs, while the evaluation is `EXPECTED`; else empty
/// @param form null until there is one
/// @param approval what the form or the publication still needs, while people can agree to it; else null
/// @param yours what the reader said to the newest version of the form or of the review; null where they said nothing yet
/// @param reasonsAgainst why people said no, for the reviewers; in alphabetical order, without who said it
/// @param themes what the review found so far; empty for those who do not review, until it is published
/// @param outreach what is done in the extra time to reach those who have not been heard; null unless there is such time
/// @param outcome null while the publication is not settled
/// @param halted why nothing can be changed; null while the project goes on
record EvaluationView(String projectId, @Nullable String title, Phase phase, String summary, List<Awaited> awaited,
        @Nullable FormView form, @Nullable ApprovalView approval, @Nullable YoursView yours, List<String> reasonsAgainst,
        @Nullable Instant opensUntil, @Nullable Integer reviewVersion, List<Theme> themes, @Nullable Instant gateEndsAt,
        @Nullable String outreach, @Nullable Settled outcome, @Nullable Halt halted) {
    /// Without which there is no form.
    enum Awaited {
        MONEY,
        DESIGN
    }

    /// @param approvedBy the constituencies that approved this version; empty while nobody did
    record FormView(int version, List<Question> questions, List<Constituency> approvedBy) {}

    /// @param needed people of each constituency whose agreement is needed
    /// @param missing who has not reached the quorum or has not agreed
    /// @param counts who took part and agreed, against the quorum; null for everybody but the facilitator
    record ApprovalView(Map<Constituency, Integer> needed, List<Constituency> missing,
            @Nullable Map<Constituency, CountView> counts) {}

    /// Numbers of people of one constituency.
    record CountView(int needed, int tookPart, int agreed) {}

    record YoursView(boolean approves, @Nullable String reason) {}

    /// What a reader may see.
    ///
    /// @param reader opaque id
    record Access(String reader, boolean reviews, boolean facilitates) {}

    static EvaluationView of(Evaluation state, Access access) {
        return switch (state) {
            case Evaluation.Expected expected -> of(expected);
            case Evaluation.Halted halted -> of(halted.before(), access).halted(state.phase(), halted.halt());
            case Drafted drafted -> of(drafted, state, access);
        };
    }

    /// The same with nothing to answer until it goes on.
    private EvaluationView halted(Phase stopped, Halt halt) {
        return new EvaluationView(projectId, title, stopped, stopped.plain(), awaited, form, null, yours, reasonsAgainst,
                opensUntil, reviewVersion, themes, gateEndsAt, outreach, outcome, halt);
    }

    private static EvaluationView of(Evaluation.Expected expected) {
        var project = expected.project();
        var awaited = new ArrayList<Awaited>();
        if (project == null) {
            awaited.add(Awaited.MONEY);
        }
        if (expected.form() == null) {
            awaited.add(Awaited.DESIGN);
        }
        return new EvaluationView(expected.projectId(), project == null ? null : project.title(), expected.phase(),
                expected.phase().plain(), awaited, null, null, null, List.of(), null, null, List.of(), null, null, null, null);
    }

    private static EvaluationView of(Drafted drafted, Evaluation state, Access access) {
        var approval = drafted.approval();
        var gate = state instanceof Reviewing reviewing ? reviewing.gate() : null;
        var extension = gate == null ? null : gate.extension();
        var outcome = Settled.outcome(state);
        return new EvaluationView(drafted.project().id(), drafted.project().title(), state.phase(), state.phase().plain(),
                List.of(),
                new FormView(drafted.form().version(), drafted.form().questions(), approval == null ? List.of() : approval.by()),
                needed(state, drafted.project().quorums(), access), yours(state, access),
                access.reviews() ? reasons(state) : List.of(), state instanceof Open open ? open.closesAt() : null,
                state instanceof Counted counted ? counted.review().version() : null, themes(state, access),
                gate == null ? null : gate.endsAt(), extension == null ? null : extension.outreach(),
                outcome == null ? null : Settled.of(outcome), null);
    }

    private static @Nullable YoursView yours(Evaluation state, Access access) {
        var stances = switch (state) {
            case Drafting drafting -> drafting.stances();
            case Reviewing reviewing -> reviewing.stances();
            case Evaluation.Expected _,Evaluation.Approved _,Open _,Evaluation.Closing _,Evaluation.NotAgreed _ -> Stances.none();
            case Evaluation.Halted _ -> Stances.none();
            case Evaluation.Published _,Evaluation.DecidedWithoutAgreement _ -> Stances.none();
        };
        var own = stances.of(access.reader());
        return own == null ? null : new YoursView(own.approves(), own.reason());
    }

    private static List<Theme> themes(Evaluation state, Access access) {
        return switch (state) {
            case Evaluation.Published published -> published.review().themes();
            case Evaluation.DecidedWithoutAgreement decided -> decided.review().themes();
            case Reviewing reviewing -> access.reviews() ? reviewing.review().themes() : List.of();
            case Evaluation.NotAgreed lapsed -> access.reviews() ? lapsed.review().themes() : List.of();
            case Evaluation.Undelivered _,Open _,Evaluation.Closing _,Evaluation.Halted _ -> List.of();
        };
    }

    private static @Nullable ApprovalView needed(Evaluation state, Quorums quorums, Access access) {
        return switch (state) {
            case Drafting drafting -> approval(quorums, drafting.stances(), FormApproval.FAMILIES, access);
            case Reviewing reviewing -> approval(quorums, reviewing.stances(), Set.of(Constituency.values()), access);
            case Evaluation.Expected _,Evaluation.Approved _,Open _,Evaluation.Closing _,Evaluation.NotAgreed _,Evaluation.Halted _ ->
                null;
            case Evaluation.Published _,Evaluation.DecidedWithoutAgreement _ -> null;
        };
    }

    private static ApprovalView approval(Quorums quorums, Stances stances, Set<Constituency> asked, Access access) {
        var voices = stances.voices();
        var needed = new EnumMap<Constituency, Integer>(Constituency.class);
        asked.forEach(constituency -> needed.put(constituency, quorums.of(constituency)));
        var counts = new EnumMap<Constituency, CountView>(Constituency.class);
        for (var constituency : Constituency.values()) {
            counts.put(constituency,
                    new CountView(quorums.of(constituency), voices.tookPart(constituency), voices.agreed(constituency)));
        }
        return new ApprovalView(needed, ParityGate.missing(quorums, voices, asked), access.facilitates() ? counts : null);
    }

    private static List<String> reasons(Evaluation state) {
        return switch (state) {
            case Drafting drafting -> drafting.stances().reasonsAgainst();
            case Reviewing reviewing -> reviewing.stances().reasonsAgainst();
            case Evaluation.Expected _,Evaluation.Approved _,Open _,Evaluation.Closing _,Evaluation.NotAgreed _,Evaluation.Halted _ ->
                List.of();
            case Evaluation.Published _,Evaluation.DecidedWithoutAgreement _ -> List.of();
        };
    }
}
