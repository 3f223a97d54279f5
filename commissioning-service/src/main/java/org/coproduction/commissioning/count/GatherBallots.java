package org.coproduction.commissioning.count;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.coproduction.commissioning.allocation.Election;
import org.coproduction.commissioning.ballot.BallotBoxes;
import org.coproduction.commissioning.ballot.Receipt;
import org.coproduction.commissioning.channel.Channel;
import org.coproduction.commissioning.channel.Participation;
import org.coproduction.commissioning.paper.PaperBallots;
import org.coproduction.commissioning.publication.BallotList;
import org.coproduction.commissioning.round.Poll;
import org.coproduction.commissioning.round.Proposal;
import org.coproduction.commissioning.round.Round;

/// Brings all ballots of a round together, from the boxes and from paper, whichever way they came counting alike.
public final class GatherBallots {
    private final BallotBoxes boxes;
    private final PaperBallots paper;

    public GatherBallots(BallotBoxes boxes, PaperBallots paper) {
        this.boxes = boxes;
        this.paper = paper;
    }

    /// The same ballots one by one, as they are published. Complete only once the boxes are sealed.
    public BallotList list(String roundId, Round round, Poll poll) {
        var list = new BallotList.Builder();
        boxes.forEach(roundId, round.terms(), poll.paper(),
                ballot -> list.add(ballot.constituency(), ballot.vote(), ballot.receipt()));
        poll.paper().counted().forEach(batch -> paper.forEachBallot(roundId, batch, ballot -> list.add(ballot.constituency(),
                ballot.vote(), Receipt.of(roundId, ballot.key(), ballot.vote()).hash())));
        return list.build();
    }

    /// What there is to count, and how it came in.
    public record Gathered(List<Under> parts, Participation participation) {
        public Gathered {
            parts = List.copyOf(parts);
        }
    }

    /// What is counted under one heading.
    ///
    /// @param heading its id; empty where the round has none
    public record Under(String heading, Election election) {}

    /// The elections to count: one for each heading, in their order, or a single one. Complete only once the boxes are sealed.
    public Gathered handle(String roundId, Round round, Poll poll) {
        var sums = new Participation.Sums();
        var whole = whole(roundId, round, poll, sums);
        return new Gathered(round.terms().subPots().stream().map(part -> new Under(part.heading(),
                whole.about(idsUnder(part.heading(), round), part.amount()))).toList(), sums.all());
    }

    /// The one under a heading.
    public Election under(String heading, String roundId, Round round, Poll poll) {
        return whole(roundId, round, poll, new Participation.Sums()).about(idsUnder(heading, round),
                round.terms().subPot(heading).amount());
    }

    private static Set<String> idsUnder(String heading, Round round) {
        return round.proposals().stream().filter(proposal -> proposal.heading().equals(heading)).map(Proposal::id)
                .collect(Collectors.toSet());
    }

    private Election whole(String roundId, Round round, Poll poll, Participation.Sums sums) {
        var terms = round.terms();
        var projects = round.proposals().stream().map(proposal -> new Election.Project(proposal.id(), proposal.cost())).toList();
        var election = Election.of(terms.pot(), projects);
        boxes.forEach(roundId, terms, poll.paper(), ballot -> {
            election.add(ballot.constituency(), ballot.vote(), 1);
            sums.add(ballot.way());
        });
        poll.paper().counted()
                .forEach(batch -> paper.forEach(roundId, batch, group -> group.cast().forEach((constituency, count) -> {
                    election.add(constituency, group.vote(), count);
                    sums.add(Channel.PAPER, count);
                })));
        return election.build();
    }
}
