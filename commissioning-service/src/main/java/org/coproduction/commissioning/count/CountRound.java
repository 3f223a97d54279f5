package org.coproduction.commissioning.count;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.coproduction.commissioning.allocation.CountBallots;
import org.coproduction.commissioning.ballot.BallotBoxes;
import org.coproduction.commissioning.channel.Participation;
import org.coproduction.commissioning.round.Count;
import org.coproduction.commissioning.round.Poll;
import org.coproduction.commissioning.round.Round;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.OwedStep;
import org.coproduction.starter.Versioned;

/// What a round owes once voting is closed: seal every box, count outside of any retry, keep the count, destroy what ties ballots
/// to people, and only then publish. Each part can be done again from the start after a crash, and by several instances at once.
public final class CountRound implements OwedStep<Round> {
    private static final int SALT_BYTES = 16;

    private final Rounds rounds;
    private final BallotBoxes boxes;
    private final GatherBallots gatherBallots;
    private final CountBallots countBallots = new CountBallots();
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    /// Rounds that this instance is counting at this moment, so that the sweep does not count them beside it.
    private final Set<String> counting = ConcurrentHashMap.newKeySet();

    public CountRound(Rounds rounds, BallotBoxes boxes, GatherBallots gatherBallots, Clock clock) {
        this.rounds = rounds;
        this.boxes = boxes;
        this.gatherBallots = gatherBallots;
        this.clock = clock;
    }

    @Override
    public AggregateStore<Round> store() {
        return rounds.store();
    }

    @Override
    public void perform(Versioned<Round> round, Instant now) {
        if (counting.add(round.id())) {
            try {
                perform(round.id());
            } finally {
                counting.remove(round.id());
            }
        }
    }

    private void perform(String id) {
        var round = rounds.get(id).state();
        if (round.stage() == Round.Stage.CLOSING) {
            boxes.seal(id, round.terms());
            rounds.change(id, Command.OWN, Round::waitForPaper);
            round = rounds.get(id).state();
        }
        if (round.stage() == Round.Stage.CLOSING && isDue(round)) {
            count(id, round);
            round = rounds.get(id).state();
        }
        if (round.stage() == Round.Stage.COUNTED) {
            boxes.untie(id, round.terms(), Objects.requireNonNull(round.poll(), "a counted round has had a poll").paper());
            var now = clock.instant();
            rounds.change(id, Command.OWN, current -> current.untied(now));
        }
    }

    private String salt() {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    private boolean isDue(Round round) {
        var due = round.due();
        return due != null && !due.isAfter(clock.instant());
    }

    private void count(String id, Round round) {
        var poll = Objects.requireNonNull(round.poll(), "a closing round has had a poll");
        var counted = counted(id, round, poll);
        var now = clock.instant();
        var count = Count.ballotsMayBePublished(counted.parts)
                ? Count.open(counted.parts, now, gatherBallots.list(id, round, poll).root(), counted.participation)
                : Count.withheld(counted.parts, now, salt(), counted.participation);
        rounds.change(id, Command.OWN, current -> current.counted(count, poll.paper()));
    }

    private record Counted(List<Count.Part> parts, Participation participation) {}

    /// By itself, so that what was gathered is let go of before the same ballots are listed one by one: a million fit in memory only once.
    private Counted counted(String id, Round round, Poll poll) {
        var rule = round.terms().rule();
        var gathered = gatherBallots.handle(id, round, poll);
        return new Counted(gathered.parts().stream()
                .map(each -> new Count.Part(each.heading(), countBallots.count(each.election(), rule))).toList(),
                gathered.participation());
    }
}
