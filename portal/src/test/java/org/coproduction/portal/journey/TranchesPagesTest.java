package org.coproduction.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.coproduction.portal.Pages;
import org.coproduction.portal.Pages.Somebody;
import org.coproduction.portal.api.Funding;
import org.coproduction.portal.look.Preferences;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class TranchesPagesTest {
    private static final String PAGE = "/projects/0197a3c0-5e1d-7000-8000-000000000001/tranches";
    private static final Instant SINCE = Instant.parse("2026-05-01T12:00:00Z");
    private static final Funding.Part PAID = new Funding.Part(1, 100_000, "AT_ONCE", 0, SINCE, LocalDate.of(2026, 5, 4), "PO-1");
    private static final Funding.Part DUE = new Funding.Part(2, 200_000, "PLAN_AGREED", 0, SINCE, null, null);
    private static final Funding.Part LATER = new Funding.Part(3, 300_000, "MILESTONES_MET", 2, null, null, null);

    /// A project's money in these parts, and all that was asked of it.
    private record Stored(List<Funding.Part> parts, List<Object> taken) implements Funding {
        Stored(Funding.Part... parts) {
            this(List.of(parts), new ArrayList<>());
        }

        Pages pages() {
            return Pages.of(Funding.class, this, TranchesPages.class);
        }

        @Override
        public Section of(String id) {
            return new Section("FUNDED", new Facts(id, "Saturday club", null, 600_000, parts));
        }

        @Override
        public void divide(String id, Dividing dividing) {
            taken.add(dividing);
        }

        @Override
        public void pay(String id, int number, Paying paying, String key) {
            taken.add(paying);
        }

        @Override
        public void suspend(String id, Halting halting, String key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void resume(String id, Resuming resuming, String key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void end(String id, Halting halting, String key) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void everybody_reads_what_is_due_and_what_is_paid_and_only_the_funder_records_it() throws Exception {
        var pages = new Stored(PAID, DUE, LATER).pages();
        var page = Jsoup.parse(pages.read(PAGE, Somebody.PARENT_CARER));
        assertThat(page.select("tbody tr").eachText()).containsExactly("Part 1 £1,000 at once Paid On 4 May 2026, reference PO-1",
                "Part 2 £2,000 when the plan is agreed Due Since 1 May 2026.",
                "Part 3 £3,000 when 2 milestones are met Not due yet");
        assertThat(Jsoup.parse(pages.read(PAGE, Somebody.COUNCIL)).select("tbody a").eachAttr("href"))
                .containsExactly(PAGE + "/2");
        for (var language : List.of("easy", "pl", "easy.ur")) {
            assertThat(pages.read(PAGE, Somebody.COUNCIL, new Cookie(Preferences.COOKIE, language))).contains("PO-1");
        }
    }

    @Test
    void a_payment_of_what_is_due_is_recorded_with_its_day_and_reference() throws Exception {
        var stored = new Stored(PAID, DUE, LATER);
        assertThat(stored.pages().read(PAGE + "/2", Somebody.COUNCIL)).contains("£2,000");
        assertThat(stored.pages().ledTo(PAGE + "/3", Somebody.COUNCIL)).isEqualTo(PAGE);
        stored.pages().send(PAGE + "/2", Somebody.COUNCIL, "on-day", "5", "on-month", "5", "on-year", "2026", "reference", "PO-2",
                "key", "k");
        assertThat(stored.taken).containsExactly(new Funding.Paying(LocalDate.of(2026, 5, 5), "PO-2"));
    }

    @Test
    void the_money_is_divided_as_long_as_nothing_of_it_is_paid() throws Exception {
        var stored = new Stored(DUE);
        assertThat(Jsoup.parse(stored.pages().read(PAGE + "/division", Somebody.COUNCIL)).select("input[name^=amount-]"))
                .hasSize(3);
        stored.pages().send(PAGE + "/division", Somebody.COUNCIL, "amount-0", "1000", "due-0", "AT_ONCE", "milestones-0", "",
                "amount-1", "5000", "due-1", "MILESTONES_MET", "milestones-1", "2", "key", "k");
        assertThat(stored.taken).containsExactly(new Funding.Dividing(List.of(new Funding.NewPart(100_000, "AT_ONCE", null),
                new Funding.NewPart(500_000, "MILESTONES_MET", 2))));
        var wrong = stored.pages().send(PAGE + "/division", Somebody.COUNCIL, "amount-0", "1000", "due-0", "MILESTONES_MET",
                "milestones-0", "", "key", "k");
        assertThat(Jsoup.parse(wrong.getContentAsString()).select(".govuk-error-summary a").attr("href"))
                .isEqualTo("#milestones-0");
        assertThat(new Stored(PAID).pages().ledTo(PAGE + "/division", Somebody.COUNCIL)).isEqualTo(PAGE);
    }
}
