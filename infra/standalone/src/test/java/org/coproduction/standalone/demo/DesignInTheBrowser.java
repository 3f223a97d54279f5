package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.standalone.demo.Api.body;

import org.coproduction.charter.Constituency;

/// Co-design as people go through it: a draft, what each thinks of it, an objection worked in, and the agreement.
final class DesignInTheBrowser {
    private static final String YES = "Yes, I can live with it";

    private final Browser browser;
    private final Api api;
    private final Cast cast;
    private final String project;

    DesignInTheBrowser(Browser browser, Api api, Cast cast, String project) {
        this.browser = browser;
        this.api = api;
        this.cast = cast;
        this.project = project;
    }

    void play() {
        write("Everybody meets in one group.", 1);
        object();
        write("There is a quiet hour first.", 2);
        integrate();
        agree();
    }

    private void write(String concept, int version) {
        browser.become("parent-carer-1");
        open();
        browser.follow(version == 1 ? "Write the first draft" : "Write the next draft");
        browser.type("What is the project?", concept);
        if (version == 1) {
            browser.type("Part 1: what is it called?", "How a day runs");
            browser.type("Part 1: what is it?", "We swim, and then we eat together.");
            browser.type("Sign 1: what would be good?", "Young people want to come again");
            browser.type("Sign 1: which question would tell us?", "Would you come again?");
            browser.press("Send this draft");
            assertThat(browser.text()).contains("There is a problem", "Write something here");
            assertThat(browser.field("Part 1: what is it?").getDomProperty("value"))
                    .isEqualTo("We swim, and then we eat together.");
            browser.looked("draft-refused");
        }
        browser.type("The same in Easy Read", "We swim. Then we eat.");
        browser.press("Send this draft");
        assertThat(browser.text()).contains("Draft " + version, concept);
        browser.become("young-person-1");
        open();
        browser.press("I understand it");
        assertThat(browser.text()).contains("A reader understood it");
    }

    private void open() {
        browser.open("/projects/" + project + "/design");
    }

    private void object() {
        browser.tick("No, I object");
        browser.press("Send what I think");
        assertThat(browser.text()).contains("There is a problem");
        browser.looked("stance-refused");
        browser.tick("No, I object");
        browser.type("Why?", "The mornings are too loud for me.");
        browser.press("Send what I think");
        assertThat(browser.text()).contains("The mornings are too loud for me.", "Yours").doesNotContain("young-person-1:");
        browser.looked("objection");
    }

    private void integrate() {
        browser.become("facilitator-1");
        open();
        assertThat(browser.text()).contains("Give people more time", "How are they reached?");
        browser.press("Agree the design");
        assertThat(browser.text()).contains("There is a problem");
        browser.looked("agreement-refused");
        browser.follow("Say how it was worked in");
        browser.looked("objection-to-work-in");
        browser.type("How does that draft take it up?", "Each day begins with a quiet hour.");
        browser.press("Say how it was worked in");
        assertThat(browser.text()).contains("It is noted how the objection was worked in.");
    }

    private void agree() {
        for (var person : new String[]{"parent-carer-1", "young-person-1", "professional-1"}) {
            browser.become(person);
            open();
            browser.tick(YES);
            browser.press("Send what I think");
            assertThat(browser.text()).contains("We have what you think.");
        }
        for (var constituency : Constituency.values()) {
            for (var number = 2; number <= 3; number++) {
                api.put("/api/design/workspaces/" + project + "/drafts/2/stance", cast.person(constituency, number),
                        body("stance", "CONSENT"));
            }
        }
        browser.become("facilitator-1");
        open();
        browser.looked("ready-to-agree");
        browser.press("Agree the design");
        assertThat(browser.text()).contains("The design is agreed.", "Objections that were worked in",
                "Each day begins with a quiet hour.");
        browser.looked("agreed");
    }
}
