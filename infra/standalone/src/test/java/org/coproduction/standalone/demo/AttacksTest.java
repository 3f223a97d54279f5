package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.standalone.demo.Api.body;
import static org.coproduction.standalone.demo.HostileApi.ATTACK;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.coproduction.charter.Constituency;
import org.coproduction.standalone.RunningPlatform;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What somebody with bad intent would try on the pages.
@ExtendWith(RunningPlatform.class)
class AttacksTest {
    private static final List<String> PEOPLE = List.of("", "parent-carer-1", "young-person-1", "professional-1", "facilitator-1",
            "council-1");
    private static final int PAGES = 60;

    private static String gateway = "";
    private static Api api;
    private static Cast cast;

    @BeforeAll
    static void open() {
        var platform = RunningPlatform.platform();
        gateway = platform.gateway();
        api = new HostileApi(gateway, platform.issuer());
        cast = new Cast(api);
    }

    private static JsonNode round(String id) {
        return api.get(ExampleRound.address(id), null);
    }

    private static Visitor visitor(String person) {
        return person.isEmpty() ? new Visitor(gateway) : new Visitor(gateway).signedInAs(person);
    }

    private static String designing() {
        var project = new CommissioningAct(api, cast, Backstage.silent(), Programme.shortBreaks()).play();
        api.await("the design workspace", Backstage.workspace(project), cast.facilitator(), _ -> true);
        Backstage.draftWithObjection(api, cast, project, "It is too loud");
        return project;
    }

    private static String planning() {
        var project = new CommissioningAct(api, cast, Backstage.silent(), Programme.shortBreaks()).play();
        new DesignAct(api, cast, Backstage.silent(), project).play();
        api.await("the plan", "/api/delivery/plans/" + project, cast.facilitator(),
                plan -> plan.path("state").asString("").equals("PLANNING"));
        api.put("/api/delivery/plans/" + project + "/actions/" + UUID.randomUUID(), cast.person(Constituency.YOUNG_PERSON, 1),
                body("title", "Find a warm pool", "due", "2099-12-31"));
        return project;
    }

    private static String learning() {
        var project = new CommissioningAct(api, cast, Backstage.silent(), Programme.shortBreaks()).play();
        new DesignAct(api, cast, Backstage.silent(), project).play();
        var assessment = new AssessmentAct(api, cast, Backstage.silent(), project);
        new DeliveryAct(api, cast, Backstage.silent(), project).play();
        assessment.approveForm();
        assessment.play();
        return project;
    }

    /// First what is there, in each state of a project; then what each form on each page takes; then again what is there.
    @Test
    void nothing_that_anybody_typed_becomes_a_part_of_a_page() {
        var projects = Stream.of(designing(), planning(), learning()).map(id -> "/projects/" + id);
        var rounds = Stream.of(ExampleRound.collecting(api, cast), ExampleRound.voting(api, cast))
                .flatMap(id -> Stream.of("/rounds/" + id, "/facilitate/rounds/" + id));
        var seeds = Stream.concat(projects, rounds).toList();
        var found = new LinkedHashSet<String>();
        var shown = new TreeSet<String>();
        for (var person : PEOPLE) {
            var visitor = visitor(person);
            for (var path : pages(visitor, seeds).keySet()) {
                var page = visitor.page(path);
                planted(page).forEach(each -> found.add(path + " as " + person + ": " + each));
                if (page.text().contains(ATTACK)) {
                    shown.add(path);
                }
                Visitor.commands(page).forEach(form -> {
                    var typed = Visitor.fields(form);
                    form.select("textarea, input[type=text], input:not([type])")
                            .forEach(field -> typed.put(field.attr("name"), ATTACK));
                    var answer = visitor.send(URI.create(form.absUrl("action")), typed);
                    planted(Jsoup.parse(answer.body())).forEach(each -> found.add(form.attr("action") + ": " + each));
                });
            }
            pages(visitor, seeds).forEach((path, page) -> planted(page)
                    .forEach(each -> found.add(path + " once more as " + person + ": " + each)));
        }

        assertThat(found).isEmpty();
        assertThat(shown).as("pages that show what was planted").hasSizeGreaterThan(8);
    }

    /// What a browser would make of a text that was let through as it is.
    private static List<String> planted(Document page) {
        return page.getAllElements().stream()
                .filter(element -> element.attr("src").equals("x")
                        || element.attributes().asList().stream().anyMatch(attribute -> attribute.getKey().startsWith("on")))
                .map(element -> element.outerHtml()).toList();
    }

    @Test
    void the_search_for_planted_attacks_finds_one() {
        assertThat(planted(Jsoup.parse("<input value=\"" + ATTACK + "\">"))).hasSize(1);
    }

    /// What a visitor comes to from these addresses, each page as it is when it is first opened.
    private static Map<String, Document> pages(Visitor visitor, List<String> seeds) {
        var found = new LinkedHashMap<String, Document>();
        var next = new ArrayDeque<>(seeds);
        next.addAll(List.of("/search?q=swimming", "/your-part", "/you-said-we-did", "/rounds"));
        while (!next.isEmpty() && found.size() < PAGES) {
            var path = next.poll();
            var answer = visitor.get(path);
            if (answer.statusCode() == 200 && !found.containsKey(path)) {
                var page = Visitor.page(answer);
                found.put(path, page);
                page.select("main a[href^=/]").stream().map(link -> link.attr("href").replaceAll("#.*", ""))
                        .filter(link -> seeds.stream().anyMatch(link::startsWith))
                        .filter(link -> !found.containsKey(link) && !next.contains(link)).forEach(next::add);
            }
        }
        return found;
    }

    @Test
    void a_form_that_another_site_sends_is_not_taken() {
        var victim = visitor("parent-carer-3");
        var round = ExampleRound.collecting(api, cast);
        var path = "/rounds/" + round + "/proposal";
        var form = new LinkedHashMap<>(
                Map.of("title", "Forged", "summary", "Forged", "costPence", "1", "easyRead", "Forged", "key",
                        UUID.randomUUID().toString()));
        var statuses = new ArrayList<Integer>();
        statuses.add(victim.send(URI.create(gateway + path), form).statusCode());
        form.put("_csrf", visitor("parent-carer-4").token());
        statuses.add(victim.send(URI.create(gateway + path), form).statusCode());
        statuses.add(victim.send(URI.create(gateway + path), form, "Origin", "https://other.example").statusCode());

        assertThat(statuses).containsOnly(403);
        assertThat(round(round).toString()).doesNotContain("Forged");
    }

    @Test
    void a_session_that_was_handed_to_somebody_does_not_become_theirs_when_they_sign_in() {
        var victim = new Visitor(gateway);
        victim.token();
        var handed = victim.session();
        victim.signedInAs("parent-carer-5");

        assertThat(victim.session()).isNotBlank().isNotEqualTo(handed);
        var attacker = new Visitor(gateway);
        var answer = attacker.send(attacker.to(URI.create(gateway + "/your-part")).header("Cookie", handed).GET());
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/oauth2/authorization/");
    }

    @Test
    void the_session_is_out_of_reach_of_scripts_and_of_other_sites() {
        assertThat(new Visitor(gateway).get("/help").headers().allValues("Set-Cookie")).isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=Lax"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://other.example", "//other.example", "/\\other.example", "/%2f/other.example",
            "/\thttps://other.example", "javascript:alert(1)", "/help\r\nX-Planted: yes"})
    void nobody_is_led_to_another_site(String back) {
        var answer = new Visitor(gateway).post("/preferences", Map.of("back", back));

        assertThat(URI.create(gateway).resolve(answer.headers().firstValue("Location").orElseThrow()).getHost())
                .isEqualTo("localhost");
        assertThat(answer.headers().map()).doesNotContainKey("x-planted");
    }

    @Test
    void an_address_that_somebody_claims_for_the_portal_is_not_believed() {
        var visitor = new Visitor(gateway);
        var answer = visitor.send(visitor.to(URI.create(gateway + "/your-part")).headers("X-Forwarded-Host", "other.example",
                "X-Forwarded-Proto", "https", "Forwarded", "host=other.example").GET());
        var asked = visitor
                .send(visitor.to(URI.create(gateway + "/oauth2/authorization/portal?redirect_uri=https://other.example"))
                        .headers("X-Forwarded-Host", "other.example").GET());

        assertThat(answer.headers().firstValue("Location").orElseThrow()).doesNotContain("other.example");
        assertThat(asked.headers().firstValue("Location").orElseThrow()).doesNotContain("other.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/rounds", "/help", "/your-part", "/nothing-here", "/oauth2/authorization/portal"})
    void no_page_can_be_put_into_a_frame_or_run_what_is_written_in_it(String path) {
        var headers = new Visitor(gateway).get(path).headers();

        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'", "script-src 'self'",
                "frame-ancestors 'none'", "base-uri 'none'").doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/1/..%2f..%2fportal.yml", "/assets/%2e%2e/%2e%2e/portal.yml", "/assets/1/..;/portal.yml",
            "/rounds/..;/actuator/env", "/actuator/env", "/projects/%2e%2e%2fapi%2fcommissioning%2frounds/design",
            "/rounds/%2e%2e%2f%2e%2e%2foperations", "//actuator/env", "/help%00.yml"})
    void no_address_leads_out_of_the_pages(String path) {
        var answer = new Visitor(gateway).get(path);

        assertThat(answer.statusCode()).as(answer.body()).isBetween(300, 499);
        assertThat(answer.body()).doesNotContain("spring:", "propertySources", "\"rounds\"");
    }

    @Test
    void what_is_searched_for_does_not_reach_the_headers_or_the_page_as_it_is() {
        var answer = new Visitor(gateway).get("/search?q=%0d%0aX-Planted:%20yes%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E");

        assertThat(answer.headers().map()).doesNotContainKey("x-planted");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(planted(Jsoup.parse(answer.body()))).isEmpty();
    }

    @Test
    void fields_that_no_form_has_change_nothing_about_a_proposal() {
        var round = ExampleRound.collecting(api, cast);
        var typed = new LinkedHashMap<>(Map.of("title", "A drama club", "summary", "We play", "costPence", "100", "easyRead",
                "You can act.", "proposerPaid", "NO", "key", UUID.randomUUID().toString()));
        typed.putAll(Map.of("easyReadConfirmed", "true", "state", "FUNDED", "id", "swimming", "proposer", "council"));
        assertThat(visitor("young-person-6").post("/rounds/" + round + "/proposal", typed).statusCode()).isEqualTo(302);

        var proposals = round(round).path("proposals");
        assertThat(proposals.size()).isEqualTo(ExampleRound.IDEAS.size() + 1);
        var stored = proposals.valueStream().filter(each -> each.path("title").asString("").equals("A drama club")).findFirst()
                .orElseThrow();
        assertThat(stored.path("id").asString("")).isNotEqualTo("swimming");
        assertThat(stored.path("easyReadConfirmed").asBoolean(true)).isFalse();
        assertThat(stored.path("interests").path("proposer").isNull()).isTrue();
    }

    @Test
    void nobody_votes_for_another_group_or_for_somebody_else() {
        var round = ExampleRound.voting(api, cast);
        var typed = Map.of("choices", "swimming", "constituency", "PROFESSIONAL", "participant", UUID.randomUUID().toString(),
                "roles", "facilitator");
        assertThat(visitor("young-person-6").post("/rounds/" + round + "/ballot", typed).statusCode()).isEqualTo(302);

        var online = api.get(ExampleRound.address(round) + "/turnout", cast.facilitator()).path("online");
        assertThat(online.path("YOUNG_PERSON").asInt(0)).isEqualTo(1);
        assertThat(online.path("PROFESSIONAL").asInt(0) + online.path("PARENT_CARER").asInt(0)).isZero();
    }
}
