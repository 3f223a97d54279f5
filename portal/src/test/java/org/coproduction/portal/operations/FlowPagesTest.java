package org.coproduction.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.coproduction.portal.api.Operations;
import org.coproduction.portal.form.FormConfiguration;
import org.coproduction.portal.look.LookConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class FlowPagesTest {
    private static final String POISON = Watched.page("design", WatchedServices.POISON);

    private final WatchedServices services = new WatchedServices();
    private final WebApplicationContextRunner portal = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(WebMvcAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
                    HttpMessageConvertersAutoConfiguration.class, ThymeleafAutoConfiguration.class))
            .withUserConfiguration(LookConfiguration.class, FormConfiguration.class, FlowPages.class)
            .withPropertyValues("spring.thymeleaf.prefix=classpath:/portal/templates/")
            .withBean(Operations.class, () -> services);

    private static void signIn(String role) {
        var none = AuthorityUtils.NO_AUTHORITIES;
        Map<String, Object> claims = Map.of("preferred_username", "somebody", "roles", List.of(role));
        SecurityContextHolder.getContext().setAuthentication(
                new OAuth2AuthenticationToken(new DefaultOAuth2User(none, claims, "preferred_username"), none, "portal"));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private MockHttpServletResponse answered(String role, RequestBuilder request) {
        signIn(role);
        var answer = new AtomicReference<MockHttpServletResponse>();
        portal.run(context -> answer
                .set(MockMvcBuilders.webAppContextSetup(context).build().perform(request).andReturn().getResponse()));
        return Objects.requireNonNull(answer.get());
    }

    private String read(String page) throws Exception {
        return answered("operations", get(page)).getContentAsString();
    }

    @Test
    void each_service_has_its_section_and_one_that_is_away_takes_only_its_own_with_it() throws Exception {
        var page = read("/operations");

        assertThat(page).contains("co-commissioning", "Everything flows", "The service does not answer",
                "This part cannot be shown now.", "href=\"/operations\">Operations</a>");
        assertThat(page).contains("from co-commissioning: not known, the broker does not answer",
                "2, the oldest for 40 seconds (counted 3 March 2027, 14:05:30)", "7 in all",
                "commissioning.project-funded.v1, number 3",
                "It could not be applied, 6 times. The fault was: IllegalStateException.",
                "Parked since 3 March 2027, 14:05:30.", "wait behind it: 4.", "Number 4 of the same project has not come yet.",
                "see what commissioning still has to send",
                "A record that is no event", "whose it was is not known", "Skipped lately",
                "(/commissioning/projects/1#000000000002)", "It came &lt;b&gt;twice&lt;/b&gt;.");
    }

    @Test
    void where_scripts_run_each_section_looks_again_by_itself_until_that_is_stopped() throws Exception {
        assertThat(read("/operations")).contains("hx-get=\"/operations/assessment\"", "hx-trigger=\"every 10s\"",
                "href=\"/operations?still=true\"");
        assertThat(read("/operations?still=true")).doesNotContain("hx-trigger").contains("This page stays as it is");

        var anew = read("/operations/design");

        assertThat(anew.strip()).startsWith("<section").endsWith("</section>")
                .contains("commissioning.project-funded.v1, number 3", "hx-get=\"/operations/design\"");
    }

    @Test
    void a_parked_event_is_sent_again_and_the_next_page_says_so() throws Exception {
        var page = read(POISON);
        assertThat(page).contains(WatchedServices.POISON, "action=\"" + POISON + "/sending-again\"", "Send it again", "Skip it",
                "Please write no names");

        var sent = answered("operations", post(POISON + "/sending-again"));

        assertThat(sent.getRedirectedUrl()).isEqualTo("/operations");
        assertThat(services.told).containsExactly("design: send again " + WatchedServices.POISON);
    }

    @Test
    void an_event_is_skipped_for_a_reason_only() throws Exception {
        var refused = answered("operations",
                post(POISON + "/skip").param("reason", " "));
        assertThat(refused.getContentAsString()).contains("There is a problem", "Write something here", "Skip it");
        assertThat(services.told).isEmpty();

        var sent = answered("operations",
                post(POISON + "/skip").param("reason", "It came twice."));

        assertThat(sent.getRedirectedUrl()).isEqualTo("/operations");
        assertThat(services.told).containsExactly("design: skip " + WatchedServices.POISON + ", It came twice.");
    }

    @Test
    void a_record_that_is_no_event_can_only_be_skipped_and_what_is_not_parked_needs_nothing() throws Exception {
        assertThat(read(Watched.page("design", WatchedServices.RECORD))).contains("Skip it")
                .doesNotContain("Send it again");
        assertThat(read(Watched.page("design", "gone"))).contains("not parked any more").doesNotContain("Skip it",
                "Send it again");
    }

    @Test
    void there_is_no_page_for_a_service_that_does_not_exist_nor_at_an_address_that_is_no_events() {
        assertThat(answered("operations", get("/operations/gateway")).getStatus()).isEqualTo(404);
        assertThat(answered("operations", get("/operations/design/parked-events/a.b")).getStatus()).isEqualTo(400);
        assertThat(answered("operations", post(Watched.page("gateway", "1") + "/skip")).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"participant", "facilitator", "accountable-body", "supporter", "safeguarding-lead"})
    void nobody_else_sees_the_flow_or_changes_it(String role) {
        for (var request : List.of(get("/operations"), get("/operations/design"), get(POISON), post(POISON + "/skip"),
                post(POISON + "/sending-again"))) {
            assertThatThrownBy(() -> answered(role, request)).hasRootCauseInstanceOf(AccessDeniedException.class);
        }
    }
}
