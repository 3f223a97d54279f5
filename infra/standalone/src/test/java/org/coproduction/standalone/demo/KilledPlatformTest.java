package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.standalone.demo.Api.body;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.coproduction.charter.Constituency;
import org.coproduction.standalone.ChildPlatform;
import org.coproduction.testing.Seeds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ends the whole platform hard, at random moments, while people write. Whatever was acknowledged is there afterwards,
/// once, and everything that follows from it in the other services.
class KilledPlatformTest {
    private static final Duration CONVERGENCE = Duration.ofSeconds(30);
    private static final int WRITERS = 3;
    private static final int DRAFTS = 3;

    @TempDir
    Path folder = Path.of("");

    @Test
    void three_kills_lose_nothing_that_was_acknowledged_and_double_nothing() {
        killWhileWriting(3);
    }

    @Test
    @Tag("thorough")
    void a_hundred_kills_lose_nothing_that_was_acknowledged_and_double_nothing() {
        killWhileWriting(Integer.getInteger("coproduction.kills", 100));
    }

    private void killWhileWriting(int kills) {
        var random = Seeds.random("moments of the kills");
        try (var platform = new ChildPlatform(folder.resolve("data"))) {
            platform.awaitReady();
            var api = new Api(platform.gateway(), platform.issuer());
            var cast = new Cast(api);
            var acknowledged = new ConcurrentLinkedQueue<Written>();
            var stop = new AtomicBoolean();
            try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var writer = 0; writer < WRITERS; writer++) {
                    var _ = writers.submit(() -> write(api, cast, acknowledged, stop));
                }
                try {
                    for (var kill = 0; kill < kills; kill++) {
                        letThemWrite(random);
                        platform.killAndStartAgain();
                        platform.awaitReady();
                    }
                } finally {
                    stop.set(true);
                }
            }
            System.out.println(kills + " kills, " + acknowledged.size() + " projects written meanwhile");
            assertThat(acknowledged).isNotEmpty();
            Awaitility.await().atMost(CONVERGENCE)
                    .untilAsserted(() -> acknowledged.forEach(written -> check(api, cast, written)));
            stopsInOrder(platform);
        }
    }

    /// The gateway first, so that nothing new comes in, and the broker last; and there is nothing in it to write down.
    private static void stopsInOrder(ChildPlatform platform) {
        var said = platform.stop();

        assertThat(said.indexOf("stopped: gateway")).isPositive();
        assertThat(said.indexOf("stopped: Kafka broker")).isGreaterThan(said.indexOf("stopped: commissioning service"));
        assertThat(platform.log().stream().dropWhile(line -> !line.contains("The platform stops")).skip(1)).singleElement()
                .asString().contains("The platform has stopped");
    }

    private static void letThemWrite(Random random) {
        LockSupport.parkNanos(Duration.ofMillis(500 + random.nextInt(3_000)).toNanos());
    }

    /// What a client was told is done.
    ///
    /// @param drafts how many drafts the design service has acknowledged
    private record Written(String round, String project, int drafts) {}

    private static void write(Api api, Cast cast, ConcurrentLinkedQueue<Written> acknowledged, AtomicBoolean stop) {
        while (!stop.get()) {
            var round = UUID.randomUUID().toString();
            var project = fund(api, cast, "/api/commissioning/rounds/" + round);
            untilAcknowledged(() -> api.get("/api/design/workspaces/" + project, cast.facilitator()));
            for (var draft = 0; draft < DRAFTS; draft++) {
                var key = UUID.randomUUID().toString();
                var text = "Draft " + draft;
                untilAcknowledged(
                        () -> api.post("/api/design/workspaces/" + project + "/drafts", cast.facilitator(), key, draft(text)));
            }
            acknowledged.add(new Written(round, project, DRAFTS));
        }
    }

    private static Map<String, @org.jspecify.annotations.Nullable Object> draft(String text) {
        var id = UUID.nameUUIDFromBytes(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)).toString();
        return body("concept", text, "content", List.of(body("id", id, "title", "One", "description", "What it is")), "easyRead",
                "It is easy.",
                "successMeasures", List.of(body("id", id, "text", "It works", "question", "Did it work?")));
    }

    private static String fund(Api api, Cast cast, String round) {
        untilAcknowledged(() -> api.put(round, cast.facilitator(),
                body("title", "A round", "potPence", 100_000, "what", "Anything", "where",
                        "Here", "how", "GRANT", "quorums", Map.of("parentCarers", 3, "youngPeople", 3, "professionals", 3),
                        "expectedVoters", 9, "rule",
                        Map.of("satisfaction", "COST", "completion", "NONE"))));
        cast.facilitators().forEach(each -> post(api, round + "/opening", each, "reason", "Everybody has read the terms."));
        untilAcknowledged(() -> api.put(round + "/proposals/one", cast.person(Constituency.PARENT_CARER, 1),
                body("title", "One", "summary", "The one", "costPence", 50_000, "easyRead", "It is one.")));
        var wording = untilAcknowledged(() -> api.get(round, null)).get("proposals").get(0).get("wordingHash").stringValue();
        untilAcknowledged(
                () -> api.put(round + "/proposals/one/easy-read-confirmation", cast.person(Constituency.YOUNG_PERSON, 1),
                        body("wordingHash", wording)));
        post(api, round + "/review", cast.facilitator());
        untilAcknowledged(() -> api.put(round + "/proposals/one/feasibility", cast.facilitator(),
                body("feasible", true, "pricePence", 50_000)));
        cast.facilitators().forEach(each -> post(api, round + "/voting", each, "reason", "Everything is checked."));
        for (var constituency : Constituency.values()) {
            for (var number = 1; number <= 3; number++) {
                var person = cast.person(constituency, number);
                untilAcknowledged(() -> api.put(round + "/ballot", person, body("choices", List.of("one"))));
            }
        }
        cast.facilitators().forEach(each -> post(api, round + "/closing", each, "reason", "Everybody has voted."));
        untilAcknowledged(() -> api.get(round + "/result", null));
        var key = UUID.randomUUID().toString();
        untilAcknowledged(() -> api.post(round + "/ratification", cast.council(), key,
                body("decisions", body("ratified", List.of("one"), "declined", List.of()), "reason", "By the rule.")));
        return untilAcknowledged(() -> api.get(round + "/awards", null)).get("awards").get(0).get("projectId").stringValue();
    }

    private static void post(Api api, String path, String token, String... body) {
        var key = UUID.randomUUID().toString();
        untilAcknowledged(() -> api.post(path, token, key, body((Object[]) body)));
    }

    /// A client repeats its command, unchanged, for as long as the platform is away.
    private static <T> T untilAcknowledged(Supplier<T> command) {
        for (;;) {
            try {
                return command.get();
            } catch (DemoFailed away) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    private static void check(Api api, Cast cast, Written written) {
        var awards = api.get("/api/commissioning/rounds/" + written.round() + "/awards", null).get("awards");
        assertThat(awards.size()).isEqualTo(1);
        assertThat(awards.get(0).get("projectId").stringValue()).isEqualTo(written.project());
        var workspace = api.get("/api/design/workspaces/" + written.project(), cast.facilitator());
        assertThat(workspace.get("draft").get("version").intValue()).isEqualTo(written.drafts());
        var started = new ArrayList<String>();
        api.get("/api/projects/" + written.project() + "/journey", null).get("sections")
                .forEach(section -> started.add(section.get("status").stringValue()));
        assertThat(started.subList(0, 2)).containsExactly("present", "present");
        assertThat(api.get("/api/delivery/plans/" + written.project(), cast.facilitator()).get("title").stringValue())
                .isEqualTo("One");
    }
}
