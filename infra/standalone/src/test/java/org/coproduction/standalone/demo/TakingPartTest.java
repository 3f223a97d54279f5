package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.coproduction.standalone.RunningPlatform;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningPlatform.class)
@EnabledIf("org.coproduction.standalone.demo.Browser#isInstalled")
class TakingPartTest {
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void a_project_goes_from_the_money_to_the_work_that_is_done_in_browsers(boolean scripts) {
        var platform = RunningPlatform.platform();
        var api = new Api(platform.gateway(), platform.issuer());
        try (var browser = new Browser(platform.gateway(), scripts)) {
            var cast = new Cast(api);
            var project = new CommissioningInTheBrowser(browser, api, cast).play();
            api.await("the design workspace", "/api/design/workspaces/" + project, cast.facilitator(), _ -> true);
            new DesignInTheBrowser(browser, api, cast, project).play();
            api.await("the plan", "/api/delivery/plans/" + project, cast.facilitator(),
                    plan -> plan.path("state").asString("").equals("PLANNING"));
            new DeliveryInTheBrowser(browser, api, cast, project).play();

            assertThat(api.get("/api/projects/" + project + "/journey", null).path("title").asString(""))
                    .isEqualTo("A swimming club");
            browser.open("/projects/" + project);
            assertThat(browser.text()).contains("The library does it already.").doesNotContain("parent-carer-", "young-person-");
        }
    }
}
