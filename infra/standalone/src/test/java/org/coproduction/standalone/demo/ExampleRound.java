package org.coproduction.standalone.demo;

import static org.coproduction.standalone.demo.Api.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Constituency;

/// A funding round with two ideas, for tests that need one and do not care how it came about.
final class ExampleRound {
    static final List<String> IDEAS = List.of("Swimming", "Drama");

    static final List<Map<String, String>> MEDIA = List.of(
            Map.of("kind", "AUDIO", "address", "https://sounds.example/idea.mp3", "title", "The idea, read by a young person"),
            Map.of("kind", "VIDEO", "address", "https://films.example/idea?from=0", "title", "The idea in British Sign Language"),
            Map.of("kind", "SYMBOLS", "address", "https://symbols.example/idea.pdf", "title", "The idea in symbols"));

    private ExampleRound() {
    }

    /// @return the id of a round to which people can still propose
    static String collecting(Api api, Cast cast) {
        return collecting(api, cast, Map.of("type", "APPROVAL"), "COST");
    }

    /// @return the id of a round whose terms can still be changed
    static String draft(Api api, Cast cast) {
        return draft(api, cast, Map.of("type", "APPROVAL"), "COST");
    }

    private static String draft(Api api, Cast cast, Map<String, Object> ballot, String satisfaction) {
        var id = UUID.randomUUID().toString();
        api.put(address(id), cast.facilitator(),
                body("title", "Holiday clubs", "potPence", 3_000_000, "what", "Clubs in the holidays",
                        "where", "The north", "how", "GRANT", "quorums",
                        Map.of("parentCarers", 3, "youngPeople", 3, "professionals", 3), "expectedVoters", 9, "ballot",
                        ballot, "rule", Map.of("satisfaction", satisfaction, "completion", "UTILITARIAN")));
        return id;
    }

    private static String collecting(Api api, Cast cast, Map<String, Object> ballot, String satisfaction) {
        var id = draft(api, cast, ballot, satisfaction);
        var round = address(id);
        cast.facilitators().forEach(each -> api.post(round + "/opening", each, body("reason", "Everybody has read the terms.")));
        for (var idea : IDEAS) {
            api.put(round + "/proposals/" + idea.toLowerCase(Locale.ROOT), cast.person(Constituency.PARENT_CARER, 1),
                    body("title", idea, "summary", idea + " for everyone <script>alert(1)</script>", "costPence", 1_000_000,
                            "easyRead", "It is about " + idea + ".", "media", MEDIA));
        }
        return id;
    }

    /// @return the id of a round in which people can vote
    static String voting(Api api, Cast cast) {
        return opened(api, cast, collecting(api, cast));
    }

    /// @return the id of a round in which people give points, or rank
    static String votingWith(Api api, Cast cast, Map<String, Object> ballot) {
        return opened(api, cast, collecting(api, cast, ballot, "POINTS"));
    }

    /// Everything is read and checked, and both facilitators open voting.
    static String opened(Api api, Cast cast, String id) {
        var round = address(id);
        var confirmations = new ArrayList<Map<String, String>>();
        check(api, cast, round);
        api.get(round, null).path("proposals").forEach(proposal -> confirmations.add(Map.of("proposalId",
                proposal.path("id").asString(), "wordingHash", proposal.path("wordingHash").asString())));
        api.put(round + "/easy-read-confirmations", cast.person(Constituency.YOUNG_PERSON, 1),
                body("confirmations", confirmations));
        cast.facilitators().forEach(each -> api.post(round + "/voting", each, body("reason", "Everything is checked.")));
        return id;
    }

    /// Takes no more proposals; each could be carried out for what it costs.
    static void check(Api api, Cast cast, String round) {
        api.post(round + "/review", cast.facilitator(), UUID.randomUUID().toString(), body());
        api.get(round, null).path("proposals")
                .forEach(proposal -> api.put(round + "/proposals/" + proposal.path("id").asString() + "/feasibility",
                        cast.facilitator(), body("feasible", true, "pricePence", proposal.path("costPence").asLong())));
    }

    static String address(String id) {
        return "/api/commissioning/rounds/" + id;
    }
}
