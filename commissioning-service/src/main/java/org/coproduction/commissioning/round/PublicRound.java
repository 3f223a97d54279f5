package org.coproduction.commissioning.round;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.coproduction.commissioning.minutes.Extended;
import org.coproduction.commissioning.minutes.Motions.People;
import org.coproduction.commissioning.minutes.PublicMove;
import org.jspecify.annotations.Nullable;

/// A round as everybody reads it.
///
/// @param deciding who answers what the ballots recommend; `null` where the terms did not name it
/// @param extensionDays by how many days voting goes on, once, where too few of a group have voted at its date
/// @param extension that it did; `null` where it did not
/// @param lot that breaks ties; `null` where the terms draw none
/// @param decidedBy those who have answered while others have still to
record PublicRound(String id, String title, Round.Stage phase, String what, String where, Terms.How how, long potPence,
        String currency,
        OpenRoundEndpoint.Ballot ballot, CountedBy.Body rule, String ruleName, boolean parity,
        People quorums,
        @Nullable Instant votingOpenedAt,
        @Nullable Instant votingClosedAt, @Nullable Instant proposalsUntil, @Nullable Instant votingUntil,
        int extensionDays, @Nullable Extended extension,
        List<PublicProposal> proposals, List<PublicSetAside> setAside, @Nullable PublicCancellation cancelled,
        List<PublicMove> moves, List<PublicMerged> merged,
        @Nullable PublicDeciding deciding, List<String> decidedBy,
        OpenRoundEndpoint.Varies tolerance, List<PublicHeading> headings, List<PublicPreFunded> preFunded, ForWhom.Body reach,
        CountedBy.@Nullable Lot lot) {
    static PublicRound of(String id, Round round) {
        var terms = round.terms();
        var poll = round.poll();
        var proposals = round.proposals().stream()
                .map(proposal -> new PublicProposal(proposal.id(), proposal.title(), proposal.summary(), proposal.cost().pence(),
                        proposal.where().isBlank() ? terms.where() : proposal.where(), proposal.easyRead(),
                        proposal.media().stream().map(Beside::of).toList(), proposal.wording(), proposal.understood(),
                        PublicVerdict.of(round.verdicts().get(proposal.id())), PublicStake.of(proposal.stake()),
                        named(proposal.heading()), proposal.aim().benefits(),
                        Objects.requireNonNullElse(proposal.aim().route(), terms.how()), proposal.aim().localities(),
                        PublicReading.of(round, proposal),
                        !proposal.understood() && SameMeaning.refused(round, proposal) == null))
                .toList();
        var setAside = poll == null
                ? List.<PublicSetAside>of()
                : poll.setAside().stream()
                        .map(each -> new PublicSetAside(each.proposal().id(), each.proposal().title(), each.proposal().summary(),
                                each.proposal().easyRead(), each.reason()))
                        .toList();
        var because = round.cancelledBecause();
        return new PublicRound(id, terms.title(), round.stage(), terms.what(), terms.where(),
                terms.how(), terms.pot().pence(), "GBP", OpenRoundEndpoint.Ballot.of(terms.ballot()),
                CountedBy.Body.of(terms), terms.rule().name(),
                true,
                People.of(terms.quorums()), poll == null ? null : poll.openedAt(),
                poll == null ? null : poll.closedAt(),
                terms.dates().proposalsUntil(), votingUntil(round), terms.dates().daysLonger(),
                round.minutes().extended(), proposals, setAside,
                because == null ? null : new PublicCancellation(because.reason(), because.at()), PublicMove.all(round.minutes()),
                round.kept().mergers().gone().stream().map(PublicMerged::of).toList(), PublicDeciding.of(terms.deciding()),
                round.decidedSoFar().stream().map(BodyDecision::body).toList(), OpenRoundEndpoint.Varies.of(terms.tolerance()),
                PublicHeading.all(terms),
                PublicPreFunded.all(terms), ForWhom.Body.of(terms.reach()), CountedBy.Lot.of(round));
    }

    /// The first date: as named, or counted from when voting opened.
    private static @Nullable Instant votingUntil(Round round) {
        var poll = round.poll();
        var dates = round.terms().dates();
        return poll == null ? dates.votingUntil() : dates.votingEnds(poll.openedAt());
    }

    private static @Nullable String named(String heading) {
        return heading.isEmpty() ? null : heading;
    }

    /// A part of the pot.
    ///
    /// @param pence what there is for it, with what is pre-funded
    /// @param toVotePence what people vote on
    record PublicHeading(String id, String name, long pence, long toVotePence) {
        static List<PublicHeading> all(Terms terms) {
            return terms.split().headings().stream().map(heading -> new PublicHeading(heading.id(), heading.name(),
                    heading.amount().pence(), terms.subPot(heading.id()).amount().pence())).toList();
        }
    }

    /// A proposal that became a part of another.
    ///
    /// @param into id of the other
    record PublicMerged(String id, String title, String summary, String easyRead, String into, PublicStake interests) {
        static PublicMerged of(Mergers.Gone gone) {
            return new PublicMerged(gone.proposal().id(), gone.proposal().title(), gone.proposal().summary(),
                    gone.proposal().easyRead(), gone.into(), PublicStake.of(gone.proposal().stake()));
        }
    }

    /// @param heading id of the one that it stands under; `null` where the round has none
    /// @param benefits who benefits; empty where it does not say
    /// @param route how its money would go out
    /// @param reading how somebody vouched for the text as it is; `null` where nobody did
    /// @param comparable whether somebody can say that after a small edit it still means the same
    record PublicProposal(String id, String title, String summary, long costPence, String where, String easyRead,
            List<Beside> media, String wordingHash, boolean easyReadConfirmed, @Nullable PublicVerdict feasibility,
            PublicStake interests, @Nullable String heading, String benefits, Terms.How route, List<String> localities,
            @Nullable PublicReading reading, boolean comparable) {}

    /// Who would be paid; a person is never named.
    ///
    /// @param proposer the organisation that proposes; `null` where a person does
    record PublicStake(@Nullable String proposer, List<String> organisations, boolean proposerPaid) {
        static PublicStake of(Stake stake) {
            return new PublicStake(stake.proposer(), stake.organisations(), stake.proposerPaid());
        }
    }

    /// @param reason why it could not be carried out; `null` where it could
    record PublicVerdict(boolean feasible, @Nullable Long pricePence, @Nullable String reason) {
        static @Nullable PublicVerdict of(@Nullable Verdict verdict) {
            return switch (verdict) {
                case null -> null;
                case Verdict.Feasible(var price) -> new PublicVerdict(true, price.pence(), null);
                case Verdict.Unfeasible(var reason) -> new PublicVerdict(false, null, reason);
            };
        }
    }

    /// What is not on the ballot, and why.
    record PublicSetAside(String id, String title, String summary, String easyRead, String reason) {}

    record PublicCancellation(String reason, Instant at) {}

    record Beside(Medium.Kind kind, String address, String title) {
        static Beside of(Medium medium) {
            return new Beside(medium.kind(), medium.address(), medium.title());
        }
    }
}
