package org.coproduction.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.commissioning.Running.SERVICE;
import static org.coproduction.commissioning.Running.participant;

import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.junit.jupiter.api.Test;

class MergersTest {
    private static final String ANN = participant(Constituency.PARENT_CARER, 1);
    private static final String BOB = participant(Constituency.YOUNG_PERSON, 1);

    @Test
    void what_became_a_part_of_another_proposal_is_not_on_the_ballot_and_shows_where_it_went() {
        var round = "rounds/" + UUID.randomUUID();
        Running.begin(round, Running.newRound(60_000, 3, "NONE"));
        SERVICE.put(round + "/proposals/swim", ANN, Running.proposal("Swimming", 500)).is(200);
        SERVICE.put(round + "/proposals/bus", BOB, Running.proposal("A bus", 300)).is(200);
        var suggestion = Map.of("from", "bus", "wording", Running.proposal("Swimming with a bus", 800));

        SERVICE.put(round + "/proposals/swim/merger", participant(Constituency.PARENT_CARER, 2), suggestion).refused(403,
                "NOT_YOUR_ROLE");
        SERVICE.put(round + "/proposals/a,b/merger", ANN, suggestion).refused(400, "INVALID_FIELD");
        SERVICE.put(round + "/proposals/swim/merger", ANN, suggestion).is(200);
        var mine = SERVICE.get(round + "/mergers", BOB).is(200).json().path("items").get(0);
        assertThat(mine.path("title").asString()).isEqualTo("Swimming with a bus");
        assertThat(mine.path("yours").asBoolean()).isTrue();
        assertThat(mine.path("agreed").asBoolean()).isFalse();
        SERVICE.get(round + "/mergers", null).refused(401, "NOT_SIGNED_IN");

        SERVICE.put(round + "/proposals/swim/merger/consent", BOB, null).is(200);
        var read = SERVICE.get(round, null).is(200).json();
        assertThat(read.path("proposals")).hasSize(1);
        assertThat(read.path("proposals").get(0).path("costPence").asLong()).isEqualTo(800);
        assertThat(read.path("merged").toString()).contains("\"id\":\"bus\"", "\"into\":\"swim\"");
        assertThat(SERVICE.get(round + "/mergers", BOB).is(200).json().path("items")).isEmpty();
        SERVICE.put(round + "/proposals/bus", BOB, Running.proposal("A bus", 300)).refused(409, "PROPOSAL_MERGED");
    }
}
