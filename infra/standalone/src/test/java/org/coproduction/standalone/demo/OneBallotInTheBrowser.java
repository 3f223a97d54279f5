package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

/// A facilitator types what one person said on the phone in a round of priorities, and the other one checks it.
final class OneBallotInTheBrowser {
    private final Browser browser;
    private final String page;

    OneBallotInTheBrowser(Browser browser, String round) {
        this.browser = browser;
        this.page = "/facilitate/priorities/" + round;
    }

    void play() {
        browser.become("facilitator-1");
        browser.open(page);
        browser.looked("priority-ranking");
        browser.follow("Enter one ranking, such as by phone");
        browser.looked("one-ranking");
        browser.lookedNarrowInEasyRead("one-ranking");
        browser.tick("By phone");
        browser.tick("Professionals");
        browser.select("With friends", "Place 1");
        browser.tick("An interpreter");
        browser.press("Enter it");
        assertThat(browser.text()).contains("There is a problem", "Type their code, or the number of the paper.");
        browser.type("Their code", "BCDF-GHJK-LMNP-QRST");
        browser.press("Enter it");
        assertThat(browser.text()).contains("There is a problem").doesNotContain("Line 2", "The file");
        browser.looked("one-ranking-refused");
        browser.type("Their code", "");
        browser.type("The number of the paper", "phone-1");
        browser.press("Enter it");
        assertThat(browser.text()).contains("It is entered. A second person has to check it");

        browser.become("facilitator-2");
        browser.open(page);
        browser.follow("Check batch 1 of paper ballots");
        assertThat(browser.text()).contains("phone-1", "Professionals", "With friends: Place 1", "By phone · An interpreter");
        browser.looked("one-ranking-check");
        browser.lookedNarrowInEasyRead("one-ranking-check");
        browser.tick("Yes: it counts");
        browser.press("Say so");
        assertThat(browser.text()).contains("It is noted.");
        browser.open(page + "/papers");
        browser.looked("ranking-papers");
        browser.lookedNarrowInEasyRead("ranking-papers");
    }
}
