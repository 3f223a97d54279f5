package org.coproduction.commissioning.count;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Refusal;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.allocation.Allocation;
import org.coproduction.commissioning.allocation.Election;
import org.coproduction.commissioning.allocation.FurtherSupport;
import org.coproduction.commissioning.allocation.Payments;
import org.coproduction.commissioning.round.BallotForm;
import org.coproduction.commissioning.round.BallotType;
import org.coproduction.commissioning.round.Count;
import org.coproduction.commissioning.round.Proposal;
import org.coproduction.commissioning.round.Round;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.web.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentReferenceHashMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Why a proposal is funded by the ballots, or is not: who paid for it, or what its supporters paid for instead and how many ballots more
/// it would have taken. Amounts and numbers of people are told only where the ballots are published, from which everybody can work
/// them out.
@RestController
class ExplanationEndpoint {
    /// Distinct ballots times proposals up to which it is searched how many ballots more it would have taken: the election is counted
    /// again some dozens of times for it.
    private static final long MOST_SEARCHED = 2_000_000;

    private final Rounds rounds;
    private final GatherBallots gatherBallots;
    private final Map<String, Explanation> told = new ConcurrentReferenceHashMap<>();

    ExplanationEndpoint(Rounds rounds, GatherBallots gatherBallots) {
        this.rounds = rounds;
        this.gatherBallots = gatherBallots;
    }

    /// @param step how it came in; `null` where it is not funded
    /// @param reason why it is not funded; `null` where it is
    /// @param availablePence what there was for it at its turn; `null` where it is funded, or where that could tell how few asked for it
    /// @param paidBy what each constituency paid for it, rounded down to pence; `null` where it is not funded by equal shares, or where
    ///        the ballots are withheld
    /// @param supportersPaidFor what those who asked for it paid for what is funded; `null` where it is funded, the ballots are withheld or
    ///        projects are taken by rank and nobody pays
    /// @param furtherBallots how many ballots more, that choose nothing else, would have funded it if they came from this constituency
    ///        alone, for each with which they would; `null` where it is funded, the ballots are withheld or are too many to search
    /// @param heading what the part of the money is called that it was counted for; `null` where the round has none
    record Explanation(String proposalId, String title, long costPence, Allocation.@Nullable Step step,
            Allocation.@Nullable Reason reason,
            String plain, String easyRead, @Nullable Long availablePence, @Nullable Map<Constituency, Long> paidBy,
            @Nullable List<PaidFor> supportersPaidFor, @Nullable Map<Constituency, Integer> furtherBallots,
            @Nullable String heading) {}

    record PaidFor(String proposalId, String title, long pence) {}

    /// Why a proposal is funded by the ballots, or is not, and what would have been enough.
    ///
    /// @param proposal its id, in the query since ids may have slashes in them
    @GetMapping("/api/commissioning/rounds/{roundId}/explanation")
    Explanation explain(@PathVariable UUID roundId, @RequestParam String proposal) {
        var id = roundId.toString();
        var round = rounds.get(id).state();
        var count = PublishedCount.of(round);
        var about = round.proposals().stream().filter(each -> each.id().equals(proposal)).findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.of(RefusalCode.NOT_FOUND, "proposal")));
        return told.computeIfAbsent(id + '/' + proposal, _ -> tell(id, round, count, about));
    }

    private Explanation tell(String id, Round round, Count count, Proposal about) {
        var allocation = count.under(about.heading()).orElseThrow().allocation();
        var election = count.ballotsMayBePublished()
                ? gatherBallots.under(about.heading(), id, round,
                        Objects.requireNonNull(round.poll(), "a counted round has had a poll"))
                : null;
        return allocation.notSelected().stream().filter(one -> one.projectId().equals(about.id())).findFirst()
                .map(lost -> lost(round, allocation, election, about, lost))
                .orElseGet(() -> won(round, allocation, election, about));
    }

    private static Explanation won(Round round, Allocation allocation, @Nullable Election election, Proposal about) {
        var step = allocation.selected().stream().filter(one -> one.projectId().equals(about.id())).findFirst().orElseThrow()
                .step();
        return new Explanation(about.id(), about.title(), about.cost().pence(), step, null, step.plain(), step.easyRead(), null,
                election == null || step != Allocation.Step.EQUAL_SHARES ? null : paidBy(allocation, election, about.id()), null,
                null, heading(round, about));
    }

    private static Map<Constituency, Long> paidBy(Allocation allocation, Election election, String project) {
        var paidBy = new EnumMap<Constituency, Long>(Constituency.class);
        new Payments(election, allocation).byConstituency()
                .forEach((constituency, paid) -> paid.stream().filter(one -> one.projectId().equals(project))
                        .forEach(one -> paidBy.put(constituency, one.about().pence())));
        return paidBy;
    }

    private static Explanation lost(Round round, Allocation allocation, @Nullable Election election, Proposal about,
            Allocation.NotSelected lost) {
        var why = WhyNot.of(lost, election != null);
        return new Explanation(about.id(), about.title(), about.cost().pence(), null, lost.reason(), why.plain(),
                lost.reason().easyRead(), why.availablePence(), null,
                election == null || !allocation.rule().sharesOut() ? null : paidFor(round, allocation, election, about.id()),
                election == null ? null : further(round, allocation, election, about.id()),
                heading(round, about));
    }

    private static @Nullable String heading(Round round, Proposal about) {
        return about.heading().isEmpty() ? null : round.terms().subPot(about.heading()).name();
    }

    private static List<PaidFor> paidFor(Round round, Allocation allocation, Election election, String project) {
        var titles = round.proposals().stream().collect(Collectors.toMap(Proposal::id, Proposal::title));
        return new Payments(election, allocation).bySupportersOf(project).stream().filter(paid -> paid.about().pence() > 0)
                .map(paid -> new PaidFor(paid.projectId(), titles.getOrDefault(paid.projectId(), ""), paid.about().pence()))
                .toList();
    }

    private static @Nullable Map<Constituency, Integer> further(Round round, Allocation allocation, Election election,
            String project) {
        return (long) election.ballots().size() * election.projects().size() > MOST_SEARCHED
                ? null
                : new FurtherSupport(election, allocation.rule(), mostPoints(round.terms().ballot())).of(project);
    }

    /// What one ballot can give a proposal.
    private static int mostPoints(BallotForm form) {
        return form.type() == BallotType.RANKED ? form.mostChoices() : Math.max(1, form.points());
    }
}
