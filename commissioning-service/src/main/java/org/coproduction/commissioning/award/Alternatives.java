package org.coproduction.commissioning.award;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coproduction.charter.Money;
import org.coproduction.commissioning.allocation.Allocation;
import org.coproduction.commissioning.award.FundingAward.Funded;
import org.coproduction.commissioning.award.Replacement.Instead;
import org.coproduction.commissioning.award.Replacement.Kind;
import org.coproduction.commissioning.minutes.Interests;
import org.coproduction.commissioning.round.Proposal;
import org.coproduction.commissioning.round.Ratification;
import org.coproduction.commissioning.round.Round;
import org.jspecify.annotations.Nullable;

/// What can take the place of an ended project, as its award and its round are at this moment, and who would gain from that.
///
/// @param all proposals that the same round recommended under the same heading, that nobody funded, and that cost no more than what is left
/// @param interests of that round, which stay for what comes of it: whoever has one neither agrees to what takes a project's place nor
///        runs it, since everything that could shares the same money
record Alternatives(List<Alternative> all, Interests interests) {
    /// Where the project did not begin with a round.
    static final Alternatives NONE = new Alternatives(List.of(), new Interests(Set.of(), Set.of()));

    Alternatives {
        all = List.copyOf(all);
    }

    /// A proposal that can take the project's place.
    record Alternative(String proposalId, String title) {}

    /// @param ballots on which the award rests, in that round
    static Alternatives of(Funded award, Origin.Ballots ballots, Round round) {
        return new Alternatives(recommended(award.left(), ballots.proposalId(), round), round.interests());
    }

    private static List<Alternative> recommended(Money left, String ended, Round round) {
        var count = round.published();
        var decision = round.decision();
        var heading = round.proposals().stream().filter(each -> each.id().equals(ended)).map(Proposal::heading).findFirst();
        if (count == null || decision == null || round.missed() != null || heading.isEmpty()) {
            return List.of();
        }
        var recommended = count.selected().stream().map(Allocation.Selected::projectId).toList();
        var awarded = decision.allAwards().stream().map(Ratification.Award::proposalId).toList();
        return round.proposals().stream()
                .filter(each -> recommended.contains(each.id()) && !awarded.contains(each.id()))
                .filter(each -> each.heading().equals(heading.get()) && !each.cost().moreThan(left))
                .map(each -> new Alternative(each.id(), each.title())).toList();
    }

    /// What is named by its kind and, where it is a proposal, by its id; `null` where that cannot take the project's place.
    @Nullable
    Instead named(Kind kind, @Nullable String proposalId) {
        return kind == Kind.PROPOSAL
                ? find(proposalId).map(each -> new Instead(kind, each.proposalId, each.title)).orElse(null)
                : new Instead(kind, null, null);
    }

    /// Whether this can take the project's place.
    boolean include(Instead instead) {
        return instead.kind() != Kind.PROPOSAL || find(instead.proposalId()).isPresent();
    }

    private Optional<Alternative> find(@Nullable String proposalId) {
        return all.stream().filter(each -> each.proposalId.equals(proposalId)).findFirst();
    }
}
