package org.coproduction.commissioning.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.charter.Constituency.PARENT_CARER;
import static org.coproduction.charter.Constituency.PROFESSIONAL;
import static org.coproduction.charter.Constituency.YOUNG_PERSON;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coproduction.commissioning.allocation.Election.BallotGroup;
import org.junit.jupiter.api.Test;

class PaperChunkTest {
    @Test
    void ballots_are_read_as_they_were_stored() {
        var groups = List.of(new BallotGroup(List.of("P1", "P.2_x-y"), Map.of(PARENT_CARER, 12, PROFESSIONAL, 3)),
                new BallotGroup(List.of("P1"), Map.of(YOUNG_PERSON, 1)),
                new BallotGroup(List.of(), Map.of(PROFESSIONAL, 1_000_000)));
        var chunk = PaperChunk.of(groups);
        assertThat(chunk.ballots()).startsWith("12 0 3 P1,P.2_x-y\n0 1 0 P1\n");
        var read = new ArrayList<BallotGroup>();
        chunk.forEach(read::add);
        assertThat(read).isEqualTo(groups);
    }
}
