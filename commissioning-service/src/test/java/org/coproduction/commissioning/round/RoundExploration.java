package org.coproduction.commissioning.round;

import static org.coproduction.commissioning.round.RoundFixtures.NOW;
import static org.coproduction.commissioning.round.RoundFixtures.PROJECTS;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Money;
import org.coproduction.charter.Quorums;
import org.coproduction.commissioning.channel.PaperBatch;
import org.coproduction.commissioning.minutes.Matter;
import org.coproduction.commissioning.minutes.Mover;

/// Random rounds and random commands, among which all are that a round knows.
final class RoundExploration {
    /// The only one on which the terms let a body decline.
    static final String GROUND = "It would put somebody in danger.";
    private static final Aim AT_ASTON = new Aim("", List.of("Aston"));
    private static final List<String> BODIES = List.of("example-council", "example-board", "another-council");
    private static final Terms SPLIT = RoundFixtures.TERMS.split(
            new Split(List.of(new Heading("a", "Clubs", Money.pounds(200)), new Heading("b", "Trips", Money.pounds(100))),
                    List.of(new PreFunded("A coach", Money.pounds(50), "b", "It was promised last year."))));
    private static final Terms REACHING = RoundFixtures.TERMS.with(Quorums.of(3, 3, 3)).reaching(new Reach(Reach.Ages.USUAL,
            List.of("Aston", "Erdington"), new Register(Map.of(Constituency.PROFESSIONAL, 8))));
    private static final List<Terms> TERMS = List.of(RoundFixtures.TERMS, SPLIT, REACHING, shared(List.of()),
            shared(List.of(new Deciding.Funder("example-council", Money.pounds(200)),
                    new Deciding.Funder("example-board", Money.pounds(100)))));

    private static Terms shared(List<Deciding.Funder> funders) {
        return RoundFixtures.TERMS.decidedBy(new Deciding(funders, null, "Scheme of delegation, 4.2", List.of(GROUND)));
    }

    private RoundExploration() {
    }

    /// Few sequences get from the beginning to a count; so one in four begins there, and as few as a draft: and it is gone through what bodies decide.
    static Round start(Random random) {
        var terms = TERMS.get(random.nextInt(TERMS.size()));
        if (random.nextInt(4) == 0) {
            return Round.begin(terms, RoundFixtures.FACILITATOR, NOW);
        }
        return random.nextInt(3) > 0
                ? RoundFixtures.begun(terms)
                : new Counted(terms, RoundFixtures.begun(terms).kept().with(new Scrutiny(List.of(),
                        Map.of(Constituency.PARENT_CARER, "recounter PARENT_CARER", Constituency.YOUNG_PERSON,
                                "recounter YOUNG_PERSON"),
                        List.of())),
                        RoundFixtures.proposals().stream().map(each -> each.under(terms.equals(SPLIT) ? "a" : "")
                                .with(terms.equals(REACHING) ? AT_ASTON : Aim.AS_THE_ROUND)).toList(),
                        RoundFixtures.closedPoll(),
                        RoundFixtures.count(random.nextInt(5), random.nextInt(5), random.nextInt(100)));
    }

    /// One of all commands, or what several bodies decide.
    static Decision<Round> command(Round round, Random random) {
        var id = "P" + (1 + random.nextInt(3));
        var decision = round.decision();
        if (round.published() != null && (decision == null || !decision.referred().isEmpty()) && random.nextInt(3) > 0) {
            // Else hardly any sequence would have several bodies decide.
            return round.ratify(decisions(round, random), PROJECTS, NOW);
        }
        if (round instanceof Draft && random.nextInt(3) == 0) {
            return random.nextInt(6) == 0
                    ? Drafting.edit(round, TERMS.get(random.nextInt(TERMS.size())), anyone(random), NOW)
                    : Drafting.open(round, anyone(random), RoundFixtures.REASON, NOW);
        }
        return switch (random.nextInt(22)) {
            case 0, 1 ->
                round.propose(List.of(idea(id, random).under(heading(round, random)).with(aim(round, random))),
                        random.nextBoolean());
            case 2, 3 -> random.nextInt(3) > 0
                    ? round.confirmEasyRead(wordings(round, random), reader(random))
                    : sameMeaning(round, id, random);
            case 4, 15 -> round.openVoting(anyone(random), RoundFixtures.REASON, NOW);
            case 5 -> paper(round, random);
            case 6 -> random.nextBoolean()
                    ? round.closeVoting(anyone(random), RoundFixtures.REASON, NOW)
                    : Decision.unchanged();
            case 21 -> votingTime(round, random);
            case 18 -> merge(round, id, random);
            case 19, 20 -> scrutinise(round, random);
            case 17 -> random.nextInt(20) == 0 ? declare(round, random) : Decision.unchanged();
            case 16 -> random.nextBoolean()
                    ? round.changeQuorums(new Matter.ChangeQuorums(Quorums.of(3, 3, 3 + random.nextInt(3))),
                            anyone(random), RoundFixtures.REASON, NOW)
                    : Decision.unchanged();
            case 7 ->
                round.counted(RoundFixtures.count(random.nextInt(5), random.nextInt(5), random.nextInt(100)), round.paper());
            case 8 -> random.nextBoolean() ? round.untied(NOW) : round.founded(NOW);
            case 9 -> random.nextInt(3) == 0 ? round.review(RoundFixtures.FACILITATOR, NOW) : round.moveOn(NOW);
            case 10, 11 -> round.judge(verdicts(round, random), anyone(random));
            case 12 -> random.nextInt(60) == 0
                    ? round.cancel(random.nextBoolean() ? "" : "No money.", RoundFixtures.FACILITATOR, NOW)
                    : round.erased();
            case 13 -> random.nextInt(4) == 0
                    ? Drafting.edit(round, TERMS.get(random.nextInt(TERMS.size())), anyone(random), NOW)
                    : Drafting.open(round, anyone(random), RoundFixtures.REASON, NOW);
            default ->
                round.ratify(decisions(round, random), PROJECTS, NOW);
        };
    }

    private static Decision<Round> paper(Round round, Random random) {
        var id = "b" + random.nextInt(3);
        return switch (random.nextInt(4)) {
            case 0 -> round.register(batch(id, random, Map.of()));
            case 1, 2 ->
                round.entered(batch(id, random, random.nextInt(4) == 0 ? Map.of() : Map.of(Constituency.PARENT_CARER, 2)));
            default -> round.checkPaper(id, random.nextInt(4) > 0, anyone(random));
        };
    }

    private static PaperBatch batch(String id, Random random, Map<Constituency, Integer> ballots) {
        return new PaperBatch(id, Integer.toString(random.nextInt(2)), 1, ballots, "typist", null);
    }

    private static Decision<Round> votingTime(Round round, Random random) {
        var day = NOW.plus(Duration.ofDays(List.of(0, 91, 200).get(random.nextInt(3))));
        return switch (random.nextInt(4)) {
            case 0 -> VotingLonger.ask(round, NOW.plus(Duration.ofDays(89 + random.nextInt(20))),
                    random.nextBoolean() ? "" : "We ring them.", anyone(random), day);
            case 1 -> VotingLonger.reachOut(round, random.nextInt(4) == 0 ? "" : "We rang them.", anyone(random), day);
            default -> VotingLonger.atItsDate(round, tookPart(round), day);
        };
    }

    /// Who has voted so far: children and young people only once some paper was checked.
    static Map<Constituency, Integer> tookPart(Round round) {
        var poll = round.poll();
        return Map.of(Constituency.PARENT_CARER, 4, Constituency.YOUNG_PERSON,
                poll == null || poll.paper().counted().isEmpty() ? 1 : 4, Constituency.PROFESSIONAL, 100);
    }

    private static Decision<Round> sameMeaning(Round round, String id, Random random) {
        var wording = round.proposals().stream().filter(each -> each.id().equals(id)).map(Proposal::wording).findFirst()
                .orElse("");
        var earlier = round.kept().readings().last(id).map(Reading::wording).orElse("");
        return SameMeaning.confirm(round, id, random.nextInt(9) == 0 ? wording : earlier,
                random.nextInt(9) == 0 ? earlier : wording, reader(random));
    }

    /// Somebody else, or the author of the first idea.
    private static Reader reader(Random random) {
        return new Reader(random.nextInt(4) == 0 ? "someone" : "a reader", Constituency.YOUNG_PERSON, NOW);
    }

    /// Three facilitators, one of them named by the families.
    private static Mover anyone(Random random) {
        return List.of(RoundFixtures.FACILITATOR, RoundFixtures.FAMILIES_FACILITATOR, Mover.facilitator("third", false, null))
                .get(random.nextInt(3));
    }

    /// The first idea is by one author, the others are by another.
    private static Proposal idea(String id, Random random) {
        var idea = RoundFixtures.proposal(id, "Idea " + random.nextInt(2), 100 + random.nextInt(2), false);
        return new Proposal(id, idea.title(), idea.summary() + List.of(" for all", " for us", " for a").get(random.nextInt(3)),
                idea.cost(), "", idea.easyRead(), author(id), null);
    }

    /// Mostly one that the round has.
    private static String heading(Round round, Random random) {
        return random.nextInt(10) == 0 ? "c" : round.terms().equals(SPLIT) ? List.of("a", "b").get(random.nextInt(2)) : "";
    }

    /// Mostly for localities that the round has.
    private static Aim aim(Round round, Random random) {
        var reaching = !round.terms().reach().localities().isEmpty();
        return random.nextInt(10) == 0 ? new Aim("", List.of("Leeds")) : reaching ? AT_ASTON : Aim.AS_THE_ROUND;
    }

    /// Of an idea.
    static String author(String id) {
        return id.equals("P1") ? "someone" : "somebody else";
    }

    /// A facilitator says so, or somebody who votes.
    private static Decision<Round> declare(Round round, Random random) {
        return random.nextBoolean()
                ? round.declareInterest(String.valueOf(anyone(random).id()), true)
                : round.declareInterest("voter", false);
    }

    private static Decision<Round> scrutinise(Round round, Random random) {
        var constituency = List.of(Constituency.values()).get(random.nextInt(3));
        var person = random.nextInt(8) == 0 ? "voter" : "recounter " + constituency;
        var count = round.published();
        return switch (random.nextInt(3)) {
            case 0 -> Scrutinising.offer(round, person, null, constituency);
            case 1 -> Scrutinising.name(round, Set.of(person), anyone(random), RoundFixtures.REASON, NOW);
            default -> Scrutinising.sign(round, person,
                    count == null || random.nextInt(4) == 0 ? "0".repeat(64) : count.inputHash(), random.nextInt(4) > 0,
                    random.nextBoolean() ? "" : "It is another sum.", NOW);
        };
    }

    private static Decision<Round> merge(Round round, String id, Random random) {
        var by = List.of("someone", "somebody else", "a facilitator").get(random.nextInt(3));
        return switch (random.nextInt(20)) {
            case 0 -> round.suggestMerger("P" + (1 + random.nextInt(3)), idea(id, random), by, by.equals("a facilitator"));
            case 1, 2, 3 -> round.agreeToMerger(id, by);
            default -> Decision.unchanged();
        };
    }

    private static Map<String, String> wordings(Round round, Random random) {
        var wordings = new HashMap<String, String>();
        round.proposals()
                .forEach(proposal -> wordings.put(proposal.id(), random.nextInt(5) == 0 ? "0".repeat(64) : proposal.wording()));
        return wordings;
    }

    private static Map<String, Verdict> verdicts(Round round, Random random) {
        var verdicts = new HashMap<String, Verdict>();
        round.proposals().stream().filter(_ -> random.nextInt(8) > 0)
                .forEach(proposal -> verdicts.put(proposal.id(), random.nextInt(10) == 0
                        ? new Verdict.Unfeasible("There is no hall.")
                        : new Verdict.Feasible(Money.pounds(90 + random.nextInt(20)))));
        return verdicts;
    }

    /// What a body says: mostly about all that is to be decided.
    private static Decisions decisions(Round round, Random random) {
        var before = round.decision() == null
                ? chosen(random)
                : round.decision().referred().stream().map(Ratification.Referred::proposalId).toList();
        var ratified = new ArrayList<String>();
        var declined = new HashMap<String, String>();
        var referred = new HashMap<String, String>();
        for (var id : before) {
            switch (random.nextInt(6)) {
                case 0 -> declined.put(id, random.nextInt(3) == 0 ? "It is late." : GROUND);
                case 1 -> referred.put(id, "Would a bus do?");
                default -> ratified.add(id);
            }
        }
        return new Decisions(ratified, declined, referred, random.nextInt(6) == 0 ? "" : "It fits.",
                random.nextInt(6) == 0 ? "" : "It fits.", BODIES.get(random.nextInt(BODIES.size())),
                random.nextInt(6) == 0 ? null : new Authority("Director", "4.2", "031", LocalDate.of(2026, 5, 1)),
                random.nextInt(3) == 0);
    }

    private static List<String> chosen(Random random) {
        return random.nextInt(4) == 0 ? List.of("P1") : random.nextInt(8) == 0 ? List.of() : List.of("P1", "P2");
    }
}
