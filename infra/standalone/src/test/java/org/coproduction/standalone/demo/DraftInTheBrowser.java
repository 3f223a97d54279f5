package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.standalone.demo.Api.body;

import tools.jackson.databind.node.ObjectNode;

/// Both facilitators agree on the terms of a draft, in a real browser: one asks, the other changes the terms, so that it is asked for and
/// agreed to anew.
final class DraftInTheBrowser {
    private final Browser browser;
    private final Api api;
    private final String terms;
    private final String page;

    /// @param browser in which a facilitator looks at the draft
    DraftInTheBrowser(Browser browser, Api api, String round) {
        this.browser = browser;
        this.api = api;
        this.terms = ExampleRound.address(round);
        this.page = "/facilitate/rounds/" + round;
    }

    void play() {
        ask("It is all there.");
        browser.become("facilitator-2");
        browser.open(page);
        assertThat(browser.text()).contains("Agree, and open the round", "It is all there.");
        browser.looked("draft-asked");
        browser.follow("Change the terms");
        browser.looked("draft-edit");
        assertThat(browser.field("What is the round called?").getDomProperty("value")).isEqualTo("Clubs on Saturdays");
        browser.type("Where?", "The north and the west");
        browser.press("Save the draft");
        assertThat(browser.text()).contains("The draft is saved.").doesNotContain("Agree, and open the round");
        ask("The west belongs to it.");
        browser.become("facilitator-1");
        browser.open(page);
        changeMeanwhile();
        browser.press("Agree, and open the round");
        assertThat(browser.text()).contains("There is a problem", "The terms are others than you had before you");
        browser.looked("draft-changed");
        browser.lookedNarrowInEasyRead("draft-changed");
        browser.press("Agree, and open the round");
        assertThat(browser.text()).contains("The round is open. People can propose.", "Collecting proposals");
    }

    /// The other facilitator, at another computer.
    private void changeMeanwhile() {
        var other = api.person("facilitator-2");
        var changed = (ObjectNode) api.get(terms + "/terms", other);
        api.put(terms, other, changed.put("where", "The north, the west and the east"));
        api.post(terms + "/opening", other, body("reason", "The east belongs to it too."));
    }

    private void ask(String reason) {
        browser.type("Why should the round open now?", reason);
        browser.press("Ask to open the round");
        assertThat(browser.text()).contains("It is asked for.", "Open the round for proposals");
    }
}
