package org.coproduction.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.coproduction.portal.Pages;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.api.Funding;
import org.coproduction.portal.api.Halted;
import org.junit.jupiter.api.Test;

class HaltPageTest {
    private static final String PROJECT = "0197a3c0-5e1d-7000-8000-000000000001";
    private static final String PAGE = "/projects/" + PROJECT + "/halt";

    /// A project's money, and all that was asked of it.
    private record Stored(String state, List<Object> taken) implements Funding {
        Stored(String state) {
            this(state, new ArrayList<>());
        }

        Pages pages() {
            return Pages.of(Funding.class, this, HaltPage.class);
        }

        @Override
        public Section of(String id) {
            return new Section(state, new Facts(id, "Saturday club", state.equals("FUNDED")
                    ? null
                    : new Halted("FRAUD", "example-council", "The money is gone.", "The money has gone.",
                            Instant.parse("2026-05-01T12:00:00Z")),
                    0, List.of()));
        }

        @Override
        public void suspend(String id, Halting halting, String key) {
            taken.add(halting);
        }

        @Override
        public void resume(String id, Resuming resuming, String key) {
            taken.add(resuming);
        }

        @Override
        public void divide(String id, Dividing dividing) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void pay(String id, int number, Paying paying, String key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void end(String id, Halting halting, String key) {
            taken.add("ended");
        }
    }

    @Test
    void what_can_be_done_depends_on_where_the_project_stands() throws Exception {
        assertThat(new Stored("FUNDED").pages().read(PAGE, Somebody.COUNCIL)).contains("Suspend it for the time being",
                "End it for good").doesNotContain(">Let it go on<");
        assertThat(new Stored("SUSPENDED").pages().read(PAGE, Somebody.COUNCIL)).contains(">Let it go on<", "End it for good",
                "The money is gone.", "1 May 2026").doesNotContain("Suspend it for the time being");
        assertThat(new Stored("ENDED").pages().read(PAGE, Somebody.COUNCIL)).contains("The funder has ended this project")
                .doesNotContain("<form th", "Do this now");
    }

    @Test
    void it_is_done_with_its_ground_and_its_reason_in_both_wordings() throws Exception {
        var stored = new Stored("FUNDED");
        stored.pages().send(PAGE, Somebody.COUNCIL, "what", "SUSPENSION", "ground", "LAW", "reason", "A court says so.",
                "easyRead", "A judge says stop.", "key", "k");
        stored.pages().send(PAGE, Somebody.COUNCIL, "what", "RESUMPTION", "reason", "It is over.", "easyRead", "It is over.",
                "key", "k");
        assertThat(stored.taken()).containsExactly(new Funding.Halting("LAW", "A court says so.", "A judge says stop."),
                new Funding.Resuming("It is over.", "It is over."));

        var refused = stored.pages().send(PAGE, Somebody.COUNCIL, "what", "END", "reason", "A court says so.", "easyRead", "",
                "key", "k");
        assertThat(refused.getContentAsString()).contains("There is a problem", "A court says so.");
        assertThat(stored.taken()).hasSize(2);
    }
}
