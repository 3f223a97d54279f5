package org.coproduction.assessment.overview;

import java.time.Instant;
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
import org.coproduction.charter.ParityGate;
import org.coproduction.charter.Quorums;
import org.jspecify.annotations.Nullable;

/// An evaluation as those who work on it see it.
///
/// @param approval what the form or the publication still needs, while people can agree to it; else null
/// @param reasonsAgainst why people said no, for the reviewers; in alphabetical order, without who said it
/// @param themes what the review found so far; empty for those who do not review, until it is published
public record EvaluationView(String projectId, String title, Phase phase, String summary, FormView form,
        @Nullable ApprovalView approval, List<String> reasonsAgainst, @Nullable Instant opensUntil,
        @Nullable Integer reviewVersion, List<Theme> themes, @Nullable Instant gateEndsAt) {
    /// @param approvedBy the constituencies that approved this version; empty while nobody did
    public record FormView(int version, List<Question> questions, List<Constituency> approvedBy) {}

    /// @param missing who has not reached the quorum or has not agreed
    /// @param counts who took part and agreed, against the quorum; null for everybody but the facilitator
    public record ApprovalView(List<Constituency> missing, @Nullable Map<Constituency, CountView> counts) {}

    /// Numbers of people of one constituency.
    public record CountView(int needed, int tookPart, int agreed) {}

    static EvaluationView of(Drafted drafted, Evaluation state, Access access) {
        var approval = drafted.approval();
        return new EvaluationView(drafted.project().id(), drafted.project().title(), state.phase(), state.phase().plain(),
                new FormView(drafted.form().version(), drafted.form().questions(), approval == null ? List.of() : approval.by()),
                needed(state, drafted.project().quorums(), access), access.reviews() ? reasons(state) : List.of(),
                state instanceof Open open ? open.closesAt() : null,
                state instanceof Counted counted ? counted.review().version() : null, themes(state, access),
                state instanceof Reviewing reviewing ? reviewing.gate().endsAt() : null);
    }

    /// What a reader may see.
    record Access(boolean reviews, boolean facilitates) {}

    private static List<Theme> themes(Evaluation state, Access access) {
        return switch (state) {
            case Evaluation.Published published -> published.review().themes();
            case Evaluation.DecidedWithoutAgreement decided -> decided.review().themes();
            case Reviewing reviewing -> access.reviews() ? reviewing.review().themes() : List.of();
            case Evaluation.NotAgreed lapsed -> access.reviews() ? lapsed.review().themes() : List.of();
            case Evaluation.Expected _,Drafting _,Evaluation.Approved _,Open _,Evaluation.Closing _ -> List.of();
        };
    }

    private static @Nullable ApprovalView needed(Evaluation state, Quorums quorums, Access access) {
        return switch (state) {
            case Drafting drafting -> approval(quorums, drafting.stances(), FormApproval.FAMILIES, access);
            case Reviewing reviewing -> approval(quorums, reviewing.stances(), Set.of(Constituency.values()), access);
            case Evaluation.Expected _,Evaluation.Approved _,Open _,Evaluation.Closing _,Evaluation.NotAgreed _ -> null;
            case Evaluation.Published _,Evaluation.DecidedWithoutAgreement _ -> null;
        };
    }

    private static ApprovalView approval(Quorums quorums, Stances stances, Set<Constituency> needed, Access access) {
        var voices = stances.voices();
        var counts = new EnumMap<Constituency, CountView>(Constituency.class);
        for (var constituency : Constituency.values()) {
            counts.put(constituency,
                    new CountView(quorums.of(constituency), voices.tookPart(constituency), voices.agreed(constituency)));
        }
        return new ApprovalView(ParityGate.missing(quorums, voices, needed), access.facilitates() ? counts : null);
    }

    private static List<String> reasons(Evaluation state) {
        return switch (state) {
            case Drafting drafting -> drafting.stances().reasonsAgainst();
            case Reviewing reviewing -> reviewing.stances().reasonsAgainst();
            case Evaluation.Expected _,Evaluation.Approved _,Open _,Evaluation.Closing _,Evaluation.NotAgreed _ -> List.of();
            case Evaluation.Published _,Evaluation.DecidedWithoutAgreement _ -> List.of();
        };
    }
}
