package org.coproduction.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.commissioning.Running.SERVICE;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A proposal is read, edited a little, compared, and read again, over HTTP.
class SmallEditTest {
    private static final String YOUNG = Running.participant(Constituency.YOUNG_PERSON, 1);
    private static final String PARENT = Running.participant(Constituency.PARENT_CARER, 1);

    private final String round = UUID.randomUUID().toString();
    private final String proposal = "rounds/" + round + "/proposals/a";

    private void write(String easyRead, long pence) {
        var wording = new HashMap<>(Running.proposal("Idea a", pence));
        wording.put("easyRead", easyRead);
        SERVICE.put(proposal, Running.participant(Constituency.PARENT_CARER, 2), wording).is(200);
    }

    private JsonNode compared() {
        return SERVICE.get(proposal + "/readings", YOUNG).is(200).json();
    }

    private Map<String, String> same() {
        var comparison = compared();
        return Map.of("wordingHash", comparison.path("wordingHash").asString(), "earlierWordingHash",
                comparison.path("earlierWordingHash").asString());
    }

    @Test
    void a_small_edit_is_compared_with_what_was_read_and_kept_apart_from_a_reading_of_the_whole() {
        Running.begin("rounds/" + round, Running.newRound(1_000, 3, "NONE"));
        write("You can swim on Saturdays.", 1_000);
        assertThat(compared().path("refusal").path("code").asString()).isEqualTo("READING_NEEDED");
        Running.confirmAll(round);
        write("You can swim on Sundays.", 1_000);

        var comparison = compared();
        assertThat(comparison.path("refusal").isNull()).isTrue();
        var easyRead = comparison.path("texts").get(2);
        assertThat(easyRead.path("what").asString()).isEqualTo("EASY_READ");
        assertThat(easyRead.path("before").get(1).path("words").asString()).isEqualTo("Saturdays.");
        assertThat(easyRead.path("now").get(1).path("changed").asBoolean()).isTrue();
        assertThat(read().path("comparable").asBoolean()).isTrue();

        SERVICE.put(proposal + "/same-meaning", Running.participant(Constituency.PROFESSIONAL, 1), same())
                .refused(403, "NOT_YOUR_ROLE");
        SERVICE.put(proposal + "/same-meaning", Running.participant(Constituency.PARENT_CARER, 2), same())
                .refused(403, "OWN_WORDING");
        SERVICE.get(proposal + "/readings", null).refused(401, "NOT_SIGNED_IN");
        SERVICE.put(proposal + "/same-meaning", PARENT, same()).is(200);
        assertThat(read().path("easyReadConfirmed").asBoolean()).isTrue();
        assertThat(read().path("reading").path("kind").asString()).isEqualTo("SAME_MEANING");
        assertThat(read().path("reading").path("by").asString()).isEqualTo("PARENT_CARER");

        write("You can swim on Mondays.", 1_000);
        assertThat(compared().path("refusal").path("code").asString()).isEqualTo("READING_NEEDED");
        SERVICE.put(proposal + "/same-meaning", PARENT, same()).refused(409, "READING_NEEDED");
        Running.confirmAll(round);
        write("You can swim on Fridays.", 1_200);
        SERVICE.put(proposal + "/same-meaning", PARENT, same()).refused(409, "EDIT_NOT_SMALL");
        assertThat(compared().path("readings").valueStream().map(each -> each.path("kind").asString()))
                .containsExactly("WHOLE", "SAME_MEANING", "WHOLE");
    }

    private JsonNode read() {
        return SERVICE.get("rounds/" + round, null).json().path("proposals").get(0);
    }
}
