package org.coproduction.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.commissioning.Running.SERVICE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SearchTest {
    @Test
    void everybody_finds_proposals_by_words_in_them_and_projects_once_they_are_funded() {
        var word = "w" + UUID.randomUUID().toString().replace("-", "");
        var round = Running.voting(60_000, 3, "UTILITARIAN", Map.of(word, 20_000L));

        var before = SERVICE.get("search?words=idea+" + word, null).is(200).json().path("items");
        assertThat(before.size()).isEqualTo(1);
        assertThat(before.get(0).path("kind").asString()).isEqualTo("PROPOSAL");
        assertThat(before.get(0).path("roundId").asString()).isEqualTo(round);

        Running.everybodyVotes(round, List.of(word));
        Running.close(round, "RECOMMENDED");
        SERVICE.post("rounds/" + round + "/ratification", Running.COUNCIL,
                Map.of("decisions", Map.of("ratified", List.of(word), "declined", List.of()), "reason",
                        "It is wanted."))
                .is(200);

        var after = SERVICE.get("search?words=" + word, null).is(200).json().path("items").get(0);
        assertThat(after.path("kind").asString()).isEqualTo("PROJECT");
        assertThat(after.path("projectId").asString()).isNotBlank();
    }

    @Test
    void rounds_of_priorities_and_panels_are_found_by_what_they_are_about_and_by_what_is_ranked_or_scored() {
        var word = "w" + UUID.randomUUID().toString().replace("-", "");
        var priorities = PriorityFlowTest.about(word);
        var panel = PanelFlowTest.about(word);

        for (var words : List.of(word, word + "+option", word + "+criterion")) {
            var found = SERVICE.get("search?words=" + words, null).is(200).json().path("items").valueStream()
                    .map(hit -> hit.path("kind").asString() + " " + hit.path("roundId").asString()).toList();
            assertThat(found).as(words).containsExactlyElementsOf(switch (words.substring(word.length())) {
                case "+option" -> List.of("PRIORITY_ROUND " + priorities);
                case "+criterion" -> List.of("PANEL_ROUND " + panel);
                default -> List.of("PRIORITY_ROUND " + priorities, "PANEL_ROUND " + panel);
            });
        }
    }

    @Test
    void no_words_and_too_many_letters_are_refused() {
        SERVICE.get("search?words=.", null).refused(400, "INVALID_FIELD");
        SERVICE.get("search?words=" + "a".repeat(101), null).refused(400, "INVALID_FIELD");
    }
}
