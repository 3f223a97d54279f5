package org.coproduction.standalone.demo;

import static org.coproduction.standalone.demo.Api.body;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Co-assessment: families approve the questions, review the answers, and everything they said gets an answer.
final class AssessmentAct {
    private final Api api;
    private final Cast cast;
    private final Telling telling;
    private final String evaluation;

    AssessmentAct(Api api, Cast cast, Telling telling, String projectId) {
        this.api = api;
        this.cast = cast;
        this.telling = telling;
        this.evaluation = "/api/assessment/evaluations/" + projectId;
    }

    /// Parent carers and young people approve the questions while delivery goes on.
    void approveForm() {
        telling.act("4  Co-assessment: what it was like, and what follows from it");
        var form = awaitPhase("DRAFTING").get("form");
        for (var constituency : new Constituency[]{Constituency.PARENT_CARER, Constituency.YOUNG_PERSON}) {
            cast.of(constituency).forEach(person -> api.put(evaluation + "/form/approval", person,
                    body("formVersion", form.get("version").intValue(), "approves", true, "reason", null)));
        }
        api.post(evaluation + "/form/agreement", cast.facilitator());
        telling.step("Parent carers and young people approved the " + form.get("questions").size() + " questions");
    }

    void play() {
        var open = awaitPhase("OPEN");
        telling.step("Feedback opened by itself, once everything was delivered");
        respond(open.get("form").get("questions"));
        api.post(evaluation + "/closing", cast.facilitator());
        awaitPhase("REVIEWING");
        review();
        publish();
    }

    private JsonNode awaitPhase(String phase) {
        return api.await("the evaluation to be " + phase, evaluation, cast.facilitator(),
                found -> found.path("phase").asString("").equals(phase));
    }

    private void respond(JsonNode questions) {
        var people = cast.everyone();
        for (var i = 0; i < people.size(); i++) {
            var answers = new ArrayList<Map<String, @Nullable Object>>();
            for (var question : questions) {
                answers.add(body("questionId", question.get("id").stringValue(), "value",
                        switch (question.get("kind").stringValue()) {
                            case "SCALE" -> Integer.toString(3 + i % 3);
                            case "YES_NO" -> i % 5 == 0 ? "NO" : "YES";
                            default -> i % 4 == 0 ? "The quiet hour helped a lot." : "The bus home was too early.";
                        }));
            }
            api.put(evaluation + "/response", people.get(i), body("answers", answers));
            telling.progress("responses", i + 1, people.size());
        }
        telling.step(people.size() + " people said how it was, without their names");
    }

    private void review() {
        var bus = theme("The bus home", "It left before the end, so some missed the last part.", Constituency.YOUNG_PERSON);
        var quiet = theme("The quiet hour", "It made the difference for those who find crowds hard.", Constituency.PARENT_CARER);
        telling.step("Families named two themes");
        telling.step("Not yet: " + api.refused(evaluation + "/publication", cast.facilitator(), "THEME_UNANSWERED"));
        var due = LocalDate.now(ZoneId.of("Europe/London")).plusMonths(3).toString();
        api.put(evaluation + "/themes/" + bus + "/commitment", cast.facilitator(),
                body("kind", "WILL_DO", "text", "The bus will wait until the end.", "owner", "example-council", "due", due));
        api.put(evaluation + "/themes/" + quiet + "/commitment", cast.facilitator(),
                body("kind", "DID", "text", "The quiet hour stays, and two other projects now have one.", "owner",
                        "example-provider", "due", null));
        telling.step("You said, we did: each theme has its answer and its owner");
    }

    private UUID theme(String theme, String finding, Constituency by) {
        var id = UUID.randomUUID();
        api.put(evaluation + "/themes/" + id, cast.person(by, 1), body("theme", theme, "finding", finding));
        return id;
    }

    private void publish() {
        var version = api.get(evaluation, cast.facilitator()).path("reviewVersion").intValue();
        cast.everyone().forEach(person -> api.put(evaluation + "/publication/approval", person,
                body("reviewVersion", version, "approves", true, "reason", null)));
        api.post(evaluation + "/publication", cast.facilitator());
        awaitPhase("PUBLISHED");
        telling.step("The evaluation is published, agreed by all three constituencies");
    }
}
