package org.coproduction.commissioning.allocation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;

import org.coproduction.charter.Constituency;
import org.coproduction.charter.Money;

/// Small elections full of ties: few different costs, few different ballots, small whole numbers; in every third one ballots give
/// points.
final class RandomElections {
    /// A ballot before it is merged with others.
    record Ballot(Constituency constituency, Vote vote) {}

    private final Random random;
    private final List<Election.Project> projects = new ArrayList<>();
    private final List<Ballot> ballots = new ArrayList<>();
    private final long budget;

    RandomElections(Random random) {
        this.random = random;
        var unit = random.nextBoolean() ? 1 : 100;
        var equalCosts = random.nextInt(3) == 0;
        var dearest = 1 + random.nextInt(12);
        for (var project = 0; project < 1 + random.nextInt(7); project++) {
            var cost = equalCosts ? dearest : random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(dearest);
            projects.add(new Election.Project(Integer.toString(8 + project), new Money((long) cost * unit)));
        }
        budget = (long) unit * (1 + random.nextInt(30));
        var constituencies = 1 + random.nextInt(3);
        var points = random.nextInt(3) == 0;
        var willing = 0.2 + random.nextDouble() * 0.7;
        for (var ballot = 0; ballot < random.nextInt(14); ballot++) {
            var approvals = projects.stream().filter(_ -> random.nextDouble() < willing).map(Election.Project::id).toList();
            ballots.add(new Ballot(List.of(Constituency.values()).get(random.nextInt(constituencies)),
                    points ? giving(approvals) : Vote.approving(approvals)));
        }
    }

    private Vote giving(List<String> choices) {
        var given = new HashMap<String, Integer>();
        choices.forEach(choice -> given.put(choice, 1 + random.nextInt(4)));
        return Vote.giving(given);
    }

    /// By what its ballots can be counted.
    List<Satisfaction> satisfactions() {
        return election().withPoints() ? List.of(Satisfaction.POINTS) : List.of(Satisfaction.COST, Satisfaction.CARDINALITY);
    }

    List<Ballot> ballots() {
        return ballots;
    }

    Election election() {
        return election(projects, ballots);
    }

    /// The same in another order, with ballots that name projects twice.
    Election shuffled() {
        var otherProjects = new ArrayList<>(projects);
        Collections.shuffle(otherProjects, random);
        var otherBallots = new ArrayList<Ballot>();
        for (var ballot : ballots) {
            otherBallots.add(new Ballot(ballot.constituency(), otherwise(ballot.vote())));
        }
        Collections.shuffle(otherBallots, random);
        return election(otherProjects, otherBallots);
    }

    private Vote otherwise(Vote vote) {
        var order = new ArrayList<Integer>();
        for (var at = 0; at < vote.choices().size(); at++) {
            order.add(at);
        }
        if (!vote.hasPoints() && !order.isEmpty() && random.nextBoolean()) {
            order.add(0);
        }
        Collections.shuffle(order, random);
        return new Vote(order.stream().map(vote.choices()::get).toList(),
                vote.hasPoints() ? order.stream().map(vote.points()::get).toList() : List.of());
    }

    /// All ballots of one constituency ten times.
    Election copied(Constituency constituency) {
        var more = new ArrayList<Ballot>();
        for (var ballot : ballots) {
            for (var copy = 0; copy < (ballot.constituency() == constituency ? 10 : 1); copy++) {
                more.add(ballot);
            }
        }
        return election(projects, more);
    }

    private Election election(List<Election.Project> listed, List<Ballot> cast) {
        var election = Election.of(new Money(budget), listed);
        cast.forEach(ballot -> election.add(ballot.constituency(), ballot.vote(), 1));
        return election.build();
    }
}
