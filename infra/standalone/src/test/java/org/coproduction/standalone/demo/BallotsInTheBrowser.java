package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.standalone.demo.Api.body;

/// A young person votes where people give points, and where they rank.
final class BallotsInTheBrowser {
    private final Browser browser;
    private final Api api;
    private final Cast cast;

    BallotsInTheBrowser(Browser browser, Api api, Cast cast) {
        this.browser = browser;
        this.api = api;
        this.cast = cast;
    }

    void play() {
        browser.become("young-person-1");
        givePoints();
        rank();
    }

    private void givePoints() {
        browser.open("/rounds/" + ExampleRound.votingWith(api, cast, body("type", "POINTS", "points", 10)) + "/ballot");
        browser.type("Swimming", "8");
        browser.type("Drama", "3");
        browser.looked("ballot-points");
        browser.lookedNarrowInEasyRead("ballot-points");
        browser.type("Swimming", "8");
        browser.type("Drama", "3");
        browser.press("Cast my vote");
        assertThat(browser.text()).contains("There is a problem", "The most that can be given is 10");
        browser.looked("ballot-points-refused");
        browser.type("Drama", "2");
        browser.press("Cast my vote");
        assertThat(browser.text()).contains("Your vote is in", "Swimming: 8 points", "Drama: 2 points");
        browser.looked("receipt-points");
    }

    private void rank() {
        browser.open("/rounds/" + ExampleRound.votingWith(api, cast, body("type", "RANKED", "mostChoices", 3)) + "/ballot");
        browser.select("Swimming", "Place 1");
        browser.select("Drama", "Place 1");
        browser.press("Cast my vote");
        assertThat(browser.text()).contains("There is a problem", "Two proposals have this place");
        browser.looked("ballot-ranked-refused");
        browser.lookedNarrowInEasyRead("ballot-ranked");
        browser.select("Swimming", "Place 2");
        browser.select("Drama", "Place 1");
        browser.press("Cast my vote");
        assertThat(browser.text()).contains("Your vote is in", "Drama: Place 1", "Swimming: Place 2");
    }
}
