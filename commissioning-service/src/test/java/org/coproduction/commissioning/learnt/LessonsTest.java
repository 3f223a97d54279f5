package org.coproduction.commissioning.learnt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Money;
import org.coproduction.charter.PublishedCount;
import org.coproduction.charter.Voices;
import org.coproduction.commissioning.Running;
import org.coproduction.commissioning.award.FundingAward;
import org.coproduction.commissioning.award.FundingAward.Funded;
import org.coproduction.commissioning.award.FundingAward.Learnt;
import org.coproduction.commissioning.award.FundingAward.Progress;
import org.coproduction.commissioning.award.Grant;
import org.coproduction.commissioning.award.Origin;
import org.coproduction.commissioning.learnt.Lessons.Lesson;
import org.coproduction.commissioning.round.Aim;
import org.coproduction.commissioning.round.RoundFixtures;
import org.coproduction.commissioning.round.Terms;
import org.coproduction.starter.AggregateStore;
import org.coproduction.starter.AggregateStores;
import org.coproduction.starter.AggregateType;
import org.coproduction.starter.Command;
import org.junit.jupiter.api.Test;

/// Two instances of the service on one database.
class LessonsTest {
    private static final String SWIMMING = "Saturday swimming club";
    private static final Learnt LEARNT = new Learnt(true, List.of(), List.of(), RoundFixtures.NOW);

    private final String collection = "lessons_" + UUID.randomUUID().toString().replace("-", "");
    private final AggregateStore<FundingAward> here = store();
    private final AggregateStore<FundingAward> there = store();
    private final Lessons lessons = new Lessons(here, () -> RoundFixtures.NOW);

    private AggregateStore<FundingAward> store() {
        return Running.bean(AggregateStores.class).of(AggregateType.of(collection, FundingAward.class));
    }

    private static Funded award(String project, String round, String title, boolean evaluated) {
        var terms = RoundFixtures.TERMS;
        var outcome = new GateOutcome.NotAgreed(RoundFixtures.NOW, Voices.none(), List.of(Constituency.YOUNG_PERSON));
        var origin = new Origin.Ballots(round, terms.title(), "P1", "mes", 1, "0".repeat(64), Map.of(), new PublishedCount(null),
                outcome, null, null);
        return new Funded(project, new Grant(title, "With a lifeguard on Saturdays", "Easy", "Clubs", "North", Terms.How.GRANT,
                Money.pounds(100), terms.quorums(), "example-council", "It fits.", RoundFixtures.NOW, List.of("example-council"),
                List.of(), terms.tolerance(), origin, Aim.AS_THE_ROUND),
                new Progress(List.of(), null, evaluated ? LEARNT : null, null, null));
    }

    private List<String> like(String text, String exceptOf) {
        return lessons.read().like(text, 3, exceptOf).stream().map(Lesson::projectId).toList();
    }

    @Test
    void what_was_read_is_kept_until_another_instance_writes_something() {
        there.create("p1", Command.OWN, award("p1", "r1", SWIMMING, true));
        there.create("p2", Command.OWN, award("p2", "r1", "A swimming lesson", false));
        assertThat(like(SWIMMING, "r9")).containsExactly("p1");
        var before = lessons.read();
        assertThat(lessons.read()).isSameAs(before);

        there.change("p2", Command.OWN,
                award -> Decision.changed(award.with(new Progress(List.of(), null, LEARNT, null, null))));

        assertThat(lessons.read()).isNotSameAs(before);
        assertThat(like(SWIMMING, "r9")).containsExactly("p1", "p2");
        var after = lessons.read();
        there.change("p2", Command.OWN, _ -> Decision.unchanged());
        assertThat(lessons.read()).isSameAs(after);
    }

    @Test
    void a_rounds_own_projects_are_no_earlier_ones_and_take_no_others_place() {
        for (var number = 1; number <= 4; number++) {
            there.create("own" + number, Command.OWN, award("own" + number, "r1", SWIMMING, true));
        }
        there.create("other", Command.OWN, award("other", "r2", SWIMMING + " and a boat", true));
        assertThat(like(SWIMMING, "r1")).containsExactly("other");
        assertThat(like(SWIMMING, "r2")).hasSize(3).doesNotContain("other");
    }

    @Test
    void after_an_hour_they_are_read_anew_all_the_same() {
        there.create("p1", Command.OWN, award("p1", "r1", SWIMMING, true));
        var now = new AtomicReference<>(RoundFixtures.NOW);
        var kept = new Lessons(here, now::get);
        var first = kept.read();
        now.set(RoundFixtures.NOW.plus(Duration.ofMinutes(59)));
        assertThat(kept.read()).isSameAs(first);
        now.set(RoundFixtures.NOW.plus(Duration.ofMinutes(60)));
        assertThat(kept.read()).isNotSameAs(first);
    }
}
