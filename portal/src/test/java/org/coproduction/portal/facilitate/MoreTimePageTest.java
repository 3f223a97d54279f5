package org.coproduction.portal.facilitate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.coproduction.portal.Pages;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.api.Commissioning;
import org.coproduction.portal.api.Commissioning.Form;
import org.coproduction.portal.api.Facilitation;
import org.coproduction.portal.api.Facilitation.Longer;
import org.coproduction.portal.api.Facilitation.Motion;
import org.coproduction.portal.api.Facilitation.Outreach;
import org.coproduction.portal.api.Scrutinies;
import org.coproduction.portal.round.RoundPages;
import org.coproduction.portal.round.StoredRecount;
import org.coproduction.portal.round.StoredRound;
import org.junit.jupiter.api.Test;

class MoreTimePageTest {
    private static final String PAGE = "/facilitate/rounds/" + StoredRound.ROUND;
    private static final Instant UNTIL = Instant.parse("2027-04-30T22:59:00Z");

    private final StoredFacilitation service = new StoredFacilitation();

    private static StoredRound voting() {
        return new StoredRound(new Form("APPROVAL", 3, null, false));
    }

    private Pages pages(StoredRound round) {
        return Pages.of(Map.of(Commissioning.class, round, Facilitation.class, service, Scrutinies.class,
                new StoredRecount()), FacilitatePages.class,
                RoundPages.class);
    }

    @Test
    void facilitators_are_told_what_closing_early_gives_up_and_ask_for_more_time_instead() throws Exception {
        assertThat(pages(voting()).read(PAGE, Somebody.FACILITATOR)).contains("Too few of these have taken part so far",
                "children and young people", "once: 14 days", "How are they reached?");
        pages(voting()).send(PAGE + "/extension", Somebody.FACILITATOR, "until-day", "30", "until-month", "4", "until-year",
                "2027", "outreach", "We visit two schools.", "key", "k");
        assertThat(service.taken).containsExactly(new Longer(UNTIL, "We visit two schools."));
    }

    @Test
    void the_other_facilitator_agrees_to_the_very_same_date() throws Exception {
        service.asked(new Motion("EXTEND_VOTING", null, UNTIL, "FACILITATOR_NAMED_BY_FAMILIES", false, Instant.EPOCH,
                "We visit two schools.", "FACILITATOR"));
        assertThat(pages(voting()).read(PAGE, Somebody.FACILITATOR)).contains("Agree, and give people more time",
                "Until 30 April 2027", UNTIL.toString());
        pages(voting()).send(PAGE + "/extension", Somebody.FACILITATOR, "agreed", "YES", "moment", UNTIL.toString(), "key", "k");
        assertThat(service.taken).containsExactly(new Longer(UNTIL, null));
        assertThat(pages(voting()).send(PAGE + "/extension", Somebody.FACILITATOR, "agreed", "YES", "moment", "soon", "key", "k")
                .getContentAsString()).contains("There is a problem");
    }

    @Test
    void after_the_close_what_nobody_has_checked_yet_is_still_led_to() throws Exception {
        var page = pages(StoredRound.closing()).read(PAGE, Somebody.FACILITATOR);
        assertThat(page).contains(PAGE + "/paper/b1", "within three days").doesNotContain("Enter paper ballots",
                "Ask to close voting");
    }

    @Test
    void where_there_was_more_time_everybody_reads_until_when_for_whom_and_what_was_done_in_it() throws Exception {
        var extended = voting().extended("We visited two youth clubs.");
        assertThat(pages(extended).read("/rounds/" + StoredRound.ROUND, Somebody.PARENT_CARER)).contains(
                "People were given more time, until 31 March 2027", "children and young people", "We visited two youth clubs.");
        assertThat(pages(voting().extended()).read("/rounds/" + StoredRound.ROUND, Somebody.PARENT_CARER))
                .contains("Nothing is recorded yet");
        assertThat(pages(extended).read(PAGE, Somebody.FACILITATOR)).contains("What did you do to reach those who are missing?")
                .doesNotContain("How are they reached?", "If you close now");
        pages(extended).send(PAGE + "/outreach", Somebody.FACILITATOR, "reached", "We rang them.", "key", "k");
        assertThat(service.taken).containsExactly(new Outreach("We rang them."));
    }
}
