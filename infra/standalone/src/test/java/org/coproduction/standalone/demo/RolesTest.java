package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.coproduction.portal.PortalApplication;
import org.coproduction.standalone.RunningPlatform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/// Every page and every command of the portal, and who gets through to it: `a`nybody, a `p`arent carer, a `y`oung person, a
/// p`r`ofessional, a `f`acilitator, the accountable `c`ouncil, `o`perations staff.
@ExtendWith(RunningPlatform.class)
class RolesTest {
    private static final String TABLE = """
            GET  /                                                        aprfyco
            GET  /help                                                    aprfyco
            GET  /accessibility                                           aprfyco
            GET  /privacy                                                 aprfyco
            GET  /components                                              aprfyco
            GET  /search                                                  aprfyco
            GET  /you-said-we-did                                         aprfyco
            GET  /kept                                                    prfyco
            POST /preferences                                             aprfyco
            GET  /your-part                                               prfyco
            GET  /rounds                                                  aprfyco
            GET  /rounds/{roundId}                                        aprfyco
            GET  /rounds/{roundId}/share                                  aprfyco
            GET  /rounds/{roundId}/record                                 aprfyco
            GET  /rounds/{roundId}/learnt                                 aprfyco
            GET  /rounds/{roundId}/why                                    aprfyco
            GET  /rounds/{roundId}/proposal                               pryf
            POST /rounds/{roundId}/proposal                               pryf
            POST /rounds/{roundId}/interest                               pryf
            GET  /rounds/{roundId}/mergers                                pryf
            POST /rounds/{roundId}/mergers                                pryf
            POST /rounds/{roundId}/mergers/consent                        pryf
            GET  /rounds/{roundId}/reading                                pry
            POST /rounds/{roundId}/reading                                py
            GET  /rounds/{roundId}/same-meaning                           pry
            POST /rounds/{roundId}/same-meaning                           py
            GET  /rounds/{roundId}/checking                               fc
            POST /rounds/{roundId}/checking                               fc
            GET  /rounds/{roundId}/ballot                                 pry
            POST /rounds/{roundId}/ballot                                 pry
            GET  /rounds/{roundId}/receipt                                pry
            GET  /rounds/{roundId}/receipt-check                          aprfyco
            POST /rounds/{roundId}/receipt-check                          aprfyco
            GET  /rounds/{roundId}/count                                  aprfyco
            GET  /rounds/{roundId}/count/progress                         aprfyco
            GET  /rounds/{roundId}/recount                                pry
            POST /rounds/{roundId}/recount                                pry
            POST /rounds/{roundId}/recount/offer                          pry
            GET  /rounds/{roundId}/recount/election.pb                    pry
            GET  /rounds/{roundId}/recount/certificate.json               pry
            GET  /rounds/{roundId}/ratification                           c
            POST /rounds/{roundId}/ratification                           c
            GET  /priorities                                              aprfyco
            GET  /priorities/{roundId}                                    aprfyco
            GET  /priorities/{roundId}/reading                            pry
            POST /priorities/{roundId}/reading                            py
            GET  /priorities/{roundId}/ranking                            pry
            POST /priorities/{roundId}/ranking                            pry
            GET  /priorities/{roundId}/receipt                            pry
            POST /priorities/{roundId}/specification/easy-read            py
            POST /priorities/{roundId}/stance                             pry
            POST /priorities/{roundId}/decision                           c
            POST /priorities/{roundId}/interest                           pryf
            BOTH /facilitate/new-priorities                               f
            GET  /facilitate/priorities/{roundId}                         f
            POST /facilitate/priorities/{roundId}/opening                 f
            POST /facilitate/priorities/{roundId}/closing                 f
            POST /facilitate/priorities/{roundId}/ranking-extension       f
            POST /facilitate/priorities/{roundId}/outreach                f
            POST /facilitate/priorities/{roundId}/quorums                 f
            POST /facilitate/priorities/{roundId}/cancellation            f
            POST /facilitate/priorities/{roundId}/agreement               f
            POST /facilitate/priorities/{roundId}/extension               f
            BOTH /facilitate/{kind:rounds|priorities}/{roundId}/paper     f
            BOTH /facilitate/{kind:rounds|priorities}/{roundId}/paper/{batch} f
            BOTH /facilitate/{kind:rounds|priorities}/{roundId}/one-ballot f
            BOTH /facilitate/{kind:rounds|priorities}/{roundId}/papers    f
            GET  /facilitate/{kind:rounds|priorities}/{roundId}/papers/print f
            BOTH /facilitate/priorities/{roundId}/options                 f
            BOTH /facilitate/priorities/{roundId}/specification           f
            GET  /panels                                                  aprfyco
            GET  /panels/{roundId}                                        aprfyco
            GET  /panels/{roundId}/record                                 aprfyco
            POST /panels/{roundId}/membership                             pry
            POST /panels/{roundId}/interest                               pryf
            POST /panels/{roundId}/stance                                 pry
            POST /panels/{roundId}/decision                               c
            GET  /panels/{roundId}/bids/{bidId}                           pry
            POST /panels/{roundId}/bids/{bidId}                           pry
            POST /panels/{roundId}/bids/{bidId}/confirmation              pry
            BOTH /facilitate/new-panel                                    f
            GET  /facilitate/panels/{roundId}                             f
            POST /facilitate/panels/{roundId}/seating                     f
            POST /facilitate/panels/{roundId}/scoring                     f
            POST /facilitate/panels/{roundId}/moderation                  f
            POST /facilitate/panels/{roundId}/quorums                     f
            POST /facilitate/panels/{roundId}/cancellation                f
            POST /facilitate/panels/{roundId}/agreement                   f
            POST /facilitate/panels/{roundId}/extension                   f
            BOTH /facilitate/panels/{roundId}/new-bid                     f
            BOTH /facilitate/panels/{roundId}/agreed-scores               f
            GET  /facilitate                                              f
            BOTH /facilitate/new-round                                    f
            GET  /facilitate/rounds/{roundId}                             f
            BOTH /facilitate/rounds/{roundId}/terms                       f
            POST /facilitate/rounds/{roundId}/opening                     f
            POST /facilitate/rounds/{roundId}/review                      f
            POST /facilitate/rounds/{roundId}/cancellation                f
            POST /facilitate/rounds/{roundId}/voting                      f
            GET  /projects/{projectId}/replacement                        prfyco
            POST /projects/{projectId}/replacement                        f
            POST /projects/{projectId}/replacement/easy-read              py
            POST /projects/{projectId}/replacement/stance                 pry
            POST /projects/{projectId}/replacement/extension              f
            POST /projects/{projectId}/replacement/agreement              f
            POST /projects/{projectId}/replacement/decision               c
            POST /facilitate/rounds/{roundId}/closing                     f
            POST /facilitate/rounds/{roundId}/extension                   f
            POST /facilitate/rounds/{roundId}/outreach                    f
            POST /facilitate/rounds/{roundId}/quorums                     f
            BOTH /facilitate/rounds/{roundId}/scrutineers                 f
            GET  /projects/{projectId}                                    aprfyco
            GET  /projects/{projectId}/share                              aprfyco
            GET  /projects/{projectId}/halt                               c
            POST /projects/{projectId}/halt                               c
            GET  /take-on                                                 c
            GET  /take-on/{startsAt}/{projectId}                          c
            POST /take-on/{startsAt}/{projectId}                          c
            GET  /projects/{projectId}/tranches                           aprfyco
            GET  /projects/{projectId}/tranches/division                  c
            POST /projects/{projectId}/tranches/division                  c
            GET  /projects/{projectId}/tranches/{number}                  c
            POST /projects/{projectId}/tranches/{number}                  c
            GET  /projects/{projectId}/design                             prfyco
            POST /projects/{projectId}/design/stance                      pry
            POST /projects/{projectId}/design/easy-read                   py
            GET  /projects/{projectId}/design/draft                       pryf
            GET  /projects/{projectId}/design/draft/{read}                pryf
            POST /projects/{projectId}/design/draft/{read}                pryf
            GET  /projects/{projectId}/design/objections/{objectionId}    f
            POST /projects/{projectId}/design/objections/{objectionId}    f
            POST /projects/{projectId}/design/gate                        f
            POST /projects/{projectId}/design/extension                   f
            POST /projects/{projectId}/design/agreement                   f
            POST /projects/{projectId}/design/decision                    c
            GET  /projects/{projectId}/plan                               prfyco
            GET  /projects/{projectId}/plan/list                          prfyco
            GET  /projects/{projectId}/plan/new-action                    pryfc
            GET  /projects/{projectId}/plan/actions/{actionId}            prfyco
            POST /projects/{projectId}/plan/actions/{actionId}            pryfc
            POST /projects/{projectId}/plan/actions/{actionId}/removal    f
            POST /projects/{projectId}/plan/actions/{actionId}/offer      pry
            POST /projects/{projectId}/plan/actions/{actionId}/withdrawal pry
            POST /projects/{projectId}/plan/actions/{actionId}/progress   pryf
            POST /projects/{projectId}/plan/approval                      pry
            POST /projects/{projectId}/plan/extension                     f
            POST /projects/{projectId}/plan/agreement                     f
            POST /projects/{projectId}/plan/decision                      c
            POST /projects/{projectId}/plan/completion                    f
            GET  /projects/{projectId}/plan/variations                    prfyco
            GET  /projects/{projectId}/plan/new-variation                 f
            POST /projects/{projectId}/plan/new-variation                 f
            POST /projects/{projectId}/plan/variations/{number}/easy-read py
            POST /projects/{projectId}/plan/variations/{number}/stance    pry
            POST /projects/{projectId}/plan/variations/{number}/extension f
            POST /projects/{projectId}/plan/variations/{number}/agreement f
            GET  /projects/{projectId}/plan/variations/{number}/decision  c
            POST /projects/{projectId}/plan/variations/{number}/decision  c
            GET  /projects/{projectId}/evaluation                         prfyco
            POST /projects/{projectId}/evaluation/form/approval           pry
            POST /projects/{projectId}/evaluation/form/agreement          f
            POST /projects/{projectId}/evaluation/closing                 f
            POST /projects/{projectId}/evaluation/publication/approval    pry
            POST /projects/{projectId}/evaluation/publication/extension   f
            POST /projects/{projectId}/evaluation/publication             f
            POST /projects/{projectId}/evaluation/decision                c
            GET  /projects/{projectId}/evaluation/questions               pyf
            POST /projects/{projectId}/evaluation/questions               pyf
            GET  /projects/{projectId}/evaluation/answers/{number}        pry
            POST /projects/{projectId}/evaluation/answers/{number}        pry
            GET  /projects/{projectId}/evaluation/answers/{number}/change pry
            POST /projects/{projectId}/evaluation/answers/{number}/change pry
            GET  /projects/{projectId}/evaluation/answers                 pry
            POST /projects/{projectId}/evaluation/answers                 pry
            GET  /projects/{projectId}/evaluation/answers/sent            pry
            GET  /projects/{projectId}/evaluation/results                 prfyco
            GET  /projects/{projectId}/evaluation/new-theme               pyf
            GET  /projects/{projectId}/evaluation/themes/{themeId}        prfyco
            POST /projects/{projectId}/evaluation/themes/{themeId}        pyf
            POST /projects/{projectId}/evaluation/themes/{themeId}/commitment fc
            GET  /operations                                              o
            GET  /operations/{service}                                    o
            GET  /operations/{service}/parked-events/{event}              o
            POST /operations/{service}/parked-events/{event}/sending-again o
            POST /operations/{service}/parked-events/{event}/lost         o
            POST /operations/{service}/parked-events/{event}/skip         o
            """;
    private static final Pattern KINDS = Pattern.compile("\\{\\w+:(\\w+(?:\\|\\w+)*)}");
    private static final Map<Character, String> PEOPLE = Map.of('p', "parent-carer-1", 'y', "young-person-1", 'r',
            "professional-1", 'f', "facilitator-1", 'c', "council-1", 'o', "operations-1");

    private static final Map<Character, Visitor> VISITORS = new LinkedHashMap<>();

    @BeforeAll
    static void arrive() {
        var platform = RunningPlatform.platform();
        var gateway = platform.gateway();
        var api = new Api(gateway, platform.issuer());
        // Lists show rounds in every phase, also in the first.
        ExampleRound.draft(api, new Cast(api));
        VISITORS.put('a', new Visitor(gateway));
        PEOPLE.forEach((letter, person) -> VISITORS.put(letter, new Visitor(gateway).signedInAs(person)));
    }

    @Test
    void the_table_names_every_page_and_every_command_and_nothing_else() {
        assertThat(rows().stream().map(row -> row[0] + ' ' + row[1]).toList()).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(mappings());
    }

    @Test
    void each_role_gets_through_to_its_pages_and_commands_and_to_no_other() {
        var wrong = new ArrayList<String>();
        VISITORS.forEach((letter, visitor) -> {
            var token = visitor.token();
            for (var row : rows()) {
                var expected = row[2].indexOf(letter) >= 0;
                var status = reached(visitor, token, row);
                var through = status != 403 && status != 302;
                if (through != expected || status >= 500) {
                    wrong.add(letter + " at " + row[0] + ' ' + row[1] + ": " + status);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    /// The status, where going on to another page of the portal counts as having got there.
    private static int reached(Visitor visitor, String token, String[] row) {
        var path = row[1].replace("{read}", "0").replace("{number}", "1").replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        var answer = row[0].equals("GET") ? visitor.get(path) : visitor.post(path, Map.of("_csrf", token));
        var target = answer.headers().firstValue("Location").orElse("");
        return answer.statusCode() == 302 && !target.contains("/oauth2/authorization/") && !target.endsWith("/kept")
                ? 200
                : answer.statusCode();
    }

    /// A page and its form of the same people are one line of the table.
    private static List<String[]> rows() {
        return TABLE.lines().map(line -> line.strip().split(" +"))
                .flatMap(row -> (row[0].equals("BOTH") ? Stream.of("GET", "POST") : Stream.of(row[0]))
                        .flatMap(how -> each(row[1]).map(path -> new String[]{how, path, row[2]})))
                .toList();
    }

    /// As the portal's controllers declare them; its files apart.
    private static Set<String> mappings() {
        var mappings = new TreeSet<String>();
        imported(PortalApplication.class).flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                .forEach(method -> {
                    var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
                    if (mapping != null) {
                        Stream.of(mapping.path()).flatMap(RolesTest::each)
                                .forEach(path -> mappings.add(mapping.method()[0].name() + ' ' + path));
                    }
                });
        mappings.removeIf(mapping -> mapping.startsWith("GET /assets/"));
        return mappings;
    }

    /// Where an address names what can stand in it, as in `/{kind:rounds|priorities}`, each of those.
    private static Stream<String> each(String path) {
        var kinds = KINDS.matcher(path);
        return kinds.find() ? Stream.of(kinds.group(1).split("\\|")).map(kinds::replaceFirst) : Stream.of(path);
    }

    private static Stream<Class<?>> imported(Class<?> configuration) {
        var more = configuration.getAnnotation(Import.class);
        return Stream.concat(Stream.of(configuration),
                more == null ? Stream.of() : Arrays.stream(more.value()).flatMap(RolesTest::imported));
    }
}
