package org.coproduction.portal.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.api.Lessons.Beside;
import org.coproduction.portal.api.Lessons.Commitment;
import org.coproduction.portal.api.Lessons.Earlier;
import org.coproduction.portal.api.Lessons.Finding;
import org.coproduction.portal.api.Lessons.Learnt;
import org.junit.jupiter.api.Test;

class LessonsPageTest {
    private static final String PAGE = "/rounds/" + StoredRound.ROUND + "/learnt";
    private static final String PROJECT = "0197a3c0-5e1d-7000-8000-000000000001";

    @Test
    void beside_a_proposal_stands_what_was_said_of_a_project_like_it_and_what_became_of_that() throws Exception {
        var club = new Earlier(PROJECT, "Swimming club", true, Instant.parse("2026-10-05T09:00:00Z"),
                List.of(new Finding("Session times", "Mornings are too early.")),
                List.of(new Commitment("WILL_DO", "A second session starts at 2 pm.", "Example Council")));

        assertThat(shown(new Learnt(List.of(new Beside("P1", List.of(PROJECT))), List.of(club)))).contains("Swimming club",
                "/projects/" + PROJECT, "Mornings are too early.", "We will", "A second session starts at 2 pm.",
                "Example Council",
                "5 October 2026").doesNotContain("No project that was like");
    }

    @Test
    void where_no_project_was_like_any_the_page_says_so() throws Exception {
        assertThat(shown(new Learnt(List.of(), List.of()))).contains("No project that was like these proposals");
    }

    private static String shown(Learnt learnt) throws Exception {
        return StoredRound.collecting().taught(learnt).pages().read(PAGE, Somebody.PARENT_CARER);
    }
}
