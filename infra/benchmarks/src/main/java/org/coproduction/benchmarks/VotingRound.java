package org.coproduction.benchmarks;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Money;
import org.coproduction.charter.Quorums;
import org.coproduction.commissioning.CommissioningApplication;
import org.coproduction.commissioning.allocation.Completion;
import org.coproduction.commissioning.allocation.Satisfaction;
import org.coproduction.commissioning.ballot.OpenVoting;
import org.coproduction.commissioning.minutes.Mover;
import org.coproduction.commissioning.round.BallotForm;
import org.coproduction.commissioning.round.Dates;
import org.coproduction.commissioning.round.Drafting;
import org.coproduction.commissioning.round.Proposal;
import org.coproduction.commissioning.round.Reader;
import org.coproduction.commissioning.round.Round;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.commissioning.round.Terms;
import org.coproduction.commissioning.round.Verdict;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;
import org.springframework.context.ConfigurableApplicationContext;

/// A funding round of the commissioning service in which voting is open, and the service itself.
final class VotingRound implements AutoCloseable {
    static final String DATABASE = "commissioning";
    private static final Mover ONE = Mover.facilitator("one", false, null);
    private static final Mover OTHER = Mover.facilitator("other", true, null);

    private final ConfigurableApplicationContext service;
    final String id = UUID.randomUUID().toString();
    final List<String> choices;

    /// @param proposals how many can be chosen
    /// @param voters how many are expected, for whom boxes are made
    VotingRound(Platform platform, int proposals, int voters) {
        this.service = start(platform.kafka(), platform.mongo());
        this.choices = IntStream.range(0, proposals).mapToObj("P%03d"::formatted).toList();
        var rounds = bean(Rounds.class);
        var random = new Random(proposals);
        var costs = choices.stream().map(_ -> Money.pounds(1_000 + 500L * random.nextInt(200))).toList();
        var pot = new Money(costs.stream().mapToLong(Money::pence).sum() / 3);
        var now = Instant.now();
        rounds.store().create(id, Command.OWN, Round.begin(new Terms("Short breaks", pot, "Clubs", "North", Terms.How.GRANT,
                Quorums.of(3, 3, 3), voters, BallotForm.APPROVAL, Satisfaction.COST, Completion.NONE, new Dates(null, null)), ONE,
                now));
        move(round -> Drafting.open(round, ONE, "Everybody has read the terms.", now));
        move(round -> Drafting.open(round, OTHER, null, now));
        move(round -> round.propose(IntStream.range(0, proposals).mapToObj(at -> new Proposal(choices.get(at), "Idea", "About it",
                costs.get(at), "", "Easy words", "someone", null)).toList(), true));
        move(round -> round.confirmEasyRead(
                round.proposals().stream().collect(Collectors.toMap(Proposal::id, Proposal::wording)),
                new Reader("a reader", Constituency.PARENT_CARER, now)));
        move(round -> round.review(ONE, now));
        move(round -> {
            Map<String, Verdict> verdicts = new HashMap<>();
            round.proposals().forEach(proposal -> verdicts.put(proposal.id(), new Verdict.Feasible(proposal.cost())));
            return round.judge(verdicts, ONE);
        });
        done(bean(OpenVoting.class).handle(id, ONE, "Everything is checked.", Command.OWN));
        done(bean(OpenVoting.class).handle(id, OTHER, null, Command.OWN));
    }

    /// The commissioning service, its pages on free ports.
    static ConfigurableApplicationContext start(String kafka, String mongo) {
        return CommissioningApplication.start("--server.port=0", "--management.server.port=0", "--server.shutdown=immediate",
                "--spring.kafka.bootstrap-servers=" + kafka, "--spring.mongodb.uri=" + mongo,
                "--coproduction.service.database=" + DATABASE, "--coproduction.service.partitions=" + Platform.PARTITIONS,
                "--coproduction.issuer=http://localhost:1");
    }

    <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    private void move(Function<Round, Decision<Round>> move) {
        done(bean(Rounds.class).change(id, Command.OWN, move));
    }

    private static void done(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException("refused: " + outcome);
        }
    }

    @Override
    public void close() {
        service.close();
    }
}
