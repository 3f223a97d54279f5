package org.coproduction.commissioning.round;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Money;
import org.coproduction.charter.Quorums;
import org.coproduction.commissioning.allocation.Completion;
import org.coproduction.commissioning.allocation.CountBallots;
import org.coproduction.commissioning.allocation.Election;
import org.coproduction.commissioning.allocation.Satisfaction;
import org.coproduction.commissioning.channel.Channel;
import org.coproduction.commissioning.channel.Help;
import org.coproduction.commissioning.channel.PaperBatch;
import org.coproduction.commissioning.channel.PaperBatches;
import org.coproduction.commissioning.channel.Participation;
import org.coproduction.commissioning.minutes.Matter;
import org.coproduction.commissioning.minutes.MoveTable;
import org.coproduction.commissioning.minutes.Mover;

/// A small round in each of its states.
public final class RoundFixtures {
    public static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    public static final Terms TERMS = new Terms("Short breaks", Money.pounds(300), "Clubs and trips", "North", Terms.How.GRANT,
            Quorums.of(2, 2, 2), 50, BallotForm.APPROVAL, Satisfaction.COST, Completion.UTILITARIAN, Dates.NONE);
    /// The same with a larger pot.
    static final Terms DEARER = new Terms(TERMS.title(), Money.pounds(400), TERMS.what(), TERMS.where(), TERMS.how(),
            TERMS.quorums(), 50, BallotForm.APPROVAL, Satisfaction.COST, Completion.UTILITARIAN, Dates.NONE);
    public static final Proposal CLUB = proposal("P1", "Saturday club", 100, true);
    public static final Proposal TRIP = proposal("P2", "Day trip", 150, true);
    public static final Proposal CASTLE = proposal("P3", "A castle", 5000, true);
    private static final Participation CAST = new Participation(Map.of(Channel.ONLINE, 9, Channel.PHONE, 3),
            Map.of(Help.INTERPRETER, 2));
    static final PaperBatch BATCH = new PaperBatch("b1", "0".repeat(64), 1, Map.of(Constituency.PARENT_CARER, 3),
            "typist", "checker");

    /// The date of a vote whose terms named none, and a later one.
    static final Instant DATE = NOW.plus(Dates.OPEN_AT_MOST);
    static final Instant LATER = DATE.plus(Duration.ofDays(7));
    static final Map<Constituency, Integer> ENOUGH = Map.of(Constituency.PARENT_CARER, 2, Constituency.YOUNG_PERSON, 2,
            Constituency.PROFESSIONAL, 2);

    /// A facilitator whom the families did not name.
    public static final Mover FACILITATOR = Mover.facilitator("one", false, null);
    public static final Mover FAMILIES_FACILITATOR = Mover.facilitator("another", true, null);
    static final String REASON = "Everybody had time enough.";

    private RoundFixtures() {
    }

    public static Proposal proposal(String id, String title, long pounds, boolean confirmed) {
        var proposal = new Proposal(id, title, "About " + title, Money.pounds(pounds), "", "Easy: " + title, "someone", null);
        return confirmed ? proposal.confirmed() : proposal;
    }

    static List<Proposal> proposals() {
        return List.of(CLUB, TRIP, CASTLE);
    }

    static Poll openPoll() {
        return Poll.open(NOW, List.of(new SetAside(proposal("P4", "A bridge", 90, true), "The river is protected.")))
                .with(new PaperBatches(List.of(BATCH)));
    }

    /// Somebody for whom Easy Read is.
    static final Reader READER = new Reader("a reader", Constituency.YOUNG_PERSON, NOW);

    /// P1 is read as a whole, then one word of it changes, and somebody says that it means the same; the first answer where it cannot.
    static Decision<Round> sameMeaning(Round round) {
        var edited = new Proposal("P1", CLUB.title(), "About Saturday clubs", CLUB.cost(), "", CLUB.easyRead(), "someone", null);
        return round.confirmEasyRead(Map.of("P1", CLUB.wording()), READER) instanceof Decision.Changed<Round>(var read, _)
                ? SameMeaning.confirm(to(read.propose(List.of(edited), false)), "P1", CLUB.wording(), edited.wording(), READER)
                : SameMeaning.confirm(round, "P1", CLUB.wording(), edited.wording(), READER);
    }

    /// Everything could be carried out at the price that was proposed.
    public static Map<String, Verdict> feasible(Round round) {
        return round.proposals().stream().collect(Collectors.toMap(Proposal::id, each -> new Verdict.Feasible(each.cost())));
    }

    static Poll closedPoll() {
        return openPoll().closed(NOW);
    }

    /// Everybody wants P1 and P2.
    public static Count count(int parentCarers, int youngPeople, int professionals) {
        var election = Election.of(TERMS.pot(),
                proposals().stream().map(proposal -> new Election.Project(proposal.id(), proposal.cost())).toList());
        var turnout = Map.of(Constituency.PARENT_CARER, parentCarers, Constituency.YOUNG_PERSON, youngPeople,
                Constituency.PROFESSIONAL,
                professionals);
        turnout.forEach((constituency, number) -> election.add(constituency, List.of("P1", "P2"), number));
        var parts = List.of(new Count.Part("", new CountBallots().count(election.build(), TERMS.rule())));
        return Count.ballotsMayBePublished(parts)
                ? Count.open(parts, NOW, "0".repeat(64), CAST)
                : Count.withheld(parts, NOW, "0".repeat(32), CAST);
    }

    static Decisions decisions(boolean withoutAgreement) {
        return new Decisions(List.of("P1"), Map.of("P2", "The coach firm has closed."), "It fits.", "example-council",
                withoutAgreement);
    }

    public static final Map<String, String> PROJECTS = Map.of("P1", "0197a3c0-5e1d-7000-8000-000000000001", "P2",
            "0197a3c0-5e1d-7000-8000-000000000002");

    /// A round with these terms that both facilitators have opened for proposals.
    public static Round begun(Terms terms) {
        return to(begun(Round.begin(terms, FACILITATOR, NOW)));
    }

    /// Both facilitators open the round for proposals.
    static Decision<Round> begun(Round round) {
        return both(round, (before, by) -> Drafting.open(before, by, REASON, NOW));
    }

    /// Both facilitators open voting; the first answer where nobody needs to be asked.
    static Decision<Round> opened(Round round) {
        return both(round, (before, by) -> before.openVoting(by, REASON, NOW));
    }

    static Decision<Round> closed(Round round) {
        return both(round, (before, by) -> before.closeVoting(by, REASON, NOW));
    }

    /// Both facilitators extend voting.
    static Decision<Round> longer(Round round) {
        return both(round, (before, by) -> VotingLonger.ask(before, LATER, "We ring them.", by, NOW));
    }

    static Decision<Round> withQuorums(Round round, int each) {
        var change = new Matter.ChangeQuorums(Quorums.of(each, each, each));
        return both(round, (before, by) -> before.changeQuorums(change, by, REASON, NOW));
    }

    /// The same with a parent carer who offers to recount, where that is still possible.
    private static Round offered(Round round) {
        return Scrutinising.offer(round, "voter", null,
                Constituency.PARENT_CARER) instanceof Decision.Changed<Round>(var offered, _) ? offered : round;
    }

    /// One facilitator has asked to name them.
    static Decision<Round> askedForScrutineer(Round round) {
        return Scrutinising.name(offered(round), Set.of("voter"), FACILITATOR, REASON, NOW);
    }

    /// They are named.
    static Decision<Round> withScrutineer(Round round) {
        return named(offered(round), Set.of("voter"));
    }

    static Decision<Round> named(Round round, Set<String> people) {
        return both(round, (before, by) -> Scrutinising.name(before, people, by, REASON, NOW));
    }

    private static Decision<Round> both(Round round, BiFunction<Round, Mover, Decision<Round>> command) {
        return MoveTable.both(round, FACILITATOR, FAMILIES_FACILITATOR, command);
    }

    static Round draft() {
        return new Draft(TERMS, Kept.NONE);
    }

    static Round collecting() {
        return new Collecting(TERMS, Kept.NONE, proposals());
    }

    static Round reviewing() {
        return new Reviewing(TERMS, Kept.NONE, proposals(), feasible(collecting()));
    }

    static Round voting() {
        return new Voting(TERMS, Kept.NONE, proposals(), openPoll());
    }

    static Round closing() {
        return new Closing(TERMS, Kept.NONE, proposals(), closedPoll(), false);
    }

    static Round counted() {
        return new Counted(TERMS, Kept.NONE, proposals(), closedPoll(), count(3, 3, 3));
    }

    static Round recommended() {
        return to(counted().untied(NOW));
    }

    static Round quorumNotMet() {
        return to(new Counted(TERMS, Kept.NONE, proposals(), closedPoll(), count(3, 0, 100)).untied(NOW));
    }

    public static Round ratified() {
        return to(recommended().ratify(decisions(false), PROJECTS, NOW));
    }

    static Round concluded() {
        return to(ratified().founded(NOW));
    }

    static Round cancelled() {
        return to(voting().cancel("The money is not there any more.", FACILITATOR, NOW));
    }

    static List<Round> everyState() {
        return List.of(draft(), collecting(), reviewing(), voting(), closing(), counted(), recommended(), quorumNotMet(),
                ratified(),
                concluded(), cancelled());
    }

    static Round to(Decision<Round> move) {
        if (move instanceof Decision.Changed(var round, _)) {
            return round;
        }
        throw new AssertionError("no move: " + move);
    }

    /// What a move came to: the next stage, `-` for nothing left to do, or the refusal.
    static String told(Decision<Round> move) {
        return switch (move) {
            case Decision.Changed(var round, _) -> round.stage().name();
            case Decision.Unchanged() -> "-";
            case Decision.Refused(var refusal) -> refusal.code().name();
        };
    }

    /// Everything in it could be carried out.
    static Round checked(Round collecting) {
        return to(to(collecting.review(FACILITATOR, NOW)).judge(feasible(collecting), FACILITATOR));
    }
}
