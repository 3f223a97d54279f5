package org.coproduction.portal.round;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coproduction.portal.Pages;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.api.Commissioning.Authority;
import org.coproduction.portal.api.Commissioning.BodyDecision;
import org.coproduction.portal.api.Commissioning.Move;
import org.coproduction.portal.api.DecisionRecords;
import org.coproduction.portal.api.DecisionRecords.Check;
import org.coproduction.portal.api.DecisionRecords.Counting;
import org.coproduction.portal.api.DecisionRecords.Decision;
import org.coproduction.portal.api.DecisionRecords.DecisionRecord;
import org.coproduction.portal.api.DecisionRecords.LeftOff;
import org.coproduction.portal.api.DecisionRecords.Part;
import org.coproduction.portal.api.DecisionRecords.Proposal;
import org.coproduction.portal.api.DecisionRecords.Quorum;
import org.coproduction.portal.api.DecisionRecords.Terms;
import org.coproduction.portal.api.DecisionRecords.Turnout;
import org.coproduction.portal.api.Extended;
import org.coproduction.portal.api.Participation;
import org.coproduction.portal.look.Preferences;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordPageTest {
    private static final String ROUND = "0197a3c0-5e1d-7000-8000-000000000009";
    private static final String PROJECT = "0197a3c0-5e1d-7000-8000-000000000001";
    private static final Instant AT = Instant.parse("2026-06-30T23:30:00Z");
    private static final Quorum MET = new Quorum(true, null, false, "Enough.", "Enough.");
    private static final Quorum MISSED = new Quorum(false, null, true, "Too few young people voted.", "Too few voted.");
    private static final Decision AGREED = new Decision("example-council", "It is what families asked for.", AT, true,
            List.of(new BodyDecision("example-council", new Authority("Director", "4.2", "CYP/031", LocalDate.of(2026, 6, 30)),
                    "It is what families asked for.", "We want it.")));
    private static final Check OPEN = new Check("/api/commissioning/rounds/1/count-input",
            "/api/commissioning/rounds/1/election.pb");
    private static final Check WITHHELD = new Check(null, null);

    private static DecisionRecord told(Quorum quorum, @Nullable Decision decision, Check check, String completion) {
        return told(quorum, decision, check,
                new Counting(AT, "mes/cost/add1/parity/1", "mes", "cost", completion, "id", 1, "abc123",
                        12_50, List.of(new Part(null, "", 60_000_00, 59_987_50, 12_50, check.election(), "/api/certificate"))));
    }

    private static DecisionRecord told(Quorum quorum, @Nullable Decision decision, Check check, Counting counting) {
        var ballots = new HashMap<String, @Nullable Integer>();
        ballots.put("PARENT_CARER", 25);
        ballots.put("YOUNG_PERSON", null);
        ballots.put("PROFESSIONAL", 0);
        return new DecisionRecord(ROUND,
                new Terms("Short breaks", "Clubs", "North", "GRANT", 60_000_00,
                        Map.of("PARENT_CARER", 8, "YOUNG_PERSON", 9, "PROFESSIONAL", 10), List.of()),
                new Turnout(AT, AT, ballots,
                        new Participation(Map.of("ONLINE", 30, "PHONE", 10, "PAPER", 0, "MEETING", 0),
                                Map.of("INTERPRETER", 10), 30)),
                counting, quorum,
                List.of(new Proposal("P1", "A club", 100_00, "FUNDED", null, null, PROJECT),
                        new Proposal("P2", "A trip", 200_00, "DECLINED", null, "The coach firm has closed.", null),
                        new Proposal("P3", "A castle", 300_00, "NOT_SELECTED", "SHARES_TOO_SMALL", "…", null),
                        new Proposal("P4", "A play", 400_00, "UNDECIDED", null, null, null)),
                List.of(new LeftOff("A bridge", "The river is protected.")), decision,
                List.of(new Move("VOTING_OPENED", AT, List.of("FACILITATOR", "FACILITATOR_NAMED_BY_FAMILIES"),
                        "Everybody had time.", null, List.of()),
                        new Move("COUNTED", AT, List.of("SYSTEM"), null, null, List.of())),
                check, null);
    }

    private static String shown(DecisionRecord record, Cookie... cookies) throws Exception {
        return Pages.of(DecisionRecords.class, id -> record, RecordPage.class).read("/rounds/" + ROUND + "/record",
                Somebody.PARENT_CARER, cookies);
    }

    @Test
    void a_round_counted_by_rank_says_so_and_what_broke_its_ties() throws Exception {
        var part = new Part(null, "", 60_000_00, 59_987_50, 12_50, OPEN.election(), "/api/certificate");
        assertThat(shown(told(MET, AGREED, OPEN,
                new Counting(AT, "greedy/points/none/parity/1/cost-votes-lot", "greedy", "points",
                        "none", "cost-votes-lot", 1, "abc123", 12_50, List.of(part)))))
                .contains("Counted by rank",
                        "What is wanted most for its cost", "Each point that somebody gave", "then a lot that was drawn")
                .doesNotContain("stays unspent", "Method of Equal Shares");
    }

    @Test
    void everybody_reads_what_was_decided_by_whom_when_and_why_and_what_became_of_each_proposal() throws Exception {
        assertThat(shown(told(MET, AGREED, OPEN, "add1"))).contains("How people took part", "By phone", "An interpreter",
                "Short breaks", "Agreed by families and professionals",
                "example-council", "1 July 2026", "It is what families asked for.", "/projects/" + PROJECT,
                "Director, under 4.2, reference CYP/031, on 30 June 2026",
                "A bridge", "The river is protected.", "The coach firm has closed.", "had less than its cost left",
                "Not decided yet", "£60,000",
                "at least 8 parent carers, 9 children", "about 25", "not shown", "nobody", "Enough people of each group voted",
                "mes/cost/add1/parity/1", "£12.50 is left", "abc123", "Voting opened.", "By two facilitators together",
                "Everybody had time.", "By the platform itself.");
    }

    @Test
    void before_the_decision_the_page_says_who_has_to_decide() throws Exception {
        assertThat(shown(told(MET, null, OPEN, "none"))).contains("The accountable body has not decided yet.")
                .doesNotContain("Agreed by families", "Decided without agreement");
    }

    @Test
    void a_missed_quorum_is_never_called_agreed() throws Exception {
        assertThat(shown(told(MISSED, new Decision("example-council", "The money lapses.", AT, false, List.of()), WITHHELD,
                "utilitarian")))
                .contains("Too few young people voted.", "Decided without agreement")
                .doesNotContain("Agreed by families and professionals", "Enough people of each group voted");
    }

    @Test
    void an_extension_is_told_with_whom_it_was_for_and_what_was_done_and_so_is_one_that_was_given_up() throws Exception {
        var missed = new Quorum(false, new Extended(AT, List.of("YOUNG_PERSON"), List.of("We visited two youth clubs.")), false,
                "Too few young people voted.", "Too few voted.");
        assertThat(shown(told(missed, null, WITHHELD, "none"))).contains("People were given more time, until 1 July 2026",
                "children and young people", "We visited two youth clubs.").doesNotContain("closed before its date");
        assertThat(shown(told(MISSED, null, WITHHELD, "none"))).contains("Voting was closed before its date.");
    }

    @Test
    void the_ballots_are_a_link_away_where_they_are_published_and_else_the_page_says_why_not() throws Exception {
        assertThat(shown(told(MET, AGREED, OPEN, "add1"))).contains("href=\"/api/commissioning/rounds/1/election.pb\"",
                "href=\"/api/commissioning/rounds/1/count-input\"",
                "href=\"/api/commissioning/rounds/" + ROUND + "/decision-record\"").doesNotContain("at least 20 people");
        assertThat(shown(told(MET, AGREED, WITHHELD, "add1"))).contains("at least 20 people of each group voted")
                .doesNotContain("election.pb", "/count-input");
    }

    @ParameterizedTest
    @CsvSource({"easy, What was decided, did not have enough money left",
            "pl, Zapis decyzji, zostało z ich części pieniędzy mniej",
            "ur, فیصلے کا ریکارڈ, خرچ سے کم پیسے"})
    void it_is_there_in_easy_read_and_in_other_languages_with_the_reasons(String chosen, String title, String reason)
            throws Exception {
        for (var completion : List.of("none", "utilitarian", "add1")) {
            assertThat(shown(told(MET, AGREED, OPEN, completion), new Cookie(Preferences.COOKIE, chosen))).contains(title,
                    reason);
        }
    }
}
