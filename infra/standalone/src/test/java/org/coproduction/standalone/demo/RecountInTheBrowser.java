package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.By;

/// A young person offers to count the votes again, is named, and signs what counting them again came to.
final class RecountInTheBrowser {
    private final Browser browser;
    private final String round;

    RecountInTheBrowser(Browser browser, String round) {
        this.browser = browser;
        this.round = round;
    }

    /// Before voting opens.
    void beNamed() {
        browser.become("young-person-1");
        browser.open("/rounds/" + round);
        browser.follow("Would you count the votes again if few people vote?");
        browser.looked("recount-offer");
        browser.press("Offer to do this");
        assertThat(browser.text()).contains("Thank you. Tell a facilitator your code.");
        var code = browser.driver().findElement(By.className("rt-receipt")).getText();

        browser.become("facilitator-1");
        browser.open("/facilitate/rounds/" + round);
        browser.follow("Name those who count the votes again");
        browser.tick(code);
        browser.type("Why these people?", "They offered it, and nobody else did.");
        browser.looked("scrutineers");
        browser.press("Ask to name them");
        assertThat(browser.text()).contains("It is asked for.", code);
        browser.looked("scrutineers-asked");

        browser.become("facilitator-2");
        browser.open("/facilitate/rounds/" + round);
        browser.press("Agree, and name them");
        assertThat(browser.text()).contains("They are named.");
    }

    /// Once the votes are counted, and fewer than twenty of each group have voted.
    void sign() {
        browser.become("young-person-1");
        browser.open("/rounds/" + round);
        assertThat(browser.text()).contains("Those who were named count them again", "not signed yet", "nobody was named");
        browser.follow("For those who count the votes again");
        assertThat(browser.text()).contains("It is right", "A swimming club");
        browser.looked("recount");
        browser.lookedNarrowInEasyRead("recount");
        browser.press("I agree: the result is right");
        assertThat(browser.text()).contains("Your signature is published.", "that you agree");
        browser.open("/rounds/" + round);
        assertThat(browser.text()).contains("Children and young people: signed on");
    }
}
