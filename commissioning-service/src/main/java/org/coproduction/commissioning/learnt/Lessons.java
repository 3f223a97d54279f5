package org.coproduction.commissioning.learnt;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.coproduction.commissioning.award.FundingAward;
import org.coproduction.commissioning.award.FundingAward.Funded;
import org.coproduction.commissioning.award.Grant;
import org.coproduction.commissioning.award.Origin;
import org.coproduction.starter.AggregateStore;
import org.jspecify.annotations.Nullable;

/// The projects whose evaluation is published, and which texts are like them. They are read and indexed once and kept until an award is
/// written, by whichever instance of the service: each reading asks the store how much was written so far, which is one small query.
final class Lessons {
    /// After this they are read anew all the same, so that nothing stays for ever, even if a database was put back to an earlier day.
    private static final Duration LONGEST = Duration.ofHours(1);

    private final AggregateStore<FundingAward> awards;
    private final InstantSource clock;
    private @Nullable Read kept;

    Lessons(AggregateStore<FundingAward> awards, InstantSource clock) {
        this.awards = awards;
        this.clock = clock;
    }

    /// A project from which something was learnt.
    ///
    /// @param roundId of the round that funded it; `null` where it began elsewhere
    record Lesson(@Nullable String roundId, String projectId, String title, FundingAward.Learnt learnt) {}

    /// What was there at one moment.
    record Read(long writes, Instant at, List<Lesson> lessons, Likeness likeness) {
        boolean stands(long now, Instant moment) {
            return writes == now && moment.isBefore(at.plus(LONGEST));
        }

        /// Those that a text is like, most alike first.
        ///
        /// @param exceptOf a round whose own projects are no earlier ones
        List<Lesson> like(String text, int most, String exceptOf) {
            var own = lessons.stream().filter(lesson -> exceptOf.equals(lesson.roundId)).count();
            return likeness.of(text, most + (int) own).stream().map(lessons::get)
                    .filter(lesson -> !exceptOf.equals(lesson.roundId)).limit(most).toList();
        }
    }

    /// Asks the store once. What is written while they are read makes the next reading read them again.
    synchronized Read read() {
        var writes = awards.writes();
        var now = clock.instant();
        var before = kept;
        if (before != null && before.stands(writes, now)) {
            return before;
        }
        var evaluated = awards.all().flatMap(award -> award.state() instanceof Funded funded ? evaluated(funded) : Stream.empty())
                .toList();
        var read = new Read(writes, now, evaluated.stream().map(Evaluated::lesson).toList(),
                new Likeness(evaluated.stream().map(Evaluated::words).toList()));
        kept = read;
        return read;
    }

    private record Evaluated(Lesson lesson, String words) {}

    private static Stream<Evaluated> evaluated(Funded project) {
        var learnt = project.progress().learnt();
        var grant = project.grant();
        return learnt == null
                ? Stream.empty()
                : Stream.of(new Evaluated(new Lesson(round(grant), project.projectId(), grant.title(), learnt),
                        grant.title() + "\n" + grant.summary()));
    }

    private static @Nullable String round(Grant grant) {
        return grant.origin() instanceof Origin.Ballots ballots ? ballots.roundId() : null;
    }
}
