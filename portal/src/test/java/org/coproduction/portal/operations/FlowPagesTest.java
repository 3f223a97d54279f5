package org.coproduction.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.coproduction.portal.Pages;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.api.Operations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

class FlowPagesTest {
    private static final String POISON = Watched.page("design", WatchedServices.POISON);

    private final WatchedServices services = new WatchedServices();
    private final Pages pages = Pages.of(Operations.class, services, FlowPages.class);

    private String read(String page) throws Exception {
        return pages.read(page, Somebody.OPERATIONS);
    }

    private MockHttpServletResponse send(String page, String... fields) throws Exception {
        return pages.send(page, Somebody.OPERATIONS, fields);
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
                "A record that is no event", "whose it was is not known", "Skipped or declared lost lately",
                "(/commissioning/projects/1#000000000002)", "It came &lt;b&gt;twice&lt;/b&gt;.",
                "(/commissioning/projects/3#000000000002)");
        assertThat(page).containsOnlyOnce("This service had it already, and keeps what it did.");
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

        var sent = send(POISON + "/sending-again");

        assertThat(sent.getRedirectedUrl()).isEqualTo("/operations");
        assertThat(services.told).containsExactly("design: send again " + WatchedServices.POISON);
    }

    @Test
    void an_event_is_skipped_for_a_reason_only() throws Exception {
        var refused = send(POISON + "/skip", "reason", " ");
        assertThat(refused.getContentAsString()).contains("There is a problem", "Write something here", "Skip it");
        assertThat(services.told).isEmpty();

        var sent = send(POISON + "/skip", "reason", "It came twice.");

        assertThat(sent.getRedirectedUrl()).isEqualTo("/operations");
        assertThat(services.told).containsExactly("design: skip " + WatchedServices.POISON + ", It came twice.");
    }

    @Test
    void what_an_event_waits_for_is_declared_lost_at_the_service_that_raised_it_for_a_reason_only() throws Exception {
        var waiting = Watched.page("design", WatchedServices.WAITING);
        assertThat(read(waiting)).contains("Declare number 4 lost", "The project’s story shows the gap",
                "The service that raised it (co-commissioning) looks", "A project cannot go on without some kinds of events",
                "action=\"" + waiting + "/lost\"");
        assertThat(read(POISON)).doesNotContain("Declare number");

        assertThat(send(waiting + "/lost", "because", " ").getContentAsString()).contains("Declare number 4 lost");
        assertThat(services.told).isEmpty();
        assertThat(send(waiting + "/lost", "because", "Restored from last night.").getRedirectedUrl()).isEqualTo("/operations");

        assertThat(services.told)
                .containsExactly("commissioning: lost /commissioning/projects/2#000000000004, Restored from last night.");
    }

    @Test
    void a_record_that_is_no_event_can_only_be_skipped_and_what_is_not_parked_needs_nothing() throws Exception {
        assertThat(read(Watched.page("design", WatchedServices.RECORD))).contains("Skip it")
                .doesNotContain("Send it again");
        assertThat(read(Watched.page("design", "gone"))).contains("not parked any more").doesNotContain("Skip it",
                "Send it again");
    }

    @Test
    void there_is_no_page_for_a_service_that_does_not_exist_nor_at_an_address_that_is_no_events() throws Exception {
        for (var page : List.of("/operations/gateway", Watched.page("gateway", "1"), "/operations/design/parked-events/a.b")) {
            assertThat(read(page)).isEmpty();
            assertThat(send(page + "/skip", "reason", "why").getStatus()).isGreaterThanOrEqualTo(400);
        }
        assertThat(services.told).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPERATIONS")
    void nobody_else_sees_the_flow_or_changes_it(Somebody somebody) {
        for (var page : List.of("/operations", "/operations/design", POISON)) {
            assertThatThrownBy(() -> pages.read(page, somebody)).hasRootCauseInstanceOf(AccessDeniedException.class);
        }
        for (var command : List.of("/skip", "/sending-again", "/lost")) {
            assertThatThrownBy(() -> pages.send(POISON + command, somebody, "reason", "why"))
                    .hasRootCauseInstanceOf(AccessDeniedException.class);
        }
        assertThat(services.told).isEmpty();
    }
}
