package org.coproduction.standalone.demo;

import static org.coproduction.standalone.demo.Api.body;

import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;

/// What has to happen before pages are there that come very seldom.
final class SeldomPages {
    private final Api api;
    private final Cast cast;

    SeldomPages(Api api, Cast cast) {
        this.api = api;
        this.cast = cast;
    }

    /// The address where somebody compares a proposal with what was read of it, after a small edit.
    String compared() {
        var id = ExampleRound.collecting(api, cast);
        var proposal = ExampleRound.address(id) + "/proposals/swimming";
        var author = cast.person(Constituency.PARENT_CARER, 1);
        var wording = api.get(ExampleRound.address(id), null).path("proposals").valueStream()
                .filter(each -> each.path("id").asString().equals("swimming")).findFirst().orElseThrow().path("wordingHash");
        api.put(proposal + "/easy-read-confirmation", cast.person(Constituency.YOUNG_PERSON, 1),
                body("wordingHash", wording.asString()));
        api.put(proposal, author, body("title", "Swimming", "summary", "Swimming for everyone <script>alert(1)</script>",
                "costPence", 1_000_000, "easyRead", "It is about diving.", "media", ExampleRound.MEDIA));
        return "/rounds/" + id + "/same-meaning?proposal=swimming";
    }

    /// The address where it is settled what takes the place of a project that was ended: nothing is proposed yet, or a proposal that was
    /// declined, which a reader has understood.
    ///
    /// @param recommended id of a round that recommends swimming
    String replaced(String recommended, boolean proposed) {
        var round = ExampleRound.address(recommended);
        api.post(round + "/ratification", cast.council(),
                body("decisions", Map.of("ratified", List.of("swimming"), "declined", List.of()), "reason",
                        "It is what families asked for.", "easyRead", "You asked for it."));
        var project = api.await("the award", round + "/awards", null, found -> found.path("founded").asBoolean(false))
                .path("awards").path(0).path("projectId").asString();
        var address = "/api/commissioning/projects/" + project;
        api.post(address + "/end", cast.council(),
                body("ground", "INSOLVENCY", "reason", "The provider has closed.", "easyRead", "It closed."));
        if (proposed) {
            api.put(address + "/replacement", cast.facilitator(), body("basedOn", 0, "kind", "NEW_ROUND", "reason",
                    "People should choose again.", "easyRead", "You can choose again."));
            api.put(address + "/replacement/easy-read-confirmation", cast.person(Constituency.YOUNG_PERSON, 1),
                    body("version", 1));
        }
        return "/projects/" + project + "/replacement";
    }
}
