package org.coproduction.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.commissioning.Running.FACILITATOR;
import static org.coproduction.commissioning.Running.SERVICE;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Sha256;
import org.coproduction.commissioning.ballot.BallotBoxes;
import org.coproduction.commissioning.ballot.EndVoting;
import org.coproduction.commissioning.channel.PaperBatch;
import org.coproduction.commissioning.count.CountRound;
import org.coproduction.commissioning.count.GatherBallots;
import org.coproduction.commissioning.minutes.Mover;
import org.coproduction.commissioning.round.Round;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.starter.Command;
import org.coproduction.testing.ServiceClient.Answered;
import org.junit.jupiter.api.Test;

/// Paper ballots from spreadsheets, and the check by a second person.
class PaperSheetsTest {
    private static final Map<String, Long> IDEAS = new TreeMap<>(Map.of("a", 10_000L, "b", 20_000L));
    private static final Instant UNTIL = Instant.parse("2099-05-01T12:00:00Z");
    private static final Instant CLOSED = UNTIL.plusSeconds(1);
    private static final String SHEET = """
            paper,constituency,choices
            1,parent carer,"a,b"
            2,young person,a
            3,professional,
            """;

    private static Answered enter(String id, String batch, String sheet) {
        return Running.putFile("rounds/" + id + "/paper-batches/" + batch, FACILITATOR, sheet);
    }

    private static Answered check(String id, String batch, String by, boolean right) {
        return SERVICE.post("rounds/" + id + "/paper-batches/" + batch + "/check", by, Map.of("right", right));
    }

    private static String onPaper(String id) {
        return SERVICE.get("rounds/" + id + "/turnout", FACILITATOR).is(200).json().path("onPaper").toString();
    }

    private static void everyoneVotes(String id) {
        Running.everybodyVotes(id, List.of("b"));
    }

    @Test
    void each_row_is_taken_or_refused_with_its_reason_and_nothing_counts_twice() {
        var id = Running.voting(30_000, 3, "UTILITARIAN", IDEAS);
        var first = enter(id, "b1", SHEET + "4,parents,a\n2,young person,b\n5,professional,zzz\n").is(200).json();
        assertThat(first.path("accepted").asInt()).isEqualTo(3);
        assertThat(first.path("refused").valueStream().map(fault -> fault.path("message").asString())).containsExactly(
                "Line 5: The constituency has to be parent carer, young person or professional.",
                "Line 6: Paper 2 is on line 3 already.",
                "Line 7: The ballot names something that is not up for a vote in this funding round.");
        assertThat(enter(id, "b1", SHEET + "4,parents,a\n2,young person,b\n5,professional,zzz\n").is(200).json().path("accepted")
                .asInt()).isEqualTo(3);
        var second = enter(id, "b2", "paper;constituency;choices\n2;young person;b\n6;young person;b\n").is(200).json();
        assertThat(second.path("accepted").asInt()).isEqualTo(1);
        assertThat(second.path("refused").get(0).path("message").asString())
                .isEqualTo("Line 2: Paper 2 was entered with the batch b1 already.");

        Running.checkPaper(id, "b1");
        Running.checkPaper(id, "b2");
        assertThat(onPaper(id)).isEqualTo("{\"PARENT_CARER\":1,\"YOUNG_PERSON\":2,\"PROFESSIONAL\":1}");
        everyoneVotes(id);
        Running.close(id, "RECOMMENDED");
        var allocation = Objects.requireNonNull(Running.bean(Rounds.class).get(id).state().published()).parts().getFirst()
                .allocation();
        assertThat(allocation.turnout().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(13);
        assertThat(allocation.selected().stream().filter(one -> one.projectId().equals("a")).findFirst().orElseThrow()
                .supporters()).isEqualTo(Map.of(Constituency.PARENT_CARER, 1, Constituency.YOUNG_PERSON, 1));
    }

    @Test
    void a_file_that_was_entered_half_way_is_seen_counts_for_nothing_and_is_completed_by_entering_it_again() {
        var id = Running.voting(30_000, 3, "UTILITARIAN", IDEAS);
        var sha = Sha256.hex(SHEET);
        Running.bean(Rounds.class).change(id, Command.OWN,
                round -> round.register(new PaperBatch("b1", sha, 0, Map.of(), "whoever crashed", null)));
        assertThat(SERVICE.get("rounds/" + id + "/turnout", FACILITATOR).json().path("uncheckedBatches").toString())
                .isEqualTo("[\"b1\"]");
        check(id, "b1", Running.FAMILIES_FACILITATOR, true).refused(409, "PAPER_INCOMPLETE");

        assertThat(enter(id, "b1", SHEET).is(200).json().path("accepted").asInt()).isEqualTo(3);
        check(id, "b1", Running.FAMILIES_FACILITATOR, true).is(200);
        assertThat(onPaper(id)).isEqualTo("{\"PARENT_CARER\":1,\"YOUNG_PERSON\":1,\"PROFESSIONAL\":1}");
    }

    @Test
    void what_a_crash_left_of_a_batch_that_was_taken_out_does_not_come_back_with_another_file_of_its_name() {
        var id = Running.voting(30_000, 3, "UTILITARIAN", IDEAS);
        enter(id, "b1", SHEET).is(200);
        Running.bean(Rounds.class).change(id, Command.OWN,
                round -> round.checkPaper("b1", false, Mover.facilitator("whoever crashed", true, null)));

        enter(id, "b1", "paper,constituency,choices\n3,professional,a\n").is(200);
        Running.checkPaper(id, "b1");
        assertThat(onPaper(id)).isEqualTo("{\"PARENT_CARER\":0,\"YOUNG_PERSON\":0,\"PROFESSIONAL\":1}");
    }

    @Test
    void a_file_of_which_no_row_is_taken_leaves_nothing_behind() {
        var id = Running.voting(30_000, 3, "UTILITARIAN", IDEAS);
        enter(id, "b1", SHEET).is(200);
        enter(id, "b2", SHEET).refused(400, "PAPER_BATCH_INVALID");
        assertThat(SERVICE.get("rounds/" + id + "/turnout", FACILITATOR).json().path("paperBatches").toString())
                .isEqualTo("[\"b1\"]");
    }

    @Test
    void what_was_entered_counts_only_once_another_person_has_checked_it() {
        var id = Running.voting(30_000, 3, "UTILITARIAN", IDEAS);
        enter(id, "b1", SHEET).is(200);
        var sheet = SERVICE.get("rounds/" + id + "/paper-batches/b1", FACILITATOR).is(200).json();
        assertThat(sheet.path("yours").asBoolean()).isTrue();
        assertThat(sheet.path("lines").get(0).toString())
                .isEqualTo(
                        "{\"line\":2,\"paper\":\"1\",\"code\":\"\",\"constituency\":\"PARENT_CARER\",\"choices\":[\"a\",\"b\"],"
                                + "\"points\":[],\"channel\":\"PAPER\",\"helped\":null}");
        check(id, "b1", FACILITATOR, true).refused(403, "PAPER_CHECK_BY_ANOTHER");
        check(id, "b7", Running.FAMILIES_FACILITATOR, true).refused(404, "NOT_FOUND");
        assertThat(onPaper(id)).isEqualTo("{\"PARENT_CARER\":0,\"YOUNG_PERSON\":0,\"PROFESSIONAL\":0}");
        SERVICE.post("rounds/" + id + "/closing", FACILITATOR, Map.of("reason", "Everybody has voted.")).refused(409,
                "PAPER_NOT_CHECKED");

        check(id, "b1", Running.FAMILIES_FACILITATOR, false).is(200);
        assertThat(SERVICE.get("rounds/" + id + "/turnout", FACILITATOR).json().path("paperBatches")).isEmpty();
        enter(id, "b1", SHEET.replace("2,young person,a", "2,young person,b")).is(200);
        check(id, "b1", Running.FAMILIES_FACILITATOR, true).is(200);
        check(id, "b1", Running.FAMILIES_FACILITATOR, false).refused(409, "PAPER_CHECKED");
        everyoneVotes(id);
        Running.close(id, "RECOMMENDED");
        assertThat(enter(id, "b1", SHEET.replace("2,young person,a", "2,young person,b")).is(200).json().path("accepted").asInt())
                .as("the same file again, also after the close").isEqualTo(3);
        SERVICE.get("rounds/" + id + "/paper-batches/b1", Running.participant(Constituency.PARENT_CARER, 1)).refused(403,
                "NOT_YOUR_ROLE");
    }

    /// A round with a batch that nobody has checked, whose voting the clock has closed.
    private static String closedByTheClock() {
        var terms = new HashMap<>(Running.newRound(30_000, 3, "UTILITARIAN"));
        terms.put("votingUntil", UNTIL.toString());
        var id = Running.voting(terms, IDEAS);
        enter(id, "b1", SHEET).is(200);
        everyoneVotes(id);
        Running.bean(EndVoting.class).perform(Running.bean(Rounds.class).get(id), CLOSED);
        countAt(CLOSED, id);
        assertThat(Running.bean(Rounds.class).get(id).state().stage()).isEqualTo(Round.Stage.CLOSING);
        return id;
    }

    @Test
    void when_the_clock_closes_voting_paper_can_still_be_checked_and_nothing_else_gets_in() {
        var id = closedByTheClock();

        Running.cast(id, Constituency.PARENT_CARER, 2, List.of("a")).refused(410, "VOTING_CLOSED");
        enter(id, "b2", "paper;constituency;choices\n9;young person;b\n").refused(410, "VOTING_CLOSED");
        enter(id, "b1", SHEET).refused(400, "PAPER_BATCH_INVALID");
        Running.checkPaper(id, "b1");
        countAt(CLOSED, id);
        assertThat(parentCarersWhoVoted(id)).isEqualTo(4);
    }

    @Test
    void what_nobody_checks_in_three_days_does_not_count_and_does_not_hold_up_the_rest() {
        var id = closedByTheClock();

        countAt(CLOSED.plus(Duration.ofDays(3)), id);

        assertThat(parentCarersWhoVoted(id)).isEqualTo(3);
    }

    @Test
    void a_batch_that_is_checked_while_ballots_are_counted_counts() {
        var id = closedByTheClock();
        var end = CLOSED.plus(Duration.ofDays(3));
        var asked = new AtomicInteger();
        // Asked whether it is time to count, and then when it was counted.
        countBy(() -> {
            if (asked.incrementAndGet() == 2) {
                Running.checkPaper(id, "b1");
            }
            return end;
        }, end, id);
        assertThat(asked.get()).isGreaterThanOrEqualTo(2);
        assertThat(Running.bean(Rounds.class).get(id).state().stage()).isEqualTo(Round.Stage.CLOSING);

        countAt(end, id);
        assertThat(parentCarersWhoVoted(id)).isEqualTo(4);
    }

    private static int parentCarersWhoVoted(String id) {
        return Objects.requireNonNull(Running.bean(Rounds.class).get(id).state().published()).turnout(Constituency.PARENT_CARER);
    }

    private static void countAt(Instant now, String id) {
        countBy(() -> now, now, id);
    }

    private static void countBy(InstantSource clock, Instant now, String id) {
        var rounds = Running.bean(Rounds.class);
        new CountRound(rounds, Running.bean(BallotBoxes.class), Running.bean(GatherBallots.class), clock.withZone(ZoneOffset.UTC))
                .perform(rounds.get(id), now);
    }
}
