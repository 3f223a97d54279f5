package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.standalone.demo.Api.body;

import java.nio.file.Path;
import java.util.Map;
import org.coproduction.standalone.ChildPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// The pages of an evaluation that was not agreed, in a real browser on the whole platform.
@EnabledIf("org.coproduction.standalone.demo.Browser#isInstalled")
@EnabledIfSystemProperty(named = "coproduction.thorough", matches = "true", disabledReason = "in the long run")
class AssessmentPagesTest {
    private final Telling telling = Backstage.silent();

    @TempDir
    Path folder = Path.of("");

    /// A platform of its own, on which people have one second to agree to the publication.
    @Test
    void what_was_not_agreed_in_time_is_published_by_the_accountable_body_which_says_why() {
        try (var platform = new ChildPlatform(folder.resolve("data"), Map.of("COPRODUCTION_ASSESSMENT_PUBLICATIONGATE", "1s"))) {
            platform.awaitReady();
            var api = new Api(platform.gateway(), platform.issuer());
            var cast = new Cast(api);
            var project = new CommissioningAct(api, cast, telling, Programme.shortBreaks()).play();
            await(api, cast, project, "EXPECTED");
            try (var browser = new Browser(platform.gateway(), true)) {
                browser.become("parent-carer-1");
                lookAt(browser, project, "evaluation-expected", "Nobody is asked how it was yet.",
                        "The design is not settled yet.");
                new DesignAct(api, cast, telling, project).play();
                new AssessmentAct(api, cast, telling, project).approveForm();
                lookAt(browser, project, "questions-approved", "Parent carers and young people said yes", "as soon as the work");
                new DeliveryAct(api, cast, telling, project).play();
                await(api, cast, project, "OPEN");
                api.post("/api/assessment/evaluations/" + project + "/closing", cast.facilitator());
                await(api, cast, project, "NOT_AGREED");
                lookAt(browser, project, "evaluation-not-agreed", "There was no agreement in time",
                        "Parent carers had not agreed.");
                browser.lookedNarrowInEasyRead("evaluation-not-agreed");

                decide(browser, api, cast, project);
            }
        }
    }

    private static void lookAt(Browser browser, String project, String name, String... words) {
        browser.open("/projects/" + project + "/evaluation");
        assertThat(browser.text()).contains(words).doesNotContain("Decide without agreement");
        browser.looked(name);
    }

    private static void decide(Browser browser, Api api, Cast cast, String project) {
        browser.become("council-1");
        browser.open("/projects/" + project + "/evaluation");
        assertThat(browser.text()).contains("You can decide when everything that was raised is named and has an answer.");
        browser.type("Your reasons", "Families wait for an answer.");
        browser.press("Decide without agreement");
        assertThat(browser.text()).contains("There is a problem", "not ready to be published");
        assertThat(browser.field("Your reasons").getDomProperty("value")).isEqualTo("Families wait for an answer.");
        browser.looked("evaluation-decision-refused");
        var theme = "/api/assessment/evaluations/" + project + "/themes/0197a3c0-5e1d-7000-8000-000000000041";
        api.put(theme, cast.facilitator(), body("theme", "Silence", "finding", "Nobody answered."));
        api.put(theme + "/commitment", cast.facilitator(),
                body("kind", "CANNOT", "text", "There is nothing to answer.", "owner", "example-council", "due", null));
        browser.press("Decide without agreement");
        assertThat(browser.text()).contains("Your decision is published.", "Decided without agreement by example-council",
                "Families wait for an answer.", "We cannot, because: There is nothing to answer.")
                .doesNotContain("Agreed by families and professionals");
        browser.looked("evaluation-decided");
    }

    private static void await(Api api, Cast cast, String project, String phase) {
        api.await("an evaluation that is " + phase, "/api/assessment/evaluations/" + project, cast.facilitator(),
                evaluation -> evaluation.path("phase").asString("").equals(phase));
    }
}
