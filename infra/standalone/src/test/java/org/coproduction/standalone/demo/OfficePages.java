package org.coproduction.standalone.demo;

import static org.coproduction.standalone.demo.Api.body;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.coproduction.standalone.ChildPlatform;
import org.coproduction.standalone.demo.FamilyPages.Kind;

/// Pages of those who run rounds and projects or whose money it is, and pages of families in states that come seldom: changes and mergers that
/// are asked for, a round from which somebody would gain, a panel that did not agree.
final class OfficePages {
    private static final String COUNCIL = "council-1";
    private static final String FACILITATOR = "facilitator-1";
    private static final int NUMBER = 7;

    private final Api api;
    private final Cast cast;

    OfficePages(ChildPlatform platform) {
        this.api = new Api(platform.gateway(), platform.issuer());
        this.cast = new Cast(api);
    }

    /// One page, and who comes to it.
    record Visit(String person, Kind kind) {}

    /// One after the other for each person, so that nobody signs in twice.
    List<Visit> all() {
        var asked = "/projects/" + varying(true, 30_000);
        var tolerable = "/projects/" + varying(false, 21_000);
        var ideas = "/rounds/" + merging();
        var gaining = gaining();
        var voting = "/facilitate" + gaining;
        var seldom = new SeldomPages(api, cast);
        var ended = seldom.replaced(recommended(), false);
        var taking = "/take-on/assessment/" + UUID.randomUUID();
        return List.of(council("/take-on"), new Visit(COUNCIL, Kind.refused(taking, taking)),
                new Visit(COUNCIL, Kind.refused(asked + "/halt", "/halt")),
                new Visit(COUNCIL, Kind.refused(tolerable + "/plan/variations/1/decision", "/decision")),
                new Visit(COUNCIL, Kind.refused("/rounds/" + recommended() + "/ratification", "/ratification")),
                facilitator(asked + "/plan/variations"),
                new Visit(FACILITATOR, Kind.refused(asked + "/plan/new-variation", "/new-variation")),
                new Visit(FACILITATOR, Kind.refused(ideas + "/mergers", "/mergers")), facilitator("/facilitate" + ideas),
                facilitator("/facilitate" + ideas + "/scrutineers"), facilitator(voting), facilitator(voting + "/paper"),
                new Visit(FACILITATOR, Kind.refused(voting + "/one-ballot", "/one-ballot")), facilitator(voting + "/papers"),
                facilitator("/facilitate/new-round"), new Visit(FACILITATOR, Kind.refused(ended, "/replacement")),
                family(seldom.replaced(recommended(), true)), family(seldom.compared()), family(ideas + "/mergers"),
                family(asked + "/plan/variations"), family(gaining), family(gaining + "/ballot"), family("/your-part"),
                family("/panels/" + lapsed() + "/record"));
    }

    private static Visit council(String address) {
        return new Visit(COUNCIL, Kind.at(address));
    }

    private static Visit facilitator(String address) {
        return new Visit(FACILITATOR, Kind.at(address));
    }

    private static Visit family(String address) {
        return new Visit(FamilyPages.PERSON, Kind.at(address));
    }

    /// A project of which delivery asks to change the money, or the work too.
    private String varying(boolean changesScope, long amountPence) {
        var project = Backstage.takenOn(api, cast, "DELIVERY", Backstage.DESIGN, List.of());
        var plan = "/api/delivery/plans/" + project;
        api.await("a plan", plan, cast.facilitator(), found -> found.path("state").asString("").equals("PLANNING"));
        api.post(plan + "/variations", cast.facilitator(), body("what", "Two more Saturdays.", "reason", "More children came.",
                "easyRead", "More children came.", "changesScope", changesScope, "amountPence", amountPence));
        api.await("the change", "/api/commissioning/projects/" + project + "/variations", cast.facilitator(),
                found -> !found.path("variations").isEmpty());
        return project;
    }

    /// A round of which two proposals are suggested to become one, and somebody asked to be named as a scrutineer.
    private String merging() {
        var id = ExampleRound.collecting(api, cast);
        var round = ExampleRound.address(id);
        api.put(round + "/proposals/swimming/merger", cast.facilitator(), body("from", "drama", "wording",
                body("title", "Swimming and drama", "summary", "Both for everyone", "costPence", 1_500_000, "easyRead",
                        "You swim, and you act.")));
        api.put(round + "/scrutineers/mine", cast.person(Constituency.PROFESSIONAL, NUMBER));
        var code = api.get(round + "/scrutineers", cast.facilitator()).path("items").path(0).path("code").asString();
        api.put(round + "/scrutineers", cast.facilitators().getLast(),
                body("codes", List.of(code), "reason", "Nobody else offered."));
        return id;
    }

    /// A round whose funder has to answer.
    private String recommended() {
        var id = ExampleRound.voting(api, cast);
        var round = ExampleRound.address(id);
        for (var constituency : Constituency.values()) {
            for (var number = 1; number <= 3; number++) {
                api.put(round + "/ballot", cast.person(constituency, number), body("choices", List.of("swimming")));
            }
        }
        cast.facilitators().forEach(each -> api.post(round + "/closing", each, body("reason", "Everybody has voted.")));
        api.await("the count", round, null, found -> found.path("phase").asString("").equals("RECOMMENDED"));
        return id;
    }

    /// The address of a round in which people vote, from which the young person would gain.
    private String gaining() {
        var id = ExampleRound.collecting(api, cast);
        api.put(ExampleRound.address(id) + "/interest", cast.person(Constituency.YOUNG_PERSON, NUMBER));
        return "/rounds/" + ExampleRound.opened(api, cast, id);
    }

    /// A panel whose date passed before it agreed.
    private String lapsed() {
        var id = UUID.randomUUID().toString();
        var round = "/api/commissioning/panel-rounds/" + id;
        api.put(round, cast.facilitator(), body("title", "A weekend club", "what", "A club at weekends", "where", "North", "how",
                "GRANT", "criteria", List.of(body("id", "safe", "title", "Safety", "text", "How safe it is", "easyRead",
                        "Is it safe?", "weight", 2)),
                "mostPoints", 10, "tolerance", 3, "quorums", Map.of("parentCarers", 2, "youngPeople", 2, "professionals", 2),
                "agreementUntil", Instant.parse("2020-01-01T00:00:00Z")));
        api.put(round + "/bids/club", cast.facilitator(), body("title", "A club", "name", "Clubs CIC", "organisation",
                "example-clubs", "text", "We run a club."));
        cast.facilitators().forEach(each -> api.post(round + "/seating", each, body("reason", "All have sent.")));
        api.await("the end of its gate", round, null, found -> found.path("phase").asString("").equals("NOT_AGREED"));
        return id;
    }
}
