package org.coproduction.commissioning.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.bson.BsonDocument;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.allocation.Vote;
import org.coproduction.commissioning.channel.Channel;
import org.coproduction.commissioning.channel.Help;
import org.coproduction.commissioning.channel.Way;
import org.junit.jupiter.api.Test;

class BallotReadingTest {
    private static Ballot read(String json) {
        return Objects.requireNonNull(BallotReading.read(BsonDocument.parse(json).asBsonReader()));
    }

    @Test
    void a_ballot_cast_online_is_read_with_its_receipt() {
        assertThat(read("""
                {"constituency": "YOUNG_PERSON", "choices": ["P1", "P4"], "receipt": "ab"}"""))
                .isEqualTo(
                        new Ballot(Constituency.YOUNG_PERSON, Vote.approving(List.of("P4", "P1")), "ab", Way.online(null), null));
    }

    @Test
    void a_ballot_that_was_entered_is_read_with_its_points_its_way_and_its_batch_and_what_it_does_not_know_is_passed_over() {
        assertThat(
                read("""
                        {"later": {"added": [1, {"deep": true}]}, "constituency": "PARENT_CARER", "choices": ["P4", "P1"], "points": [3, 2],
                         "receipt": "cd", "channel": "PHONE", "helped": "INTERPRETER", "batch": "b", "paper": "17", "line": 4, "another": null}"""))
                .isEqualTo(new Ballot(Constituency.PARENT_CARER, new Vote(List.of("P4", "P1"), List.of(3, 2)), "cd",
                        new Way(Channel.PHONE, Help.INTERPRETER), "b"));
    }

    @Test
    void an_entry_that_only_keeps_the_number_of_a_paper_is_no_ballot() {
        var reader = BsonDocument.parse("{\"batch\": \"b\", \"line\": 2, \"paper\": \"17\"}").asBsonReader();
        assertThat(BallotReading.read(reader)).isNull();
    }

    @Test
    void a_blank_ballot_is_read_as_taking_part() {
        assertThat(read("""
                {"constituency": "PROFESSIONAL", "choices": [], "receipt": "ab"}""").vote()).isEqualTo(Vote.BLANK);
    }
}
