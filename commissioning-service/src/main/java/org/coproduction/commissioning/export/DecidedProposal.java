package org.coproduction.commissioning.export;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.coproduction.commissioning.allocation.Allocation;
import org.coproduction.commissioning.count.WhyNot;
import org.coproduction.commissioning.round.Count;
import org.coproduction.commissioning.round.Proposal;
import org.coproduction.commissioning.round.Ratification;
import org.coproduction.commissioning.round.Ratification.Award;
import org.coproduction.commissioning.round.Ratification.Declined;
import org.coproduction.commissioning.round.Ratification.Referred;
import org.coproduction.commissioning.round.Round;
import org.coproduction.commissioning.round.Terms;
import org.jspecify.annotations.Nullable;

/// A proposal and what became of it. Who proposed it is not told.
///
/// @param reason why the ballots do not fund it, as a code; `null` where they do
/// @param because why it is not funded: what the count says, the accountable body's ground, or what it asks of the constituencies;
///        `null` where it is, or may yet be without that
/// @param projectId of the project that it became
/// @param journey where the project's story is found
/// @param heading id of the one that it stands under; `null` where the round has none
/// @param benefits who benefits; empty where it did not say
/// @param route how its money goes out
public record DecidedProposal(String id, String title, String summary, String easyRead, long costPence, String where, Came came,
        Allocation.@Nullable Reason reason, @Nullable String because, @Nullable String projectId, @Nullable String journey,
        @Nullable String heading, String benefits, Terms.How route, List<String> localities) {
    /// What became of a proposal.
    public enum Came {
        /// The ballots select it, and the accountable body funds it.
        FUNDED,
        /// The ballots select it, and the accountable body does not fund it, on a ground.
        DECLINED,
        /// The ballots select it, and the accountable body referred it back to the constituencies; it can still be decided.
        REFERRED_BACK,
        /// The ballots select it, and the accountable body has still to decide.
        UNDECIDED,
        /// The ballots do not select it.
        NOT_SELECTED
    }

    static List<DecidedProposal> all(Round round, Count count) {
        var notSelected = count.notSelected().stream()
                .collect(Collectors.toMap(Allocation.NotSelected::projectId, project -> project));
        var decision = round.decision();
        var projects = decision == null ? Map.<String, String>of() : projects(decision);
        var grounds = decision == null ? Map.<String, String>of() : grounds(decision);
        var questions = decision == null ? Map.<String, String>of() : questions(decision);
        return round.proposals().stream().map(proposal -> {
            var not = notSelected.get(proposal.id());
            return not == null
                    ? selected(proposal, round.terms(), projects.get(proposal.id()), grounds.get(proposal.id()),
                            questions.get(proposal.id()))
                    : told(proposal, round.terms(), Came.NOT_SELECTED, not.reason(),
                            WhyNot.of(not, count.ballotsMayBePublished()).plain(), null);
        }).toList();
    }

    private static Map<String, String> projects(Ratification decision) {
        return decision.allAwards().stream().collect(Collectors.toMap(Award::proposalId, Award::projectId));
    }

    private static Map<String, String> grounds(Ratification decision) {
        return decision.allDeclined().stream().collect(Collectors.toMap(Declined::proposalId, Declined::ground));
    }

    private static Map<String, String> questions(Ratification decision) {
        return decision.referred().stream().collect(Collectors.toMap(Referred::proposalId, Referred::question));
    }

    private static DecidedProposal selected(Proposal proposal, Terms terms, @Nullable String projectId, @Nullable String ground,
            @Nullable String question) {
        if (projectId != null) {
            return told(proposal, terms, Came.FUNDED, null, null, projectId);
        }
        if (question != null) {
            return told(proposal, terms, Came.REFERRED_BACK, null, question, null);
        }
        return told(proposal, terms, ground == null ? Came.UNDECIDED : Came.DECLINED, null, ground, null);
    }

    private static DecidedProposal told(Proposal proposal, Terms terms, Came came, Allocation.@Nullable Reason reason,
            @Nullable String because, @Nullable String projectId) {
        return new DecidedProposal(proposal.id(), proposal.title(), proposal.summary(), proposal.easyRead(),
                proposal.cost().pence(), proposal.where().isBlank() ? terms.where() : proposal.where(), came, reason, because,
                projectId, projectId == null ? null : "/api/projects/" + projectId + "/journey",
                proposal.heading().isEmpty() ? null : proposal.heading(), proposal.aim().benefits(),
                Objects.requireNonNullElse(proposal.aim().route(), terms.how()), proposal.aim().localities());
    }
}
