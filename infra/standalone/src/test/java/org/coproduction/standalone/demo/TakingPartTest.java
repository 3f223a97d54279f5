package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.coproduction.standalone.RunningPlatform;
import org.coproduction.testing.Seeds;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The longest of all: begun first, so that nothing waits for it in the end.
@Order(1)
@ExtendWith(RunningPlatform.class)
@EnabledIf("org.coproduction.standalone.demo.Browser#isInstalled")
class TakingPartTest {
    /// Without scripts as well in the long run (`-Pthorough`): it takes minutes.
    static Stream<Boolean> scripts() {
        return Seeds.thorough() ? Stream.of(true, false) : Stream.of(true);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "with scripts: {0}")
    @MethodSource("scripts")
    void a_project_goes_from_the_money_to_what_was_learnt_in_browsers(boolean scripts) {
        var platform = RunningPlatform.platform();
        var api = new Api(platform.gateway(), platform.issuer());
        try (var browser = new Browser(platform.gateway(), scripts)) {
            var cast = new Cast(api);
            var project = new CommissioningInTheBrowser(browser, api, cast).play();
            new MoneyInTheBrowser(browser, api, project).play();
            api.await("the design workspace", "/api/design/workspaces/" + project, cast.facilitator(), _ -> true);
            new DesignInTheBrowser(browser, api, cast, project).play();
            api.await("the plan", "/api/delivery/plans/" + project, cast.facilitator(),
                    plan -> plan.path("state").asString("").equals("PLANNING"));
            new DeliveryInTheBrowser(browser, api, cast, project).play();
            new AssessmentInTheBrowser(browser, api, cast, project).play();

            assertThat(api.get("/api/projects/" + project + "/journey", null).path("title").asString(""))
                    .isEqualTo("A swimming club");
            browser.open("/projects/" + project);
            assertThat(browser.text()).contains("The library does it already.", "What people said is published")
                    .doesNotContain("parent-carer-", "young-person-");
        }
    }
}
