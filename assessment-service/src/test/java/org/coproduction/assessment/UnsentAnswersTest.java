package org.coproduction.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.assessment.Running.SERVICE;
import static org.coproduction.assessment.Running.TOKENS;
import static org.coproduction.assessment.Running.path;

import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.bson.Document;
import org.coproduction.charter.Constituency;
import org.coproduction.testing.ServiceClient.Answered;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Somebody answers a question, stops, and goes on later.
class UnsentAnswersTest {
    private static final String YOUNG_PERSON = Running.family(Constituency.YOUNG_PERSON, 1);
    private static final String PARENT_CARER = Running.family(Constituency.PARENT_CARER, 1);

    private final String project = Running.open();
    private final String draft = path(project) + "/response/draft";
    private final JsonNode questions = SERVICE.get(path(project), YOUNG_PERSON).json().at("/form/questions");
    private final String scale = questions.path(0).path("id").asString();
    private final String text = questions.path(2).path("id").asString();

    private Answered keep(String question, String value) {
        return SERVICE.put(draft + "/" + question, YOUNG_PERSON, "{\"value\": \"" + value + "\"}");
    }

    private void send(String json) {
        SERVICE.put(path(project) + "/response", YOUNG_PERSON, json).is(200);
    }

    private JsonNode soFar() {
        return SERVICE.get(draft, YOUNG_PERSON).is(200).json();
    }

    @Test
    void an_answer_that_is_kept_is_there_again_for_whoever_gave_it_and_for_nobody_else() {
        keep(scale, "4").is(200);
        keep(text, "It was loud.").is(200);

        assertThat(soFar().path("answers").toString()).contains(scale + "\":\"4\"", "It was loud.");
        assertThat(soFar().path("sent").asBoolean()).isFalse();
        assertThat(soFar().path("unsent").asBoolean()).isTrue();
        assertThat(SERVICE.get(draft, PARENT_CARER).json().path("answers").size()).isZero();
        SERVICE.get(path(project) + "/response", YOUNG_PERSON).is(404);
        SERVICE.get(draft, TOKENS.facilitator()).refused("NOT_YOUR_ROLE");
    }

    @Test
    void what_was_sent_stands_until_what_was_changed_since_is_sent_too() {
        keep(scale, "4");
        keep(text, "It was loud.");
        send(one(scale, "4"));
        assertThat(soFar().path("answers").toString()).isEqualTo("{\"" + scale + "\":\"4\"}");
        assertThat(soFar().path("sent").asBoolean()).isTrue();
        assertThat(soFar().path("unsent").asBoolean()).isFalse();

        keep(scale, "");
        assertThat(soFar().path("answers").size()).isZero();
        assertThat(soFar().path("unsent").asBoolean()).isTrue();
        assertThat(SERVICE.get(path(project) + "/response", YOUNG_PERSON).json().at("/answers/" + scale).asString())
                .isEqualTo("4");
        keep(scale, "4");
        assertThat(soFar().path("unsent").asBoolean(true)).isFalse();
    }

    @Test
    void what_was_not_sent_is_never_counted_and_nothing_is_left_of_it() {
        keep(text, "Nobody may read this.");
        SERVICE.put(path(project) + "/response", PARENT_CARER, one(text, "It was quiet.")).is(200);
        SERVICE.post(path(project) + "/closing", TOKENS.facilitator(), null).is(200);
        Running.awaitPhase(project, "REVIEWING");

        assertThat(SERVICE.get(path(project) + "/results", YOUNG_PERSON).json().at("/responses/YOUNG_PERSON").asInt(9)).isZero();
        assertThat(SERVICE.get(path(project) + "/feedback", YOUNG_PERSON).json().toString()).contains("It was quiet.")
                .doesNotContain("Nobody may read this.");
        var kept = Running.CONTEXT.getBean(MongoDatabase.class).getCollection("drafts").find(new Document("owner", project));
        assertThat(kept).isNotEmpty().allSatisfy(box -> assertThat(box.get("entries", Document.class)).isEmpty());
        keep(text, "Too late.").refused("FEEDBACK_NOT_OPEN");
        SERVICE.get(draft, YOUNG_PERSON).refused("FEEDBACK_NOT_OPEN");
    }

    @Test
    void an_answer_that_does_not_fit_its_question_is_not_kept() {
        keep(scale, "6").refused(400, "ANSWER_INVALID");
        keep(UUID.randomUUID().toString(), "1").refused(400, "QUESTION_UNKNOWN");
        keep(UUID.randomUUID().toString(), "").refused(400, "QUESTION_UNKNOWN");
        keep(text, "x".repeat(2001)).refused(400, "INVALID_FIELD");
        SERVICE.put(draft + "/" + scale, YOUNG_PERSON, "{}").refused(400, "INVALID_FIELD");
        SERVICE.get(path(UUID.randomUUID().toString()) + "/response/draft", YOUNG_PERSON).refused(404, "NOT_FOUND");

        assertThat(soFar().path("answers").size()).isZero();
    }

    private static String one(String question, String value) {
        return "{\"answers\": [{\"questionId\": \"" + question + "\", \"value\": \"" + value + "\"}]}";
    }
}
