package org.coproduction.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.coproduction.assessment.evaluation.Counted;
import org.coproduction.assessment.evaluation.Open;
import org.coproduction.assessment.evaluation.Response;
import org.coproduction.assessment.evaluation.Samples;
import org.coproduction.assessment.feedback.CloseFeedback;
import org.coproduction.assessment.feedback.KeepAnswer;
import org.coproduction.assessment.feedback.SubmitResponse;
import org.coproduction.charter.Constituency;
import org.coproduction.starter.Command;
import org.coproduction.starter.Secrets;
import org.junit.jupiter.api.Test;

class ResponsesRaceTest {
    private static final int RACES = 8;
    private static final int PEOPLE = 40;

    private static final List<Constituency> GROUPS = List.of(Constituency.values());

    private final SubmitResponse submit = Running.CONTEXT.getBean(SubmitResponse.class);
    private final KeepAnswer keep = Running.CONTEXT.getBean(KeepAnswer.class);
    private final CloseFeedback close = Running.CONTEXT.getBean(CloseFeedback.class);

    @Test
    void every_acknowledged_response_is_counted_and_no_refused_one_while_the_feedback_closes() throws Exception {
        var sometimesCut = 0;
        for (var race = 0; race < RACES; race++) {
            var project = UUID.randomUUID().toString();
            var acknowledged = race(project);
            Awaitility.await().atMost(Duration.ofSeconds(20))
                    .until(() -> Running.evaluations().find(project).orElseThrow().state() instanceof Counted);

            var counted = (Counted) Running.evaluations().find(project).orElseThrow().state();
            assertThat(counted.feedback().tally().responses().values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(acknowledged);
            sometimesCut += acknowledged < PEOPLE ? 1 : 0;
            nothingTiesAResponseToAPerson(project);
        }
        System.out.println("responses were cut off in " + sometimesCut + " of " + RACES + " races");
    }

    private int race(String project) throws InterruptedException {
        Running.evaluations().create(project, Command.OWN, Samples.open(project, java.time.Instant.now()));
        var acknowledged = new AtomicInteger();
        var half = new CountDownLatch(PEOPLE / 2);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var person = 0; person < PEOPLE; person++) {
                var id = "person-" + person;
                var response = new Response(GROUPS.get(person % GROUPS.size()), Map.of(Samples.SCALE, "3"));
                people.execute(() -> keep.handle(project, "another-" + id, Samples.SCALE, "2"));
                people.execute(() -> {
                    if (submit.handle(project, id, response) instanceof SubmitResponse.Taken.Stored) {
                        acknowledged.incrementAndGet();
                    }
                    half.countDown();
                });
            }
            half.await();
            close.handle(project, Command.OWN);
        }
        return acknowledged.get();
    }

    private static void nothingTiesAResponseToAPerson(String project) {
        var database = Running.CONTEXT.getBean(MongoDatabase.class);
        assertThat(Running.CONTEXT.getBean(Secrets.class).keyOf(project, "person-0")).isNull();
        for (var box : database.getCollection("responses").find(new Document("owner", project))) {
            assertThat(box.getBoolean("sealed")).isTrue();
            assertThat(box.get("entries", Document.class).keySet()).allMatch(key -> key.matches("n\\d+"));
        }
        for (var box : database.getCollection("drafts").find(new Document("owner", project))) {
            assertThat(box.get("entries", Document.class)).as("what was not sent").isEmpty();
        }
        assertThat(String.valueOf(database.getCollection("evaluations").find(new Document("_id", project)).first()))
                .doesNotContain("person-");
    }

    @Test
    void a_person_s_second_response_replaces_the_first() {
        var project = UUID.randomUUID().toString();
        Running.evaluations().create(project, Command.OWN, Samples.open(project, java.time.Instant.now()));
        for (var value : new String[]{"1", "5", "5"}) {
            submit.handle(project, "person-1", new Response(Constituency.YOUNG_PERSON, Map.of(Samples.SCALE, value)));
        }
        assertThat(Running.evaluations().find(project).orElseThrow().state()).isInstanceOf(Open.class);
        close.handle(project, Command.OWN);
        Awaitility.await().atMost(Duration.ofSeconds(20))
                .until(() -> Running.evaluations().find(project).orElseThrow().state() instanceof Counted);

        var tally = ((Counted) Running.evaluations().find(project).orElseThrow().state()).feedback().tally();
        assertThat(tally.responses().get(Constituency.YOUNG_PERSON)).isEqualTo(1);
        assertThat(tally.questions().getFirst().counts().get(Constituency.YOUNG_PERSON)).containsEntry("5", 1)
                .containsEntry("1", 0);
    }
}
