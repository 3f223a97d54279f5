package org.coproduction.standalone.demo;

import static org.coproduction.standalone.demo.Api.body;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.coproduction.charter.Constituency;
import org.coproduction.standalone.ChildPlatform;

/// Every kind of page that families use, each in the state in which it has most on it, for a young person to come to.
final class FamilyPages {
    /// Who comes to them.
    static final String PERSON = "young-person-7";
    private static final int NUMBER = 7;

    private final ChildPlatform platform;
    private final Api api;
    private final Cast cast;

    FamilyPages(ChildPlatform platform) {
        this.platform = platform;
        this.api = new Api(platform.gateway(), platform.issuer());
        this.cast = new Cast(api);
    }

    /// One kind of page.
    ///
    /// @param open what somebody does who comes to it
    record Kind(String name, Consumer<Browser> open) {
        static Kind at(String address) {
            return new Kind(address, browser -> browser.open(address));
        }

        /// With a message at its top.
        ///
        /// @param form the end of the form's address
        static Kind refused(String address, String form) {
            return new Kind(address + " refused", browser -> {
                browser.open(address);
                browser.send(form);
            });
        }
    }

    /// @return the id of a round in which nobody has voted yet
    String voting() {
        return ExampleRound.voting(api, cast);
    }

    List<Kind> all() {
        var published = ExampleProject.published(platform);
        var ended = "/projects/" + published.id();
        var theme = api.get("/api/assessment/evaluations/" + published.id(), cast.facilitator()).path("themes").path(0);
        var round = "/rounds/" + voted();
        var ideas = "/rounds/" + ExampleRound.collecting(api, cast);
        var funded = "/projects/" + funded();
        var designed = "/projects/" + designed();
        var action = action(designed);
        return List.of(Kind.at("/"), Kind.at("/rounds"), Kind.at(round), Kind.at(round + "/ballot"), Kind.at(round + "/receipt"),
                Kind.at("/rounds/" + published.round()), Kind.at(ideas), Kind.at(ideas + "/reading"), Kind.at(ideas + "/recount"),
                Kind.refused(ideas + "/proposal", "/proposal"), Kind.at(funded + "/design"),
                Kind.refused(funded + "/design", "/design/stance"), Kind.at(funded + "/design/draft/1"),
                Kind.at(designed + "/plan"), Kind.at(designed + "/plan/list"), Kind.at(designed + action),
                Kind.at(designed + "/evaluation"), Kind.at(designed + "/evaluation/answers/1"),
                Kind.at(designed + "/evaluation/answers"), Kind.at(ended + "/evaluation"), Kind.at(ended + "/evaluation/results"),
                Kind.at(ended + "/evaluation/themes/" + theme.path("id").asString()), Kind.at(ended), Kind.at(ended + "/share"),
                Kind.at("/your-part"), Kind.at("/you-said-we-did"), Kind.at("/search?q=swimming"), Kind.at("/help"),
                Kind.at("/privacy"), Kind.at("/accessibility"), new Kind("preferences", FamilyPages::preferences));
    }

    private static void preferences(Browser browser) {
        browser.open("/help");
        browser.driver().executeScript("document.querySelector('.rt-reading__more').open = true");
    }

    private String voted() {
        var round = ExampleRound.voting(api, cast);
        api.put(ExampleRound.address(round) + "/ballot", cast.person(Constituency.YOUNG_PERSON, NUMBER),
                body("choices", List.of("swimming")));
        return round;
    }

    /// A project whose design people are agreeing on, with an objection.
    private String funded() {
        var project = UUID.randomUUID().toString();
        raise(project, "commissioning.project-funded.v1");
        api.await("the design workspace", Backstage.workspace(project), cast.facilitator(),
                found -> found.path("state").asString("").equals("DRAFTING"));
        Backstage.draftWithObjection(api, cast, project, "The mornings are too loud for me.");
        return project;
    }

    /// A project with a plan to work on, about which people are already asked how it was.
    private String designed() {
        var project = UUID.randomUUID().toString();
        raise(project, "commissioning.project-funded.v1");
        raise(project, "design.design-agreed.v1");
        new AssessmentAct(api, cast, Backstage.silent(), project).approveForm();
        raise(project, "delivery.delivery-completed.v1");
        api.await("an open evaluation", "/api/assessment/evaluations/" + project, cast.facilitator(),
                found -> found.path("phase").asString("").equals("OPEN"));
        api.await("a plan", "/api/delivery/plans/" + project, cast.facilitator(),
                found -> found.path("state").asString("").equals("PLANNING"));
        return project;
    }

    /// @return the address of an action that the young person leads, below the project's
    private String action(String project) {
        var id = UUID.randomUUID().toString();
        var address = "/api/delivery/plans/" + project.substring("/projects/".length()) + "/actions/" + id;
        api.put(address, cast.facilitator(),
                body("title", "Find a warm pool", "contentId", null, "due", "2099-12-31", "owner", null));
        api.put(address + "/ownership", cast.person(Constituency.YOUNG_PERSON, NUMBER));
        return "/plan/actions/" + id;
    }

    private void raise(String project, String type) {
        Backstage.raise(platform, project, type, Instant.now());
    }
}
