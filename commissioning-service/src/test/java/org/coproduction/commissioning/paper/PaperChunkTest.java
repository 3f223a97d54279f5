package org.coproduction.commissioning.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.charter.Constituency.PARENT_CARER;
import static org.coproduction.charter.Constituency.PROFESSIONAL;
import static org.coproduction.charter.Constituency.YOUNG_PERSON;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coproduction.commissioning.allocation.Election.BallotGroup;
import org.coproduction.commissioning.allocation.Vote;
import org.junit.jupiter.api.Test;

class PaperChunkTest {
    @Test
    void ballots_are_read_as_they_were_stored() {
        var groups = List.of(new BallotGroup(Vote.approving(List.of("P1", "P.2_x-y")), Map.of(PARENT_CARER, 12, PROFESSIONAL, 3)),
                new BallotGroup(Vote.giving(Map.of("P1", 2, "P3", 7)), Map.of(YOUNG_PERSON, 1)),
                new BallotGroup(Vote.BLANK, Map.of(PROFESSIONAL, 1_000_000)));
        var chunk = PaperChunk.of(groups, new SecureRandom());
        assertThat(chunk.ballots()).startsWith("12 0 3 P.2_x-y,P1\n0 1 0 P3,P1;7,2\n");
        var read = new ArrayList<BallotGroup>();
        chunk.forEach(read::add);
        assertThat(read).isEqualTo(groups);
    }

    @Test
    void each_ballot_by_itself_has_a_key_of_its_own_and_the_same_one_each_time() {
        var groups = List.of(new BallotGroup(Vote.approving(List.of("P1")), Map.of(PARENT_CARER, 2, PROFESSIONAL, 1)),
                new BallotGroup(Vote.BLANK, Map.of(PARENT_CARER, 1)));
        var chunk = PaperChunk.of(groups, new SecureRandom());
        var ballots = ballots(chunk);
        assertThat(ballots).extracting(PaperBallot::constituency)
                .containsExactlyInAnyOrder(PARENT_CARER, PARENT_CARER, PROFESSIONAL, PARENT_CARER);
        assertThat(ballots).extracting(PaperBallot::key).doesNotHaveDuplicates();
        assertThat(ballots(chunk)).isEqualTo(ballots);
        assertThat(ballots(PaperChunk.of(groups, new SecureRandom()))).extracting(PaperBallot::key)
                .as("of the same file once more").doesNotContainAnyElementsOf(ballots.stream().map(PaperBallot::key).toList());
    }

    private static List<PaperBallot> ballots(PaperChunk chunk) {
        var ballots = new ArrayList<PaperBallot>();
        chunk.forEachBallot(ballots::add);
        return ballots;
    }
}
