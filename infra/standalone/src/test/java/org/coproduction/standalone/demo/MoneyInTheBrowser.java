package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;

/// A project's money is divided and paid by those whose it is, and everybody reads it.
final class MoneyInTheBrowser {
    private final Browser browser;
    private final Api api;
    private final String project;

    MoneyInTheBrowser(Browser browser, Api api, String project) {
        this.browser = browser;
        this.api = api;
        this.project = project;
    }

    void play() {
        var pence = api.get("/api/commissioning/projects/" + project + "/journey", null).path("facts").path("amountPence")
                .asLong();
        browser.become("council-1");
        browser.open("/projects/" + project);
        browser.follow("See when the money is paid");
        browser.follow("Divide the money into parts");
        browser.looked("tranches-division");
        browser.type("How much", Long.toString(pence / 100));
        browser.tick("At once");
        browser.press("Divide it so");
        browser.follow("Record the payment of part 1");
        var today = LocalDate.now(ZoneId.of("Europe/London"));
        browser.type("Day", Integer.toString(today.getDayOfMonth()));
        browser.type("Month", Integer.toString(today.getMonthValue()));
        browser.type("Year", Integer.toString(today.getYear()));
        browser.type("Under which reference do you find it?", "PO-2027-031");
        browser.looked("tranche-payment");
        browser.press("Record a payment");
        assertThat(browser.text()).contains("The payment is recorded.", "Paid", "reference PO-2027-031")
                .doesNotContain("Divide the money into parts");
        browser.looked("tranches");
        browser.lookedNarrowInEasyRead("tranches");
    }
}
