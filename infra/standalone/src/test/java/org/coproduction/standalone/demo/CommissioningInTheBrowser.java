package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.standalone.demo.Api.body;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.coproduction.charter.Constituency;
import org.openqa.selenium.By;

/// A funding round as people go through it: opened, proposed to, read, voted on, counted, answered.
final class CommissioningInTheBrowser {
    private static final String PAPER = """
            META
            key;value
            description;Paper ballots
            country;UK
            unit;North
            instance;2027
            num_projects;2
            num_votes;3
            budget;30000
            vote_type;approval
            rule;unknown
            date_begin;2027
            date_end;2027
            PROJECTS
            project_id;cost
            SWIMMING;12000
            DRAMA;15000
            VOTES
            voter_id;constituency;vote
            1;PARENT_CARER;SWIMMING
            2;YOUNG_PERSON;SWIMMING,DRAMA
            3;PROFESSIONAL;DRAMA
            """;

    private static final String FILM = "The idea in British Sign Language";

    private final Browser browser;
    private final Api api;
    private final Cast cast;
    private String round = "";

    CommissioningInTheBrowser(Browser browser, Api api, Cast cast) {
        this.browser = browser;
        this.api = api;
        this.cast = cast;
    }

    /// @return the id of the project that was funded
    String play() {
        open();
        propose();
        read();
        var recount = new RecountInTheBrowser(browser, round);
        recount.beNamed();
        check();
        vote();
        closeAndCount();
        recount.sign();
        return answer();
    }

    private void open() {
        browser.become("facilitator-1");
        browser.open("/facilitate");
        browser.looked("facilitate");
        browser.follow("Prepare a funding round");
        browser.type("What is the round called?", "Clubs on Saturdays");
        browser.type("How much money is there?", "much");
        browser.type("What is the money for?", "Clubs for children who need more support");
        browser.type("Where?", "The north");
        for (var group : List.of("Parent carers", "Children and young people", "Professionals")) {
            browser.type(group, "3");
        }
        browser.press("Save the draft");
        assertThat(browser.text()).contains("There is a problem", "Write an amount of money, such as 1,250");
        assertThat(browser.field("What is the round called?").getDomProperty("value")).isEqualTo("Clubs on Saturdays");
        browser.looked("new-round-refused");

        browser.type("How much money is there?", "£30,000");
        browser.press("Save the draft");

        assertThat(browser.text()).contains("The draft is saved.", "Being prepared");
        browser.looked("draft");
        round = URI.create(Objects.requireNonNull(browser.driver().getCurrentUrl())).getPath().split("/")[3];
        new DraftInTheBrowser(browser, api, round).play();
        browser.press("Take no more proposals and check them");
        assertThat(browser.text()).contains("There is a problem");
        browser.looked("review-refused");
    }

    private void propose() {
        browser.become("parent-carer-1");
        propose("A swimming club", "12,000", "A warm pool, and people who know our children.", "You can swim on Saturday.");
        browser.become("professional-1");
        propose("A drama club", "15000", "Actors and children make a play together.", "You can act in a play.");
        assertThat(browser.text()).contains("A swimming club", "A drama club", "£15,000").doesNotContain("parent-carer");
        browser.looked("proposals");
    }

    private void propose(String title, String cost, String summary, String easyRead) {
        browser.open("/rounds/" + round);
        browser.follow("Propose something");
        assertThat(browser.text()).contains("Nobody can reply to you here", "0800 1111");
        browser.type("What is it called?", title);
        browser.type("What is it, and for whom?", summary);
        browser.type("What would it cost?", "a lot");
        browser.type("The same in Easy Read", easyRead);
        browser.tick("No");
        browser.press("Send my proposal");
        assertThat(browser.text()).contains("There is a problem");
        assertThat(browser.field("The same in Easy Read").getDomProperty("value")).isEqualTo(easyRead);
        browser.looked("proposal-refused");
        browser.type("What would it cost?", cost);
        if (title.equals("A swimming club")) {
            putBeside();
        }
        browser.press("Send my proposal");
        assertThat(browser.text()).contains("Your proposal is there for everybody to read.");
    }

    /// A film and a recording, and a place for more that stays empty.
    private void putBeside() {
        browser.type("Link 1: what is it, and who made it?", FILM);
        browser.type("Link 1: its address", "films.example/club");
        browser.press("Send my proposal");
        assertThat(browser.text()).contains("There is a problem", "Choose one");
        browser.tick("Watch");
        browser.press("Send my proposal");
        assertThat(browser.text()).contains("There is a problem", "Write an address that begins with https://");
        browser.looked("proposal-address-refused");
        browser.type("Link 1: its address", "https://films.example/club");
        browser.driver().findElement(By.id("medium-1-kind-AUDIO")).click();
        browser.type("Link 2: what is it, and who made it?", "The idea, read aloud");
        browser.type("Link 2: its address", "https://sounds.example/club.mp3?from=0");
        browser.press("Add another link");
        assertThat(browser.text()).contains("Link 3: its address").doesNotContain("There is a problem");
        assertThat(browser.field("Link 1: its address").getDomProperty("value")).isEqualTo("https://films.example/club");
        assertThat(browser.driver().findElement(By.id("medium-1-kind-AUDIO")).isSelected()).isTrue();
        browser.looked("proposal-with-links");
    }

    private void read() {
        browser.become("young-person-1");
        browser.open("/rounds/" + round);
        browser.follow("Read the Easy Read versions");
        assertThat(browser.text()).contains("Watch: " + FILM, "films.example", "Listen: The idea, read aloud",
                "These links lead to other websites");
        browser.looked("reading");
        browser.press("I understand it: A swimming club");
        assertThat(browser.text()).contains("It is noted that you understood it.", "A reader understood it");
        browser.press("I understand it: A drama club");
    }

    private void check() {
        api.put("/api/commissioning/rounds/" + round + "/proposals/castle", cast.person(Constituency.YOUNG_PERSON, 2),
                body("title", "A castle", "summary", "With towers.", "costPence", 900_000, "easyRead", "It is a castle."));
        browser.become("facilitator-1");
        browser.open("/facilitate/rounds/" + round);
        browser.press("Take no more proposals and check them");
        assertThat(browser.text()).contains("No more proposals are taken.", "Not checked yet");
        browser.looked("reviewing");
        browser.type("Why should voting open now?", "Everything is checked.");
        browser.press("Ask to open voting");
        assertThat(browser.text()).contains("There is a problem", "have not been checked");

        browser.become("council-1");
        browser.open("/rounds/" + round);
        browser.follow("Check what can be done");
        browser.looked("checking");
        for (var club : List.of("A swimming club", "A drama club")) {
            browser.follow("Check “" + club + "”");
            browser.tick("Yes, it can be done");
            browser.press("Say so");
            assertThat(browser.text()).contains("It is noted.");
        }
        browser.follow("Check “A castle”");
        browser.tick("No, it cannot be done");
        browser.press("Say so");
        assertThat(browser.text()).contains("There is a problem");
        browser.looked("verdict-refused");
        browser.type("If no: why not?", "Nobody may build on that hill.");
        browser.press("Say so");
        assertThat(browser.text()).contains("It is noted.", "It cannot be done", "Nobody may build on that hill.");

        browser.become("facilitator-1");
        browser.open("/facilitate/rounds/" + round);
        browser.type("Why should voting open now?", "Everything is checked.");
        browser.press("Ask to open voting");
        assertThat(browser.text()).contains("It is asked for.", "You asked for this.");
        browser.become("facilitator-2");
        browser.open("/facilitate/rounds/" + round);
        assertThat(browser.text()).contains("A facilitator asked for it on", "Everything is checked.");
        browser.looked("motion");
        browser.press("Agree, and open voting");
        assertThat(browser.text()).contains("Voting is open.");
        browser.open("/rounds/" + round);
        assertThat(browser.text()).contains("What cannot be done, and why", "Nobody may build on that hill.");
        browser.looked("round-voting");
    }

    private void vote() {
        for (var person : List.of("parent-carer-1", "young-person-1", "professional-1")) {
            browser.become(person);
            browser.open("/your-part");
            assertThat(browser.text()).contains("Funding round: vote, or change your vote.");
            browser.open("/rounds/" + round + "/ballot");
            assertThat(browser.text()).contains("Watch: " + FILM);
            if (person.equals("young-person-1")) {
                browser.looked("ballot-with-links");
                browser.lookedNarrowInEasyRead("ballot-with-links");
            }
            browser.tick("A swimming club");
            browser.press("Cast my vote");
            assertThat(browser.text()).contains("Your vote is in");
        }
        browser.looked("receipt");
        new BallotsInTheBrowser(browser, api, cast).play();
        var swimming = proposal("A swimming club");
        for (var constituency : Constituency.values()) {
            for (var number = 2; number <= 3; number++) {
                api.put("/api/commissioning/rounds/" + round + "/ballot", cast.person(constituency, number),
                        body("choices", List.of(swimming)));
            }
        }
    }

    private String proposal(String title) {
        return api.get("/api/commissioning/rounds/" + round, null).path("proposals").valueStream()
                .filter(each -> each.path("title").asString("").equals(title)).findFirst().orElseThrow().path("id").asString("");
    }

    private void closeAndCount() {
        browser.become("facilitator-1");
        browser.open("/facilitate/rounds/" + round);
        assertThat(browser.text()).contains("Parent carers: 3; enough");
        browser.looked("turnout");
        browser.follow("Enter paper ballots");
        browser.looked("paper");
        browser.type("Its lines", "META\nkey;value\nnonsense");
        browser.press("Enter this batch");
        assertThat(browser.text()).contains("There is a problem", "ine ");
        browser.looked("paper-refused");
        browser.type("Its lines",
                PAPER.replace("SWIMMING", proposal("A swimming club")).replace("DRAMA", proposal("A drama club")));
        browser.press("Enter this batch");
        assertThat(browser.text()).contains("The batch is entered.", "Parent carers: 3; enough");
        browser.follow("Check batch 1 of paper ballots");
        assertThat(browser.text()).contains("Somebody else has to check it.");
        browser.become("facilitator-2");
        browser.open("/facilitate/rounds/" + round);
        browser.follow("Check batch 1 of paper ballots");
        browser.looked("paper-check");
        browser.tick("Yes: it counts");
        browser.press("Say so");
        assertThat(browser.text()).contains("It is noted.", "Parent carers: 4; enough");
        browser.type("Why should voting close now?", "Everybody has voted.");
        browser.press("Ask to close voting and count");
        browser.become("facilitator-1");
        browser.open("/facilitate/rounds/" + round);
        browser.press("Agree, and close voting and count");
        browser.await("Recommended");
        browser.looked("recommended");
    }

    private String answer() {
        browser.become("council-1");
        browser.open("/rounds/" + round);
        browser.follow("Answer the recommendation");
        browser.looked("ratification");
        browser.type("Your reasons for the whole answer", "It is what families asked for, and within our powers.");
        browser.press("Publish this answer");
        assertThat(browser.text()).contains("Your answer is published.");
        browser.await("Follow the project");
        browser.become("");
        browser.open("/rounds/" + round);
        assertThat(browser.text()).contains("Decided by example-council", "It is what families asked for");
        browser.looked("decided");
        browser.follow("Read the record of the decision");
        assertThat(browser.text())
                .contains("Record of the decision", "It is what families asked for", "A swimming club", "Funded",
                        "Parent carers", "not shown", "at least 20 people of each group")
                .doesNotContain("parent-carer-");
        browser.looked("record");
        browser.lookedNarrowInEasyRead("record");
        browser.follow("Back to the funding round");
        browser.follow("Follow the project: A swimming club");
        assertThat(browser.text()).contains("A swimming club", "Agreed by families and professionals");
        return URI.create(Objects.requireNonNull(browser.driver().getCurrentUrl())).getPath().split("/")[2];
    }
}
