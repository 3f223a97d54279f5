package org.coproduction.commissioning.priority;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.coproduction.charter.Constituency;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.Command;
import org.coproduction.starter.OwedStep;
import org.coproduction.starter.Versioned;

/// What a round owes: to close or extend ranking and to end the gate by the clock; once ranking is closed, to seal every box, add up outside of
/// any retry, keep the sums, destroy the rankings, and only then publish; once it is cancelled, to destroy them uncounted. Each part
/// can be done again from the start after a crash, and by several instances at once.
public final class CountRankings implements OwedStep<PriorityRound> {
    private final PriorityRounds rounds;
    private final RankingBoxes boxes;
    private final Clock clock;

    public CountRankings(PriorityRounds rounds, RankingBoxes boxes, Clock clock) {
        this.rounds = rounds;
        this.boxes = boxes;
        this.clock = clock;
    }

    @Override
    public AggregateStore<PriorityRound> store() {
        return rounds.store();
    }

    @Override
    public void perform(Versioned<PriorityRound> round, Instant now) {
        var id = round.id();
        var terms = round.state().terms();
        switch (round.state()) {
            case Closing closing -> sealAndCount(id, closing);
            case Counted _ -> {
                boxes.all().erase(id, terms);
                rounds.change(id, Command.OWN, current -> current.untied(now));
            }
            case Cancelled _ -> {
                boxes.all().erase(id, terms);
                rounds.change(id, Command.OWN, PriorityRound::erased);
            }
            case Ranking ranking -> {
                // At the second date it is closed whoever took part.
                var tookPart = ranking.minutes().extended() == null
                        ? boxes.all().turnout(id, terms, ranking.paper())
                        : Map.<Constituency, Integer>of();
                rounds.change(id, Command.OWN, current -> RankingLonger.atItsDate(current, tookPart, now));
            }
            case Preparing _,Specifying _,Settled _ ->
                rounds.change(id, Command.OWN, current -> current.moveOn(now));
        }
    }

    /// The sums of another instance that is at it at the same moment are the same, until the rankings are destroyed; and they are
    /// destroyed only once sums are kept, which stand from then on.
    private void sealAndCount(String id, Closing closing) {
        boxes.all().seal(id, closing.terms());
        rounds.change(id, Command.OWN, PriorityRound::waitForPaper);
        if (rounds.get(id).state() instanceof Closing sealed && !sealed.owedAt().isAfter(clock.instant())) {
            var sums = new Tally.Sums(sealed.options());
            boxes.all().forEach(id, sealed.terms(), sealed.paper(), sums::add);
            var tally = sums.at(clock.instant());
            rounds.change(id, Command.OWN, current -> current.counted(tally, sealed.paper()));
        }
    }
}
