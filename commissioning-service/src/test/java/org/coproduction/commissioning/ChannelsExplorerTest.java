package org.coproduction.commissioning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.Money;
import org.coproduction.commissioning.allocation.Vote;
import org.coproduction.commissioning.ballot.Ballot;
import org.coproduction.commissioning.ballot.BallotBoxes;
import org.coproduction.commissioning.channel.PaperBatch;
import org.coproduction.commissioning.channel.PaperBatches;
import org.coproduction.commissioning.channel.Way;
import org.coproduction.commissioning.minutes.Interests;
import org.coproduction.commissioning.minutes.Mover;
import org.coproduction.commissioning.paper.CheckPaper;
import org.coproduction.commissioning.paper.EnterPaperSheet;
import org.coproduction.commissioning.paper.PaperRounds;
import org.coproduction.commissioning.round.BallotForm;
import org.coproduction.commissioning.round.BallotPaper;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;
import org.coproduction.testing.Seeds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// People vote online, and facilitators enter papers with and without codes, enter files again, check them and take them out, in random
/// order: each time every person has the one ballot that they should have, and at the end exactly that is counted.
@Execution(ExecutionMode.CONCURRENT)
class ChannelsExplorerTest {
    private static final int ROUNDS = Seeds.thorough() ? 300 : 12;
    private static final int STEPS = 60;
    private static final int PEOPLE = 9;
    private static final int PAPERS = 5;
    private static final List<String> CHOICES = List.of("a", "b", "c");
    private static final BallotPaper PAPER = new BallotPaper(BallotForm.APPROVAL, Money.pounds(100),
            Map.of("a", Money.pounds(1), "b", Money.pounds(1), "c", Money.pounds(1)));

    private final BallotBoxes boxes = Running.bean(BallotBoxes.class);

    @Test
    void exactly_one_ballot_of_each_person_is_counted_whichever_way_it_came() {
        explore(Seeds.random("ballots by all channels"), UnaryOperator.identity());
    }

    @Test
    void the_explorer_catches_a_code_that_is_lost_to_a_number() {
        assertThatThrownBy(() -> explore(new Random(1), row -> row.replaceFirst("^,([^,]+),", "7$1,,")))
                .isInstanceOf(AssertionError.class);
    }

    private void explore(Random random, UnaryOperator<String> typing) {
        for (var round = 0; round < ROUNDS; round++) {
            var exploration = new Exploration(boxes, random, typing);
            for (var step = 0; step < STEPS; step++) {
                exploration.step();
                exploration.compare();
            }
            exploration.count();
        }
    }

    /// A round of which only the batches are kept, beside what should be in its boxes.
    private static final class Exploration implements PaperRounds {
        private final String id = UUID.randomUUID().toString();
        private final BallotBoxes boxes;
        private final Random random;
        private final UnaryOperator<String> typing;
        private final EnterPaperSheet enterPaperSheet = new EnterPaperSheet(this);
        private final CheckPaper checkPaper = new CheckPaper(this);
        private final Map<String, List<Row>> files = new HashMap<>();
        private final Map<String, Expected> expected = new LinkedHashMap<>();
        private PaperBatches batches = PaperBatches.NONE;

        /// @param who a person, or the number of a paper
        private record Row(String who, List<String> choices) {
            boolean isOfPerson() {
                return who.startsWith("person");
            }
        }

        private record Expected(List<String> choices, @Nullable String batch) {}

        Exploration(BallotBoxes boxes, Random random, UnaryOperator<String> typing) {
            this.boxes = boxes;
            this.random = random;
            this.typing = typing;
            boxes.open(id, get(id).terms());
        }

        void step() {
            var batch = "b" + random.nextInt(4);
            switch (random.nextInt(5)) {
                case 0 -> cast("person-" + random.nextInt(PEOPLE));
                case 1, 2 -> enter(batch);
                case 3 -> check(batch, true);
                default -> check(batch, random.nextBoolean());
            }
        }

        private void cast(String person) {
            var choices = choices();
            assertThat(boxes.put(id, get(id).terms(), person, constituency(person), Vote.approving(choices), null)).isTrue();
            expected.put(person, new Expected(choices, null));
        }

        /// Mostly a file that was entered before, again.
        private void enter(String batch) {
            var known = batches.batch(batch).isPresent();
            var rows = known ? Objects.requireNonNull(files.get(batch)) : rows();
            files.put(batch, rows);
            var checked = batches.count(batch);
            enterPaperSheet.handle(id, batch, sheet(rows), "typist", Command.OWN);
            if (!checked) {
                rows.forEach(row -> {
                    var there = expected.get(row.who);
                    if (there == null || batch.equals(there.batch)) {
                        expected.put(row.who, new Expected(row.choices, batch));
                    }
                });
            }
        }

        private List<Row> rows() {
            var rows = new ArrayList<Row>();
            for (var row = random.nextInt(5); row >= 0; row--) {
                var who = random.nextInt(3) > 0 ? "person-" + random.nextInt(PEOPLE) : "paper-" + random.nextInt(PAPERS);
                if (rows.stream().noneMatch(each -> each.who.equals(who))) {
                    rows.add(new Row(who, choices()));
                }
            }
            return rows;
        }

        private byte[] sheet(List<Row> rows) {
            var sheet = new StringBuilder("paper,code,constituency,choices\n");
            for (var row : rows) {
                var constituency = constituency(row.who);
                var code = row.isOfPerson()
                        ? ',' + Objects.requireNonNull(boxes.codeOf(id, row.who, constituency)).text()
                        : row.who + ',';
                sheet.append(typing.apply(code + ',' + constituency + ",\"" + String.join(",", row.choices) + "\"")).append('\n');
            }
            return sheet.toString().getBytes(UTF_8);
        }

        private void check(String batch, boolean right) {
            var waits = !batches.count(batch) && batches.batch(batch).isPresent();
            checkPaper.handle(id, batch, right, Mover.facilitator("checker", true, null), Command.OWN);
            if (waits && !right) {
                expected.values().removeIf(each -> batch.equals(each.batch));
            }
        }

        private List<String> choices() {
            return CHOICES.stream().filter(_ -> random.nextBoolean()).toList();
        }

        private static Constituency constituency(String who) {
            return List.of(Constituency.values()).get(Math.floorMod(who.hashCode(), 3));
        }

        /// Everybody who looks finds their own ballot as it should be.
        void compare() {
            for (var number = 0; number < PEOPLE; number++) {
                var person = "person-" + number;
                var own = boxes.ballot(id, get(id).terms(), batches, Objects.requireNonNull(boxes.keyOf(id, person)));
                var should = expected.get(person);
                if (should == null) {
                    assertThat(own).as(person).isNull();
                } else {
                    assertThat(own).as(person).isNotNull().satisfies(ballot -> {
                        assertThat(ballot.vote().choices()).isEqualTo(should.choices);
                        assertThat(ballot.batch()).isEqualTo(should.batch);
                        assertThat(ballot.constituency()).isEqualTo(constituency(person));
                    });
                }
            }
        }

        void count() {
            var terms = get(id).terms();
            boxes.seal(id, terms);
            var should = expected.entrySet().stream().filter(each -> batches.count(each.getValue().batch))
                    .map(each -> told(constituency(each.getKey()), each.getValue().choices)).sorted().toList();
            assertThat(counted(batches)).isEqualTo(should);
            boxes.untie(id, terms, batches);
            boxes.untie(id, terms, batches);
            assertThat(counted(batches)).as("after the tie is destroyed").isEqualTo(should);
            boxes.forEach(id, terms, PaperBatches.NONE,
                    ballot -> assertThat(ballot).extracting(Ballot::batch, Ballot::way).containsExactly(null, Way.online(null)));
            assertThat(counted(PaperBatches.NONE)).as("what does not count is gone").isEqualTo(should);
            assertThat(boxes.codeOf(id, "person-0", Constituency.PARENT_CARER)).isNull();
        }

        private List<String> counted(PaperBatches of) {
            var counted = new ArrayList<String>();
            boxes.forEach(id, get(id).terms(), of, ballot -> counted.add(told(ballot.constituency(), ballot.vote().choices())));
            return counted.stream().sorted().toList();
        }

        private static String told(Constituency constituency, List<String> choices) {
            return constituency + " " + choices;
        }

        @Override
        public Standing get(String roundId) {
            return new Standing(1, () -> 100, PAPER, batches);
        }

        @Override
        public BallotBoxes boxes() {
            return boxes;
        }

        @Override
        public Registered register(String roundId, PaperBatch batch) {
            return Registered.<PaperBatches>by(known -> known.register(batch, Function.identity()),
                    change -> keep(change.apply(batches)));
        }

        @Override
        public Outcome entered(String roundId, PaperBatch batch, Command command) {
            return keep(batches.entered(batch, Function.identity()));
        }

        @Override
        public Outcome check(String roundId, String batchId, boolean right, Mover by, Command command) {
            return keep(batches.check(batchId, right, by, new Interests(Set.of(), Set.of()), Function.identity()));
        }

        private Outcome keep(Decision<PaperBatches> decision) {
            return switch (decision) {
                case Decision.Changed<PaperBatches>(var next, _) -> {
                    batches = next;
                    yield new Outcome.Done(id, 1, false);
                }
                case Decision.Unchanged<PaperBatches>() -> new Outcome.Done(id, 1, false);
                case Decision.Refused<PaperBatches>(var refusal) -> new Outcome.Refused(refusal);
            };
        }
    }
}
