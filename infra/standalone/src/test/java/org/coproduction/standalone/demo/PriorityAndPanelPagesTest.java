package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.standalone.demo.Api.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Rounds of priorities and panels' rounds in a real browser on the whole platform, by people who take part and by both facilitators.
@EnabledIf("org.coproduction.standalone.demo.Browser#isInstalled")
@EnabledIfSystemProperty(named = "coproduction.thorough", matches = "true", disabledReason = "in the long run")
class PriorityAndPanelPagesTest extends OnThePlatform {
    private static final String ROUNDS = "/api/commissioning/priority-rounds/";
    private static final String PANELS = "/api/commissioning/panel-rounds/";

    private final String round = UUID.randomUUID().toString();

    @Test
    void what_people_rank_is_ordered_specified_and_agreed_on_the_pages() {
        prepared();
        try (var browser = new Browser(platform.gateway(), true)) {
            opened(browser, "/facilitate/priorities/" + round, "Why should ranking open now?", "Ask to open ranking",
                    "Agree, and open ranking");
            assertThat(browser.text()).contains("Ranking is open.");
            browser.looked("priority-running");
            ranked(browser);
            opened(browser, "/facilitate/priorities/" + round, "Why should it close before its day?",
                    "Ask to close ranking and count", "Agree, and close ranking and count");
            api.await("the order", ROUNDS + round, null, each -> each.path("phase").asString("").equals("SPECIFYING"));
            specified(browser);
        }
    }

    /// Everything is written and understood, so that ranking could open.
    private void prepared() {
        api.put(ROUNDS + round, cast.facilitator(), body("title", "What short breaks should be like", "what",
                "Short breaks for children with disabilities", "where", "North of the city", "places", 3, "quorums",
                body("parentCarers", 3, "youngPeople", 3, "professionals", 3), "rankingUntil", "2090-01-01T00:00:00Z",
                "agreementUntil", "2090-02-01T00:00:00Z"));
        List<Map<String, @Nullable Object>> options = new ArrayList<>();
        for (var option : List.of("Near home", "At weekends", "With friends", "Calm and quiet")) {
            options.add(body("id", option.toLowerCase(Locale.ROOT).replace(' ', '-'), "title", option, "summary",
                    "Breaks that are " + option + ".", "easyRead", option + "."));
        }
        api.put(ROUNDS + round + "/options", cast.facilitator(), body("options", options));
        try (var browser = new Browser(platform.gateway(), true)) {
            browser.become("young-person-1");
            browser.open("/priorities/" + round + "/reading");
            browser.looked("priority-reading");
            for (var at = 0; at < 4; at++) {
                browser.send();
            }
            browser.become("facilitator-1");
            browser.open("/facilitate/priorities/" + round + "/options");
            browser.looked("priority-options");
            browser.lookedNarrowInEasyRead("priority-options");
            browser.open("/facilitate/new-priorities");
            browser.looked("priority-new");
        }
    }

    /// Both facilitators do something: the first asks, and the one whom the families named agrees.
    private static void opened(Browser browser, String page, String why, String ask, String agree) {
        browser.become("facilitator-1");
        browser.open(page);
        browser.type(why, "Everybody had time enough.");
        browser.press(ask);
        browser.looked("asked");
        browser.become("facilitator-2");
        browser.open(page);
        browser.looked("to-agree");
        browser.press(agree);
    }

    private void ranked(Browser browser) {
        for (var constituency : Constituency.values()) {
            for (var number = 2; number <= 8; number++) {
                api.put(ROUNDS + round + "/ranking", cast.person(constituency, number), body("ranked",
                        constituency == Constituency.PROFESSIONAL ? List.of("at-weekends", "near-home") : List.of("near-home")));
            }
        }
        new OneBallotInTheBrowser(browser, round).play();
        browser.become("young-person-1");
        browser.open("/priorities");
        browser.looked("priorities");
        browser.open("/priorities/" + round);
        browser.looked("priority-open");
        browser.lookedNarrowInEasyRead("priority-open");
        browser.follow("Say what matters most");
        browser.select("With friends", "Place 1");
        browser.select("Near home", "Place 1");
        browser.press("Send my order");
        assertThat(browser.text()).contains("Two things have this place.");
        browser.looked("ranking-refused");
        browser.select("Near home", "Place 2");
        browser.press("Send my order");
        assertThat(browser.text()).contains("We have your order");
        browser.looked("ranking-taken");
        browser.lookedNarrowInEasyRead("ranking-taken");
        browser.follow("Change my order");
        browser.looked("ranking-again");
        browser.lookedNarrowInEasyRead("ranking-again");
        for (var person : List.of(Constituency.PARENT_CARER, Constituency.PROFESSIONAL)) {
            api.put(ROUNDS + round + "/ranking", cast.person(person, 1), body("ranked", List.of("calm-and-quiet", "near-home")));
        }
    }

    private void specified(Browser browser) {
        browser.become("facilitator-1");
        browser.open("/facilitate/priorities/" + round + "/specification");
        browser.looked("specification-first");
        browser.type("What follows from it?", "Breaks near home, at weekends, for small groups.");
        browser.type("The same in Easy Read", "Breaks are near you.");
        browser.press("Publish this version");
        browser.become("young-person-1");
        browser.open("/priorities/" + round);
        browser.press("I understand it");
        browser.looked("specification-understood");
        browser.lookedNarrowInEasyRead("specification-understood");
        for (var constituency : Constituency.values()) {
            for (var number = 1; number <= 3; number++) {
                api.put(ROUNDS + round + "/stance", cast.person(constituency, number), body("version", 1, "agrees", true));
            }
        }
        browser.become("facilitator-1");
        browser.open("/facilitate/priorities/" + round);
        browser.looked("specification-running");
        browser.press("Agree what follows");
        assertThat(browser.text()).contains("Each group agreed to what follows from it.", "Breaks near home, at weekends");
        browser.looked("specification-agreed");
        browser.language("اردو");
        browser.looked("specification-agreed-in-urdu");
        browser.language("English");
    }

    @Test
    void a_panel_scores_in_pairs_talks_and_recommends_on_the_pages() {
        var path = PANELS + round;
        api.put(path, cast.facilitator(), body("title", "A weekend club", "what", "A club at weekends", "where", "North", "how",
                "CONTRACT", "criteria",
                List.of(body("id", "safe", "title", "Safety", "text", "How safe it is", "easyRead", "Is it safe?", "weight", 2)),
                "mostPoints", 10, "tolerance", 3, "quorums", body("parentCarers", 2, "youngPeople", 2, "professionals", 2),
                "agreementUntil", "2090-01-01T00:00:00Z"));
        try (var browser = new Browser(platform.gateway(), true)) {
            bid(browser);
            opened(browser, "/facilitate/panels/" + round, "Why should no more offers be taken?", "Ask to take no more offers",
                    "Agree, and take no more offers");
            seated(browser);
            opened(browser, "/facilitate/panels/" + round, "Why should scoring begin now?", "Ask to begin scoring",
                    "Agree, and begin scoring");
            scored(browser, path);
            opened(browser, "/facilitate/panels/" + round, "Why should scoring end now?", "Ask to end scoring",
                    "Agree, and end scoring");
            moderated(browser, path);
        }
    }

    private void bid(Browser browser) {
        browser.become("facilitator-1");
        browser.open("/facilitate/new-panel");
        browser.looked("panel-new");
        browser.lookedNarrowInEasyRead("panel-new");
        browser.open("/facilitate/panels/" + round + "/new-bid");
        browser.type("What is the offer called?", "The club at the park");
        browser.type("What is the organisation called?", "Clubs for all");
        browser.type("Which id does the organisation have?", "example-clubs");
        browser.type("What does it offer?", "A club on Saturdays with two nurses.");
        browser.looked("panel-new-bid");
        browser.press("Keep this offer");
        browser.looked("panel-collecting");
    }

    private void seated(Browser browser) {
        browser.become("young-person-1");
        browser.open("/panels");
        browser.looked("panels");
        browser.open("/panels/" + round);
        browser.looked("panel-seating");
        browser.lookedNarrowInEasyRead("panel-seating");
        browser.press("I have no interest in any offer. I want to join");
        for (var constituency : Constituency.values()) {
            for (var number = 1; number <= 2; number++) {
                api.put(PANELS + round + "/membership", cast.person(constituency, number));
            }
        }
    }

    private void scored(Browser browser, String path) {
        browser.become("young-person-1");
        browser.open("/panels/" + round);
        browser.looked("panel-member");
        browser.follow("The club at the park");
        browser.looked("panel-scoring");
        browser.lookedNarrowInEasyRead("panel-scoring");
        browser.type("Safety: how many points?", "9");
        browser.type("Safety: why?", "There are two nurses.");
        browser.press("Send our points");
        assertThat(browser.text()).contains("Now the other one has to say that it is theirs too.");
        // Each of the others writes or confirms whatever is theirs.
        for (var constituency : Constituency.values()) {
            for (var number = 1; number <= 2; number++) {
                score(path, cast.person(constituency, number));
            }
        }
        browser.open("/panels/" + round);
        browser.looked("panel-scored");
    }

    private static void score(String path, String person) {
        for (var sheet : api.get(path + "/sheets", person).path("sheets")) {
            var bid = path + "/sheets/" + sheet.path("bidId").asString();
            if (sheet.path("version").asInt() == 0) {
                api.put(bid, person, body("marks", List.of(body("criterionId", "safe", "points", 2, "reason", "Too far."))));
            } else if (!sheet.path("confirmedByYou").asBoolean()) {
                api.put(bid + "/confirmation", person, body("version", sheet.path("version").asInt()));
            }
        }
    }

    private void moderated(Browser browser, String path) {
        browser.become("facilitator-1");
        browser.open("/facilitate/panels/" + round + "/agreed-scores");
        browser.type("Safety: how many points?", "7");
        browser.type("Safety: why?", "There are two nurses, and a bus.");
        browser.looked("panel-moderation");
        browser.press("Keep these scores");
        browser.looked("panel-moderated");
        for (var constituency : Constituency.values()) {
            for (var number = 1; number <= 2; number++) {
                api.put(path + "/stance", cast.person(constituency, number), body("version", 1, "agrees", true));
            }
        }
        browser.become("young-person-1");
        browser.open("/panels/" + round);
        browser.looked("panel-stance");
        browser.lookedNarrowInEasyRead("panel-stance");
        browser.become("facilitator-1");
        browser.open("/facilitate/panels/" + round);
        browser.press("Agree the scores");
        assertThat(browser.text()).contains("1. The club at the park", "14.0", "can get 20 points at the most",
                "the contract is awarded by the procurement");
        browser.looked("panel-agreed");
        browser.lookedNarrowInEasyRead("panel-agreed");
        browser.follow("Read the record of this panel");
        assertThat(browser.text()).contains("What each offer got", "You also see why pairs gave their points.");
        browser.looked("panel-record");
        browser.lookedNarrowInEasyRead("panel-record");
        browser.open("/facilitate/new-round");
        browser.looked("new-round");
        browser.open("/facilitate");
        browser.looked("facilitate");
    }
}
