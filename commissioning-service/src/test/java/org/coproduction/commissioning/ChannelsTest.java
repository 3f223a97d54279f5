package org.coproduction.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.commissioning.Running.FACILITATOR;
import static org.coproduction.commissioning.Running.FAMILIES_FACILITATOR;
import static org.coproduction.commissioning.Running.SERVICE;
import static org.coproduction.commissioning.Running.participant;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.ballot.BallotBoxes;
import org.coproduction.commissioning.round.Rounds;
import org.coproduction.testing.ServiceClient.Answered;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Ballots on paper, by phone and at meetings that bear a person's code, beside those cast online.
class ChannelsTest {
    private static final Map<String, Long> IDEAS = new TreeMap<>(Map.of("a", 10_000L, "b", 20_000L));
    private static final String HEAD = "code,constituency,choices,channel,helped\n";
    private static final String PARENT = participant(Constituency.PARENT_CARER, 1);
    private static final String YOUNG = participant(Constituency.YOUNG_PERSON, 1);

    private final String id = Running.voting(30_000, 3, "UTILITARIAN", IDEAS);
    private final String round = "rounds/" + id;

    private String code(String person) {
        return SERVICE.get(round + "/ballot/code", person).is(200).json().path("code").asString();
    }

    private Answered enter(String batch, String sheet) {
        return Running.putFile(round + "/paper-batches/" + batch, FACILITATOR, sheet);
    }

    private static List<String> refused(Answered entered) {
        return entered.is(200).json().path("refused").valueStream().map(each -> each.path("message").asString()).toList();
    }

    private JsonNode own(String person) {
        return SERVICE.get(round + "/ballot", person).is(200).json();
    }

    private String turnout(String channel) {
        return SERVICE.get(round + "/turnout", FACILITATOR).is(200).json().path(channel).toString();
    }

    @Test
    void a_ballot_with_a_code_is_the_persons_own_who_sees_it_with_its_receipt_and_can_replace_it() {
        var sheet = HEAD + code(PARENT) + ",parent carer,\"a,b\",phone,interpreter\n" + code(YOUNG).toLowerCase(
                Locale.ROOT) + ",young person,a,,\n";
        assertThat(refused(enter("b1", sheet))).isEmpty();

        var phoned = own(PARENT);
        assertThat(phoned.path("choices").toString()).isEqualTo("[\"a\",\"b\"]");
        assertThat(phoned.path("channel").asString()).isEqualTo("PHONE");
        assertThat(phoned.path("counts").asBoolean()).as("nobody has checked it").isFalse();
        assertThat(phoned.path("receiptHash").asString()).hasSize(64);
        var lines = SERVICE.get(round + "/paper-batches/b1", FAMILIES_FACILITATOR).is(200).json().path("lines");
        assertThat(lines.get(0).path("code").asString()).isEqualTo(code(PARENT));
        assertThat(lines.get(0).path("channel").asString() + lines.get(0).path("helped").asString())
                .isEqualTo("PHONEINTERPRETER");
        assertThat(lines.get(1).path("channel").asString()).isEqualTo("PAPER");

        var replaced = SERVICE.put(round + "/ballot", PARENT, Map.of("choices", List.of("b"), "helped", "SUPPORT_WORKER")).is(200)
                .json();
        assertThat(replaced.path("channel").asString()).isEqualTo("ONLINE");
        var shown = SERVICE.get(round + "/paper-batches/b1", FAMILIES_FACILITATOR).is(200).json();
        assertThat(shown.path("lines")).as("what somebody chose online is shown to nobody").hasSize(1);
        assertThat(shown.path("replaced").asInt()).isEqualTo(1);
        Running.checkPaper(id, "b1");
        assertThat(turnout("online")).isEqualTo("{\"PARENT_CARER\":1,\"YOUNG_PERSON\":0,\"PROFESSIONAL\":0}");
        assertThat(turnout("onPaper")).isEqualTo("{\"PARENT_CARER\":0,\"YOUNG_PERSON\":1,\"PROFESSIONAL\":0}");
        assertThat(own(YOUNG).path("counts").asBoolean()).isTrue();
        assertThat(own(PARENT).path("choices").toString()).isEqualTo("[\"b\"]");
        SERVICE.put(round + "/ballot", YOUNG, Map.of("choices", List.of("b"))).is(200);
        assertThat(turnout("onPaper")).isEqualTo("{\"PARENT_CARER\":0,\"YOUNG_PERSON\":0,\"PROFESSIONAL\":0}");
    }

    @Test
    void what_somebody_cast_online_is_never_replaced_by_a_paper() {
        SERVICE.put(round + "/ballot", PARENT, Map.of("choices", List.of("b"))).is(200);
        assertThat(refused(enter("b1", HEAD + code(PARENT) + ",parent carer,a,,\n" + code(YOUNG) + ",young person,a,,\n")))
                .containsExactly("Line 2: Whoever has this code has taken part online, and that stands. They can change it online"
                        + " themselves.");
        assertThat(own(PARENT).path("choices").toString()).isEqualTo("[\"b\"]");
    }

    @Test
    void what_is_not_right_is_taken_out_and_what_was_replaced_meanwhile_stays() {
        enter("b1", HEAD + code(PARENT) + ",parent carer,a,,\n" + code(YOUNG) + ",young person,a,,\n").is(200);
        SERVICE.put(round + "/ballot", PARENT, Map.of("choices", List.of("b"))).is(200);
        SERVICE.post(round + "/paper-batches/b1/check", FAMILIES_FACILITATOR, Map.of("right", false)).is(200);
        assertThat(own(PARENT).path("choices").toString()).isEqualTo("[\"b\"]");
        SERVICE.get(round + "/ballot", YOUNG).refused(404, "NOT_FOUND");
        assertThat(refused(enter("b1", HEAD + code(YOUNG) + ",young person,b,,\n"))).isEmpty();
        assertThat(own(YOUNG).path("choices").toString()).isEqualTo("[\"b\"]");
    }

    @Test
    void a_code_counts_once_in_however_many_files_it_stands_and_one_that_is_wrong_says_why() {
        var parent = code(PARENT);
        var elsewhere = SERVICE.get("rounds/" + Running.voting(30_000, 3, "NONE", IDEAS) + "/ballot/code", PARENT).is(200).json()
                .path("code").asString();
        var sheet = HEAD + parent + ",parent carer,a,,\n" + parent + ",parent carer,b,,\n" + code(YOUNG) + ",professional,a,,\n"
                + elsewhere + ",parent carer,a,,\n" + "BBBB-BBBB-BBBB-BBBC,parent carer,a,,\n" + code(YOUNG)
                + ",young person,a,fax,\n" + code(YOUNG) + ",young person,a,meeting,a robot\n";
        var unknown = "Nobody of this group has this code in this round. Look whether the group is right, and whether the code is from"
                + " another round.";
        var refusals = List.of("Line 3: The code " + parent + " is on line 2 already.", "Line 4: " + unknown,
                "Line 5: " + unknown,
                "Line 6: The code is not typed as it was given: a letter is wrong, missing or in another place.",
                "Line 7: The channel has to be paper, phone or meeting.",
                "Line 8: Who helped has to be family or friend, support worker, interpreter, communication partner or service.");
        assertThat(refused(enter("b1", sheet))).isEqualTo(refusals);
        assertThat(refused(enter("b1", sheet))).as("the same file again").isEqualTo(refusals);
        assertThat(refused(enter("b2", HEAD + parent + ",parent carer,b,,\n" + code(YOUNG) + ",young person,b,,\n")))
                .containsExactly("Line 2: The code " + parent + " was entered with the batch b1 already.");
        assertThat(own(PARENT).path("choices").toString()).isEqualTo("[\"a\"]");
    }

    @Test
    void a_paper_with_a_number_and_a_code_counts_once_however_it_is_entered() {
        var head = "paper,code,constituency,choices\n";
        assertThat(refused(enter("b1", head + "7," + code(PARENT) + ",parent carer,a\n7,,parent carer,a\n")))
                .containsExactly("Line 3: Paper 7 is on line 2 already.");
        assertThat(refused(enter("b2", head + "7,,parent carer,a\n8,,professional,a\n")))
                .containsExactly("Line 2: Paper 7 was entered with the batch b1 already.");
        assertThat(refused(enter("b3", head + "8," + code(YOUNG) + ",young person,a\n9,,professional,a\n")))
                .as("by its number first").containsExactly("Line 2: Paper 8 was entered with the batch b2 already.");
        assertThat(refused(enter("b4", head + code(PARENT) + ",,parent carer,a\n" + code(YOUNG) + ",,young person,b\n")))
                .as("a code where the number goes")
                .containsExactly("Line 2: The code " + code(PARENT) + " was entered with the batch b1 already.");
        var lines = SERVICE.get(round + "/paper-batches/b1", FAMILIES_FACILITATOR).is(200).json().path("lines");
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).path("paper").asString() + " " + lines.get(0).path("code").asString())
                .isEqualTo("7 " + code(PARENT));
        List.of("b1", "b2", "b3", "b4").forEach(batch -> Running.checkPaper(id, batch));
        var once = "{\"PARENT_CARER\":1,\"YOUNG_PERSON\":1,\"PROFESSIONAL\":2}";
        assertThat(turnout("onPaper")).isEqualTo(once);
        Running.everybodyVotes(id, List.of("b"));
        Running.close(id, "RECOMMENDED");
        assertThat(
                Objects.requireNonNull(Running.bean(Rounds.class).get(id).state().published()).turnout(Constituency.PARENT_CARER))
                .isEqualTo(4);
        var left = new AtomicInteger();
        Running.bean(BallotBoxes.class).forEach(id, Running.bean(Rounds.class).get(id).state().terms(),
                Running.bean(Rounds.class).get(id).state().paper(), _ -> left.incrementAndGet());
        assertThat(left).as("each ballot once").hasValue(13);
    }

    @Test
    void only_who_can_vote_has_a_code_and_only_while_people_vote() {
        assertThat(code(PARENT)).isEqualTo(code(PARENT)).isNotEqualTo(code(YOUNG));
        SERVICE.get(round + "/ballot/code", FACILITATOR).refused(403, "NOT_YOUR_ROLE");
        enter("b1", HEAD + code(PARENT) + ",parent carer,a,,\n").is(200);
        Running.checkPaper(id, "b1");
        Running.everybodyVotes(id, List.of("a"));
        Running.close(id, "RECOMMENDED");
        SERVICE.get(round + "/ballot/code", PARENT).refused(410, "VOTING_CLOSED");
        var result = SERVICE.get(round + "/result", null).is(200).json();
        assertThat(result.path("participation").isNull()).as("so few that nothing may be told").isTrue();
    }

    @Test
    void the_result_tells_in_totals_how_people_took_part_and_no_published_ballot_does() {
        for (var constituency : Constituency.values()) {
            for (var number = 1; number <= 20; number++) {
                SERVICE.put(round + "/ballot", participant(constituency, number), number <= 4
                        ? Map.of("choices", List.of("a"), "helped", "FAMILY_OR_FRIEND")
                        : Map.of("choices", List.of("a"))).is(200);
            }
        }
        var sheet = new StringBuilder("paper,constituency,choices,channel\n");
        for (var number = 1; number <= 10; number++) {
            sheet.append(number).append(",young person,b,meeting\n");
        }
        enter("b1", sheet.toString()).is(200);
        Running.checkPaper(id, "b1");
        Running.close(id, "RECOMMENDED");

        var participation = SERVICE.get(round + "/result", null).is(200).json().path("participation");
        assertThat(participation.path("channels").toString())
                .isEqualTo("{\"ONLINE\":60,\"PAPER\":0,\"PHONE\":0,\"MEETING\":10}");
        assertThat(participation.path("helped").path("FAMILY_OR_FRIEND").asInt()).isEqualTo(10);
        assertThat(participation.path("noHelpTold").asInt()).isEqualTo(60);
        assertThat(SERVICE.get(round + "/decision-record", null).is(200).json().path("turnout").path("participation"))
                .isEqualTo(participation);
        var ballots = SERVICE.get(round + "/ballots", null).is(200).text();
        assertThat(ballots.lines()).hasSize(70).allMatch(line -> line.matches("[A-Z_]+;[ab];[0-9a-f]{64}"));
        SERVICE.get(round + "/turnout", FACILITATOR).refused(410, "VOTING_CLOSED");
    }
}
