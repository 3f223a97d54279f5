package org.coproduction.commissioning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.commissioning.Running.FACILITATOR;
import static org.coproduction.commissioning.Running.FAMILIES_FACILITATOR;
import static org.coproduction.commissioning.Running.SERVICE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Sha256;
import org.coproduction.commissioning.allocation.Vote;
import org.coproduction.commissioning.ballot.BallotBoxes;
import org.coproduction.commissioning.channel.Channel;
import org.coproduction.commissioning.channel.Mark;
import org.coproduction.commissioning.channel.PaperBatch;
import org.coproduction.commissioning.channel.Way;
import org.coproduction.commissioning.minutes.Mover;
import org.coproduction.commissioning.paper.CheckPaper;
import org.coproduction.commissioning.paper.EnterPaperSheet;
import org.coproduction.commissioning.paper.FundingPaper;
import org.coproduction.commissioning.paper.PaperRounds;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.starter.Command;
import org.coproduction.starter.Outcome;
import org.junit.jupiter.api.Test;

/// Facilitators who enter and check paper at the same moment.
class PaperTogetherTest {
    private static final Map<String, Long> IDEAS = new TreeMap<>(Map.of("a", 10_000L, "b", 20_000L));
    private static final String HEAD = "paper,constituency,choices\n";

    private final String id = Running.voting(30_000, 3, "UTILITARIAN", IDEAS);
    private final FundingPaper rounds = new FundingPaper(Running.bean(Rounds.class), Running.bean(BallotBoxes.class));

    private void enter(String batch, String sheet) {
        Running.putFile("rounds/" + id + "/paper-batches/" + batch, FACILITATOR, sheet).is(200);
    }

    private List<String> papers(String batch) {
        return SERVICE.get("rounds/" + id + "/paper-batches/" + batch, FAMILIES_FACILITATOR).is(200).json().path("lines")
                .valueStream().map(line -> line.path("paper").asString()).toList();
    }

    /// The same rounds, in which something else happens once whoever asks has read how one stands.
    private record Meanwhile(PaperRounds rounds, List<Runnable> first) implements PaperRounds {
        @Override
        public Standing get(String roundId) {
            var read = rounds.get(roundId);
            if (!first.isEmpty()) {
                first.removeFirst().run();
            }
            return read;
        }

        @Override
        public BallotBoxes boxes() {
            return rounds.boxes();
        }

        @Override
        public Registered register(String roundId, PaperBatch batch) {
            return rounds.register(roundId, batch);
        }

        @Override
        public Outcome entered(String roundId, PaperBatch batch, Command command) {
            return rounds.entered(roundId, batch, command);
        }

        @Override
        public Outcome check(String roundId, String batchId, boolean right, Mover by, Command command) {
            return rounds.check(roundId, batchId, right, by, command);
        }
    }

    @Test
    void of_two_files_with_the_same_paper_that_are_entered_at_once_one_is_refused_it() {
        var meanwhile = new Meanwhile(rounds, new ArrayList<>(List.<Runnable>of(
                () -> enter("b2", HEAD + "2,young person,b\n"))));

        var entry = new EnterPaperSheet(meanwhile).handle(id, "b1",
                (HEAD + "1,young person,a\n2,young person,a\n").getBytes(UTF_8), "typist", Command.OWN);

        assertThat(entry).isInstanceOfSatisfying(EnterPaperSheet.Entry.Entered.class, entered -> {
            assertThat(entered.accepted()).isEqualTo(1);
            assertThat(entered.refused().toString()).contains("Paper 2 was entered with the batch b2 already.");
        });
        assertThat(papers("b1")).containsExactly("1");
        assertThat(papers("b2")).containsExactly("2");
    }

    @Test
    void what_a_crash_left_of_a_batch_that_is_gone_keeps_no_paper_from_another() {
        enter("b2", HEAD + "2,young person,b\n");
        Running.bean(Rounds.class).change(id, Command.OWN,
                round -> round.checkPaper("b2", false, Mover.facilitator("whoever crashed", true, null)));

        enter("b1", HEAD + "2,young person,a\n");
        assertThat(papers("b1")).containsExactly("2");
    }

    @Test
    void whoever_enters_a_file_again_while_it_is_being_entered_takes_nothing_out_of_it() {
        var sheet = HEAD + "1,young person,a\n";
        rounds.register(id, new PaperBatch("b1", Sha256.hex(sheet), 0, Map.of(), "typist", null));
        rounds.boxes().put(id, rounds.get(id).terms(), "b1", new BallotBoxes.Entered(9, new Mark.Numbered("9"),
                Constituency.YOUNG_PERSON, Vote.approving(List.of("a")), new Way(Channel.PAPER, null)), _ -> true);

        enter("b1", sheet);

        assertThat(papers("b1")).as("what the first request has put in is there").containsExactly("1", "9");
    }

    @Test
    void a_repeated_not_right_takes_nothing_out_of_the_corrected_file() {
        enter("b1", HEAD + "1,young person,a\n");
        var checkPaper = new CheckPaper(rounds);
        var by = Mover.facilitator("second", true, null);
        var command = new Command("key", "second", "body", null);
        assertThat(checkPaper.handle(id, "b1", false, by, command)).isInstanceOf(Outcome.Done.class);
        enter("b1", HEAD + "1,young person,b\n");

        assertThat(checkPaper.handle(id, "b1", false, by, command)).isInstanceOf(Outcome.Done.class);

        assertThat(papers("b1")).containsExactly("1");
    }
}
