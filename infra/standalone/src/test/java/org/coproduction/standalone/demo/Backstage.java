package org.coproduction.standalone.demo;

import static org.coproduction.standalone.demo.Api.body;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.standalone.ChildPlatform;
import org.coproduction.testing.Contract;
import org.coproduction.testing.ProjectEvents;
import org.jspecify.annotations.Nullable;

/// What tests prepare behind the pages, and tell nobody.
final class Backstage {
    /// What was settled of a design before co-production began.
    static final Map<String, @Nullable Object> DESIGN = body("concept", "A club on Saturdays.", "easyRead", "Sport on Saturdays.",
            "content", List.of(body("title", "Quiet room", "description", "Low light.")), "successMeasures",
            List.of(body("text", "They come back.", "question", "Would you come again?")));

    private Backstage() {
    }

    static Telling silent() {
        return new Telling(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    }

    /// The first event of a project on its topic, whoever would have raised it; one that happened long ago lets months pass.
    static void raise(ChildPlatform platform, String project, String type, Instant at) {
        System.setProperty("coproduction.test.kafka", platform.kafka());
        ProjectEvents.publish(project, 1, type, Contract.of(type).sample(project, 2, 1, 1), at);
    }

    /// A service that was there already, taken on for £200.
    ///
    /// @param design what was settled of it; `null` where co-production begins with the design
    /// @return the project's id
    static String takenOn(Api api, Cast cast, String startsAt, @Nullable Object design, List<?> done) {
        var id = UUID.randomUUID().toString();
        api.put("/api/commissioning/projects/" + id, cast.council(),
                body("title", "Saturday club", "summary", "A club.", "easyRead", "A club.", "what", "Coaches", "where", "North",
                        "how", "IN_HOUSE", "amountPence", 20_000, "quorums",
                        body("parentCarers", 3, "youngPeople", 3, "professionals", 3), "origin",
                        body("startsAt", startsAt, "kind", "EXISTING_SERVICE", "decidedBy", "Example Council", "reference",
                                "CYP/2019/044", "decidedOn", "2019-03-04", "reason", "It was there before.", "easyRead",
                                "It was there before.", "design", design, "done", done)));
        return id;
    }

    /// The first draft of a project's design.
    static void draft(Api api, Cast cast, String project) {
        api.await("the design workspace", workspace(project), cast.facilitator(), _ -> true);
        api.post(workspace(project) + "/drafts", cast.facilitator(), body("concept", "Everybody meets in one group.", "content",
                List.of(body("id", UUID.randomUUID().toString(), "title", "How a day runs", "description", "We swim, then eat.")),
                "easyRead", "We swim. Then we eat.", "successMeasures", List.of(body("id", UUID.randomUUID().toString(), "text",
                        "Young people come again", "question", "Would you come again?"))));
    }

    /// The same, understood by a reader, with a young person's objection to it.
    static void draftWithObjection(Api api, Cast cast, String project, String reason) {
        draft(api, cast, project);
        var draft = workspace(project) + "/drafts/1";
        api.put(draft + "/easy-read-confirmation", cast.person(Constituency.YOUNG_PERSON, 1));
        api.put(draft + "/stance", cast.person(Constituency.YOUNG_PERSON, 1),
                body("stance", "OBJECTION", "reason", reason));
    }

    static String workspace(String project) {
        return "/api/design/workspaces/" + project;
    }
}
