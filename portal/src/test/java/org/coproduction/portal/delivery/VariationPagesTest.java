package org.coproduction.portal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.coproduction.portal.Pages;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.api.Group;
import org.coproduction.portal.api.Variations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VariationPagesTest {
    private static final String PROJECT = "0197a3c0-5e1d-7000-8000-000000000001";
    private static final String PAGE = "/projects/" + PROJECT + "/plan/variations";
    private static final String GROUND = "It would put somebody in danger.";
    private static final Instant AT = Instant.parse("2026-05-01T12:00:00Z");

    /// One change of a project, and all that was sent about it.
    private record Stored(One one, List<Object> taken) implements Variations {
        static Stored asked(boolean understood, @Nullable Yours yours) {
            var agreement = new Agreement(3, AT, null, null, List.of(new Group("YOUNG_PERSON", 2, true, null, null)),
                    List.of(new Objection("It is too far.", false)), yours);
            return new Stored(one("ASKED", understood, agreement, null), new ArrayList<>());
        }

        static Stored in(String state) {
            var settled = state.equals("NOT_AGREED") ? new Settlement(false, AT, List.of("YOUNG_PERSON"), null) : null;
            return new Stored(one(state, null, null, settled), new ArrayList<>());
        }

        private static One one(String state, @Nullable Boolean understood, @Nullable Agreement agreement,
                @Nullable Settlement settlement) {
            return new One(1, state, "Two more Saturdays.", "More children came.", "More came. We need more money.", true,
                    5_200_000, "example-trust", AT, understood, agreement, settlement, List.of());
        }

        Pages pages() {
            return Pages.of(Variations.class, this, VariationPages.class);
        }

        @Override
        public Varied of(String id) {
            return new Varied(id, "Saturday club", 4_850_000, 4_850_000, 10, null, List.of(GROUND), List.of(one));
        }

        @Override
        public void ask(String id, Asking asking, String key) {
            taken.add(asking);
        }

        @Override
        public void confirm(String id, int number, Confirming confirming) {
            taken.add(confirming);
        }

        @Override
        public void take(String id, int number, Position position) {
            taken.add(position);
        }

        @Override
        public void extend(String id, int number, Extending extending, String key) {
            taken.add(extending);
        }

        @Override
        public void agree(String id, int number, String key) {
            taken.add("agreed");
        }

        @Override
        public void decide(String id, int number, Deciding deciding, String key) {
            taken.add(deciding);
        }
    }

    @Test
    void a_family_reads_it_first_and_then_everybody_answers_with_a_reason_for_a_no() throws Exception {
        var unread = Stored.asked(false, null);
        assertThat(unread.pages().read(PAGE, Somebody.YOUNG_PERSON)).contains("Is it easy to understand?", "I understand it",
                "up to 10% more or less than £48,500").doesNotContain("Do you agree to this change?");
        assertThat(unread.pages().read(PAGE, Somebody.PROFESSIONAL)).contains("People can answer when")
                .doesNotContain("I understand it");
        unread.pages().send(PAGE + "/1/easy-read", Somebody.YOUNG_PERSON, "version", "3", "key", "k");

        var read = Stored.asked(true, new Variations.Yours(true, ""));
        assertThat(read.pages().read(PAGE, Somebody.PROFESSIONAL)).contains("Do you agree to this change?", "You said yes",
                "It is too far.", "1 May 2026");
        read.pages().send(PAGE + "/1/stance", Somebody.PROFESSIONAL, "version", "3", "answer", "NO", "reason", "Too far.", "key",
                "k");
        assertThat(unread.taken()).containsExactly(new Variations.Confirming(3));
        assertThat(read.taken()).containsExactly(new Variations.Position(3, false, "Too far."));
    }

    @Test
    void the_facilitator_asks_settles_and_gives_more_time() throws Exception {
        var stored = Stored.asked(true, null);
        assertThat(stored.pages().read(PAGE, Somebody.FACILITATOR)).contains("Ask for a change", "Settle it as agreed",
                "Give people more time");
        assertThat(stored.pages().read(PAGE.replace("variations", "new-variation"), Somebody.FACILITATOR))
                .contains("What would change?");
        var form = PAGE.replace("variations", "new-variation");
        var sent = stored.pages().send(form, Somebody.FACILITATOR, "what", "Two more Saturdays.", "reason", "More came.",
                "easyRead", "More came.", "changesScope", "NO", "amountPence", "£52,000", "key", "k");
        assertThat(sent.getRedirectedUrl()).isEqualTo("/projects/" + PROJECT + "/plan");
        var refused = stored.pages().send(form, Somebody.FACILITATOR, "what", "Two more Saturdays.", "reason", "", "easyRead", "",
                "changesScope", "NO", "amountPence", "1", "key", "k");
        assertThat(refused.getContentAsString()).contains("There is a problem", "Two more Saturdays.");
        stored.pages().send(PAGE + "/1/agreement", Somebody.FACILITATOR, "key", "k");
        assertThat(stored.taken()).containsExactly(
                new Variations.Asking("Two more Saturdays.", "More came.", "More came.", false, 5_200_000), "agreed");
    }

    @Test
    void those_whose_money_it_is_decide_and_what_was_not_agreed_only_as_decided_without_agreement() throws Exception {
        var lapsed = Stored.in("NOT_AGREED");
        assertThat(lapsed.pages().read(PAGE, Somebody.COUNCIL)).contains("Decide on this change",
                "Children and young people had not agreed");
        assertThat(lapsed.pages().read(PAGE + "/1/decision", Somebody.COUNCIL)).contains("for ever", GROUND);
        lapsed.pages().send(PAGE + "/1/decision", Somebody.COUNCIL, "answer", "GRANTED", "reason", "It is needed.", "easyRead",
                "We need it.", "key", "k");
        lapsed.pages().send(PAGE + "/1/decision", Somebody.COUNCIL, "answer", "DECLINED", "ground", "0", "reason", "No.",
                "easyRead", "No.", "key", "k");
        assertThat(lapsed.taken()).containsExactly(
                new Variations.Deciding(true, null, true, "It is needed.", "We need it."),
                new Variations.Deciding(false, GROUND, false, "No.", "No."));
        var unfounded = lapsed.pages().send(PAGE + "/1/decision", Somebody.COUNCIL, "answer", "DECLINED", "ground", "9", "reason",
                "No.", "easyRead", "No.", "key", "k");
        assertThat(unfounded.getContentAsString()).contains("There is a problem");

        var small = Stored.in("TOLERABLE");
        small.pages().send(PAGE + "/1/decision", Somebody.COUNCIL, "answer", "GRANTED", "reason", "It fits.", "easyRead",
                "It fits.", "key", "k");
        assertThat(small.taken()).containsExactly(new Variations.Deciding(true, null, false, "It fits.", "It fits."));
        assertThat(Stored.in("VARIED").pages().ledTo(PAGE + "/1/decision", Somebody.COUNCIL)).isEqualTo(PAGE);
    }
}
