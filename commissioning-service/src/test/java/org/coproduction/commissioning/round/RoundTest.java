package org.coproduction.commissioning.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coproduction.commissioning.round.RoundFixtures.BATCH;
import static org.coproduction.commissioning.round.RoundFixtures.FACILITATOR;
import static org.coproduction.commissioning.round.RoundFixtures.LATER;
import static org.coproduction.commissioning.round.RoundFixtures.NOW;
import static org.coproduction.commissioning.round.RoundFixtures.PROJECTS;
import static org.coproduction.commissioning.round.RoundFixtures.REASON;
import static org.coproduction.commissioning.round.RoundFixtures.TERMS;
import static org.coproduction.commissioning.round.RoundFixtures.begun;
import static org.coproduction.commissioning.round.RoundFixtures.collecting;
import static org.coproduction.commissioning.round.RoundFixtures.count;
import static org.coproduction.commissioning.round.RoundFixtures.decisions;
import static org.coproduction.commissioning.round.RoundFixtures.opened;
import static org.coproduction.commissioning.round.RoundFixtures.proposal;
import static org.coproduction.commissioning.round.RoundFixtures.quorumNotMet;
import static org.coproduction.commissioning.round.RoundFixtures.recommended;
import static org.coproduction.commissioning.round.RoundFixtures.to;
import static org.coproduction.commissioning.round.RoundFixtures.told;
import static org.coproduction.commissioning.round.RoundFixtures.withQuorums;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.Decision;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Money;
import org.coproduction.charter.RefusalCode;
import org.coproduction.commissioning.channel.PaperBatch;
import org.coproduction.commissioning.minutes.MoveTable;
import org.coproduction.starter.StateCodec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTest {
    /// For each command, what it does to a round that is a draft, collecting, reviewing, voting, closing, counted, recommended, short of a
    /// quorum, ratified, concluded, cancelled: the next stage, `-` for nothing left to do, or the refusal.
    private static final String TABLE = """
            same terms | - | - | - | - | - | - | - | - | - | - | -
            edit       | DRAFT | ALREADY_EXISTS | ALREADY_EXISTS | ALREADY_EXISTS | ALREADY_EXISTS | ALREADY_EXISTS | ALREADY_EXISTS | ALREADY_EXISTS | ALREADY_EXISTS | ALREADY_EXISTS | ROUND_CANCELLED
            ask begin  | DRAFT | - | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_CANCELLED
            begin      | COLLECTING | - | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_CANCELLED
            propose    | ROUND_NOT_COLLECTING | COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_CANCELLED
            mend       | ROUND_NOT_COLLECTING | COLLECTING | REVIEWING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_CANCELLED
            confirm    | ROUND_NOT_COLLECTING | COLLECTING | REVIEWING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_CANCELLED
            same       | ROUND_NOT_COLLECTING | COLLECTING | REVIEWING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_CANCELLED
            review     | ROUND_NOT_COLLECTING | REVIEWING | - | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_CANCELLED
            judge      | ROUND_NOT_REVIEWING | ROUND_NOT_REVIEWING | REVIEWING | ROUND_NOT_REVIEWING | ROUND_NOT_REVIEWING | ROUND_NOT_REVIEWING | ROUND_NOT_REVIEWING | ROUND_NOT_REVIEWING | ROUND_NOT_REVIEWING | ROUND_NOT_REVIEWING | ROUND_CANCELLED
            quorums    | DRAFT | COLLECTING | REVIEWING | TERMS_FIXED | TERMS_FIXED | TERMS_FIXED | TERMS_FIXED | TERMS_FIXED | TERMS_FIXED | TERMS_FIXED | ROUND_CANCELLED
            ask open   | ROUND_NOT_REVIEWING | ROUND_NOT_REVIEWING | REVIEWING | - | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | ROUND_CANCELLED
            open       | ROUND_NOT_REVIEWING | ROUND_NOT_REVIEWING | VOTING | - | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | ROUND_CANCELLED
            register   | ROUND_NOT_VOTING | ROUND_NOT_VOTING | ROUND_NOT_VOTING | VOTING | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | ROUND_CANCELLED
            same batch | ROUND_NOT_VOTING | ROUND_NOT_VOTING | ROUND_NOT_VOTING | - | - | - | - | - | - | - | -
            other file | ROUND_NOT_VOTING | ROUND_NOT_VOTING | ROUND_NOT_VOTING | PAPER_BATCH_EXISTS | PAPER_BATCH_EXISTS | PAPER_BATCH_EXISTS | PAPER_BATCH_EXISTS | PAPER_BATCH_EXISTS | PAPER_BATCH_EXISTS | PAPER_BATCH_EXISTS | PAPER_BATCH_EXISTS
            paper in   | ROUND_NOT_VOTING | ROUND_NOT_VOTING | ROUND_NOT_VOTING | - | - | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | ROUND_CANCELLED
            paper right| ROUND_NOT_VOTING | ROUND_NOT_VOTING | ROUND_NOT_VOTING | - | - | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | ROUND_CANCELLED
            paper wrong| ROUND_NOT_VOTING | ROUND_NOT_VOTING | ROUND_NOT_VOTING | PAPER_CHECKED | PAPER_CHECKED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | ROUND_CANCELLED
            declare    | DRAFT | COLLECTING | REVIEWING | INTEREST_TOO_LATE | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | ROUND_CANCELLED
            facilitator| DRAFT | COLLECTING | REVIEWING | VOTING | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | ROUND_CANCELLED
            merge      | ROUND_NOT_COLLECTING | COLLECTING | REVIEWING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_CANCELLED
            agree      | ROUND_NOT_COLLECTING | MERGER_UNKNOWN | MERGER_UNKNOWN | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_NOT_COLLECTING | ROUND_CANCELLED
            ask close  | ROUND_NOT_VOTING | ROUND_NOT_VOTING | ROUND_NOT_VOTING | VOTING | - | - | - | - | - | - | ROUND_CANCELLED
            close      | ROUND_NOT_VOTING | ROUND_NOT_VOTING | ROUND_NOT_VOTING | CLOSING | - | - | - | - | - | - | ROUND_CANCELLED
            counted    | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | COUNTED | - | - | - | - | - | ROUND_CANCELLED
            untied     | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | RECOMMENDED | - | - | - | - | ROUND_CANCELLED
            ratify     | ROUND_NOT_RECOMMENDED | ROUND_NOT_RECOMMENDED | ROUND_NOT_RECOMMENDED | ROUND_NOT_RECOMMENDED | ROUND_NOT_RECOMMENDED | ROUND_NOT_RECOMMENDED | RATIFIED | QUORUM_NOT_MET | ROUND_ALREADY_RATIFIED | ROUND_ALREADY_RATIFIED | ROUND_CANCELLED
            go on      | ROUND_NOT_RECOMMENDED | ROUND_NOT_RECOMMENDED | ROUND_NOT_RECOMMENDED | ROUND_NOT_RECOMMENDED | ROUND_NOT_RECOMMENDED | ROUND_NOT_RECOMMENDED | INVALID_FIELD | RATIFIED | ROUND_ALREADY_RATIFIED | ROUND_ALREADY_RATIFIED | ROUND_CANCELLED
            founded    | ROUND_NOT_RECOMMENDED | ROUND_NOT_RECOMMENDED | ROUND_NOT_RECOMMENDED | ROUND_NOT_RECOMMENDED | ROUND_NOT_RECOMMENDED | ROUND_NOT_RECOMMENDED | ROUND_NOT_RECOMMENDED | ROUND_NOT_RECOMMENDED | CONCLUDED | - | ROUND_CANCELLED
            cancel     | CANCELLED | CANCELLED | CANCELLED | CANCELLED | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | TOO_LATE_TO_CANCEL | -
            erased     | - | - | - | - | - | - | - | - | - | - | CANCELLED
            recounter  | ROUND_NOT_COLLECTING | COLLECTING | REVIEWING | SCRUTINEERS_FIXED | SCRUTINEERS_FIXED | SCRUTINEERS_FIXED | SCRUTINEERS_FIXED | SCRUTINEERS_FIXED | SCRUTINEERS_FIXED | SCRUTINEERS_FIXED | ROUND_CANCELLED
            ask name   | ROUND_NOT_COLLECTING | COLLECTING | REVIEWING | SCRUTINEERS_FIXED | SCRUTINEERS_FIXED | SCRUTINEERS_FIXED | SCRUTINEERS_FIXED | SCRUTINEERS_FIXED | SCRUTINEERS_FIXED | SCRUTINEERS_FIXED | ROUND_CANCELLED
            name       | ROUND_NOT_COLLECTING | COLLECTING | REVIEWING | SCRUTINEERS_FIXED | SCRUTINEERS_FIXED | SCRUTINEERS_FIXED | SCRUTINEERS_FIXED | SCRUTINEERS_FIXED | SCRUTINEERS_FIXED | SCRUTINEERS_FIXED | ROUND_CANCELLED
            sign       | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | ROUND_NOT_COUNTED | NOT_YOUR_ROLE | NOT_YOUR_ROLE | NOT_YOUR_ROLE | NOT_YOUR_ROLE | ROUND_CANCELLED
            ask longer | ROUND_NOT_VOTING | ROUND_NOT_VOTING | ROUND_NOT_VOTING | VOTING | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | ROUND_CANCELLED
            longer     | ROUND_NOT_VOTING | ROUND_NOT_VOTING | ROUND_NOT_VOTING | VOTING | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | ROUND_CANCELLED
            no outreach| ROUND_NOT_VOTING | ROUND_NOT_VOTING | ROUND_NOT_VOTING | OUTREACH_MISSING | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | ROUND_CANCELLED
            outreach   | ROUND_NOT_VOTING | ROUND_NOT_VOTING | ROUND_NOT_VOTING | NOT_EXTENDED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | VOTING_CLOSED | ROUND_CANCELLED
            date, few  | - | - | - | VOTING | - | - | - | - | - | - | -
            date, all  | - | - | - | CLOSING | - | - | - | - | - | - | -
            move on    | - | - | - | - | - | - | - | - | - | - | -
            """;

    private static Map<String, Function<Round, Decision<Round>>> commands() {
        var commands = new LinkedHashMap<String, Function<Round, Decision<Round>>>();
        commands.put("same terms", round -> Drafting.edit(round, TERMS, FACILITATOR, NOW));
        commands.put("edit", round -> Drafting.edit(round, RoundFixtures.DEARER, FACILITATOR, NOW));
        commands.put("ask begin", round -> Drafting.open(round, FACILITATOR, REASON, NOW));
        commands.put("begin", RoundFixtures::begun);
        commands.put("propose", round -> round.propose(List.of(proposal("P9", "A new idea", 10, false)), false));
        commands.put("mend", round -> round.propose(List.of(proposal("P1", "Another club", 10, false)), true));
        commands.put("review", round -> round.review(FACILITATOR, NOW));
        commands.put("judge", round -> round.judge(Map.of("P1", new Verdict.Unfeasible("There is no hall.")), FACILITATOR));
        commands.put("confirm", round -> round.confirmEasyRead(Map.of("P1", RoundFixtures.CLUB.wording()), RoundFixtures.READER));
        commands.put("same", RoundFixtures::sameMeaning);
        commands.put("quorums", round -> withQuorums(round, 4));
        commands.put("ask open", round -> round.openVoting(FACILITATOR, REASON, NOW));
        commands.put("open", RoundFixtures::opened);
        commands.put("register", round -> round.register(new PaperBatch("b2", "1".repeat(64), 1, Map.of(), "typist", null)));
        commands.put("same batch", round -> round.register(BATCH));
        commands.put("other file",
                round -> round.register(new PaperBatch(BATCH.id(), "1".repeat(64), 1, Map.of(), "typist", null)));
        commands.put("paper in", round -> round.entered(BATCH));
        commands.put("paper right", round -> round.checkPaper(BATCH.id(), true, FACILITATOR));
        commands.put("paper wrong", round -> round.checkPaper(BATCH.id(), false, FACILITATOR));
        commands.put("declare", round -> round.declareInterest("someone", false));
        commands.put("facilitator", round -> round.declareInterest("one", true));
        commands.put("merge", round -> round.suggestMerger("P2", proposal("P1", "Club and trip", 200, false), "x", true));
        commands.put("agree", round -> round.agreeToMerger("P1", "someone"));
        commands.put("ask close", round -> round.closeVoting(FACILITATOR, REASON, NOW));
        commands.put("close", RoundFixtures::closed);
        commands.put("counted", round -> round.counted(count(3, 3, 3), round.paper()));
        commands.put("untied", round -> round.untied(NOW));
        commands.put("ratify", round -> round.ratify(decisions(false), PROJECTS, NOW));
        commands.put("go on", round -> round.ratify(decisions(true), PROJECTS, NOW));
        commands.put("founded", round -> round.founded(NOW));
        commands.put("cancel", round -> round.cancel("The money is not there any more.", FACILITATOR, NOW));
        commands.put("erased", Round::erased);
        commands.put("recounter", round -> Scrutinising.offer(round, "voter", null, Constituency.PARENT_CARER));
        commands.put("ask name", RoundFixtures::askedForScrutineer);
        commands.put("name", RoundFixtures::withScrutineer);
        commands.put("sign", round -> Scrutinising.sign(round, "voter", "0".repeat(64), true, "", NOW));
        commands.put("ask longer", round -> VotingLonger.ask(round, LATER, "We ring them.", FACILITATOR, NOW));
        commands.put("longer", RoundFixtures::longer);
        commands.put("no outreach", round -> VotingLonger.ask(round, LATER, " ", FACILITATOR, NOW));
        commands.put("outreach", round -> VotingLonger.reachOut(round, "We rang them.", FACILITATOR, NOW));
        commands.put("date, few", round -> VotingLonger.atItsDate(round, Map.of(), RoundFixtures.DATE));
        commands.put("date, all", round -> VotingLonger.atItsDate(round, RoundFixtures.ENOUGH, RoundFixtures.DATE));
        commands.put("move on", round -> round.moveOn(NOW));
        return commands;
    }

    @TestFactory
    Stream<DynamicTest> every_state_answers_every_command_as_the_table_says() {
        return MoveTable.check(TABLE, commands(), RoundFixtures.everyState(), Round::stage, Round.Stage.values(),
                RoundFixtures::told);
    }

    @ParameterizedTest
    @MethodSource("org.coproduction.commissioning.round.RoundFixtures#everyState")
    void every_state_is_read_as_it_was_stored(Round round) {
        var codec = new StateCodec();
        assertThat(codec.decode(Round.class, codec.encode(Round.class, round))).isEqualTo(round);
    }

    @Test
    void editing_a_text_makes_its_easy_read_version_stale_and_voting_cannot_open() {
        var edited = proposal("P1", "Sunday club", 100, false);
        var round = RoundFixtures.checked(to(collecting().propose(List.of(edited), false)));

        assertThat(opened(round)).isInstanceOfSatisfying(Decision.Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(RefusalCode.EASY_READ_NOT_CONFIRMED);
            assertThat(refused.refusal().plain()).contains("P1").doesNotContain("P2");
        });
        assertThat(told(round.confirmEasyRead(Map.of("P1", RoundFixtures.CLUB.wording()), RoundFixtures.READER)))
                .isEqualTo("STALE_VERSION");
        var confirmed = to(round.confirmEasyRead(Map.of("P1", edited.wording()), RoundFixtures.READER));
        assertThat(told(opened(confirmed))).isEqualTo("VOTING");
    }

    @Test
    void a_changed_cost_leaves_what_a_reader_confirmed() {
        var dearer = new Proposal("P1", RoundFixtures.CLUB.title(), RoundFixtures.CLUB.summary(), Money.pounds(120), "",
                RoundFixtures.CLUB.easyRead(), "someone", null);
        assertThat(told(opened(RoundFixtures.checked(to(collecting().propose(List.of(dearer), false))))))
                .isEqualTo("VOTING");
    }

    @Test
    void without_an_easy_read_version_there_is_nothing_to_confirm() {
        var bare = new Proposal("P1", "Club", "A club", Money.pounds(1), "", "", "someone", null);
        var round = to(begun(TERMS).propose(List.of(bare), false));
        assertThat(told(round.confirmEasyRead(Map.of("P1", bare.wording()), RoundFixtures.READER)))
                .isEqualTo("EASY_READ_MISSING");
        assertThat(told(begun(TERMS).review(FACILITATOR, NOW))).isEqualTo("NO_PROPOSALS");
    }

    @Test
    void one_unknown_or_stale_confirmation_confirms_none() {
        assertThat(told(collecting().confirmEasyRead(Map.of("P1", RoundFixtures.CLUB.wording(), "P7", "0".repeat(64)),
                RoundFixtures.READER)))
                .isEqualTo("PROPOSAL_UNKNOWN");
    }

    @Test
    void only_whoever_proposed_it_or_a_facilitator_edits_a_proposal() {
        var other = new Proposal("P1", "Mine now", "x", Money.pounds(1), "", "x", "somebody else", null);
        assertThat(told(collecting().propose(List.of(other), false))).isEqualTo("NOT_YOUR_ROLE");
        var edited = to(collecting().propose(List.of(other), true)).proposals().getFirst();
        assertThat(edited.title()).isEqualTo("Mine now");
        assertThat(edited.proposedBy()).isEqualTo("someone");
    }

    @Test
    void several_proposals_are_taken_all_or_none() {
        var mine = new Proposal("P8", "New", "x", Money.pounds(1), "", "x", "somebody else", null);
        var notMine = new Proposal("P1", "Mine now", "x", Money.pounds(1), "", "x", "somebody else", null);
        assertThat(told(collecting().propose(List.of(mine, notMine), false))).isEqualTo("NOT_YOUR_ROLE");
        assertThat(to(collecting().propose(List.of(mine, mine), false)).proposals()).hasSize(4);
    }

    @Test
    void an_id_is_whatever_published_elections_use_and_nothing_that_would_break_a_list() {
        for (var id : List.of("P008KO", "WSM/0012", "7", "a b", "Łódź")) {
            assertThat(proposal(id, "Idea", 1, false).id()).isEqualTo(id);
        }
        for (var id : List.of("", " a", "a ", "a,b", "a;b", "a\nb", "x".repeat(65), "\u2003", "a\u00a0", "\u2028b")) {
            assertThatThrownBy(() -> proposal(id, "Idea", 1, false)).as(id).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_round_takes_five_hundred_proposals_and_no_more() {
        var round = begun(TERMS);
        for (var number = 0; number < Round.MOST_PROPOSALS; number++) {
            round = to(round.propose(List.of(proposal("N" + number, "Idea", 1, false)), false));
        }
        assertThat(told(round.propose(List.of(proposal("more", "Idea", 1, false)), false))).isEqualTo("TOO_MANY_PROPOSALS");
    }

    @Test
    void a_hundred_professionals_and_no_young_people_recommend_nothing() {
        var round = quorumNotMet();
        assertThat(round.missed()).isNotNull();
        assertThat(round.ratify(decisions(false), PROJECTS, NOW)).isInstanceOfSatisfying(Decision.Refused.class,
                refused -> assertThat(refused.refusal().constituencies()).containsExactly(Constituency.YOUNG_PERSON));
    }

    @Test
    void what_is_decided_without_agreement_is_marked_for_ever() {
        var round = to(to(quorumNotMet().ratify(decisions(true), PROJECTS, NOW)).founded(NOW));
        assertThat(round.decision()).isNotNull().satisfies(decision -> {
            assertThat(decision.outcome()).isInstanceOf(GateOutcome.DecidedWithoutAgreement.class);
            assertThat(decision.outcome().coProduced()).isFalse();
        });
        assertThat(round.missed()).isNotNull();
    }

    @Test
    void every_recommended_proposal_is_decided_exactly_once_and_nothing_else_is() {
        assertThat(told(decide(List.of("P1"), Map.of(), "why"))).isEqualTo("DECISION_INCOMPLETE");
        assertThat(told(decide(List.of("P1", "P1"), Map.of("P2", "ground"), "why"))).isEqualTo("DECISION_INCOMPLETE");
        assertThat(told(decide(List.of("P1", "P2"), Map.of("P2", "ground"), "why"))).isEqualTo("DECISION_INCOMPLETE");
        assertThat(told(decide(List.of("P1", "P2", "P3"), Map.of(), "why"))).isEqualTo("NOT_RECOMMENDED");
        assertThat(told(decide(List.of("P1", "P2", "P7"), Map.of(), "why"))).isEqualTo("RATIFICATION_UNKNOWN_PROPOSAL");
        assertThat(told(decide(List.of("P1", "P2"), Map.of(), " "))).isEqualTo("REASON_MISSING");
        assertThat(told(decide(List.of(), Map.of("P1", "ground", "P2", "ground"), "why"))).isEqualTo("RATIFIED");
    }

    private static Decision<Round> decide(List<String> ratified, Map<String, String> declined, String reason) {
        return recommended().ratify(new Decisions(ratified, declined, reason, "example-council", false), PROJECTS, NOW);
    }

    @Test
    void a_contract_is_never_awarded_by_ballot() {
        assertThatThrownBy(
                () -> new Terms("t", Money.pounds(1), "w", "w", Terms.How.CONTRACT, TERMS.quorums(), 1, TERMS.ballot(),
                        TERMS.satisfaction(),
                        TERMS.completion(), Dates.NONE))
                .hasMessageContaining("contract");
    }
}
