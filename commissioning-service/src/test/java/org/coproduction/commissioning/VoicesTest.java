package org.coproduction.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.commissioning.Running.SERVICE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coproduction.charter.Constituency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever facilitates has no voice anywhere in this service, also where they take part beside that, over HTTP.
class VoicesTest {
    private static final String NOWHERE = UUID.randomUUID().toString();
    private static final String BOTH = Running.ISSUER.facilitating(Constituency.PARENT_CARER);
    private static final String PARENT = Running.participant(Constituency.PARENT_CARER, 1);
    private static final Map<String, Object> SAME = Map.of("wordingHash", "0".repeat(64), "earlierWordingHash", "1".repeat(64));
    private static final Map<String, Map<String, Object>> BODIES = Map.ofEntries(
            Map.entry("stance", Map.of("version", 1, "agrees", true)), Map.entry("confirmed", Map.of("version", 1)),
            Map.entry("same", SAME), Map.entry("wording", Map.of("wordingHash", "0".repeat(64))),
            Map.entry("wordings", Map.of("confirmations", List.of(Map.of("proposalId", "a", "wordingHash", "0".repeat(64))))),
            Map.entry("options", Map.of("confirmations", List.of(Map.of("optionId", "a", "wordingHash", "0".repeat(64))))),
            Map.entry("ballot", Map.of("choices", List.of())), Map.entry("ranking", Map.of("ranked", List.of())),
            Map.entry("sheet", Map.of("marks", List.of(Map.of("criterionId", "a", "points", 1, "reason", "So.")))),
            Map.entry("nothing", Map.of()));

    @ParameterizedTest
    @CsvSource(textBlock = """
            rounds/%/ballot, ballot
            rounds/%/proposals/a/easy-read-confirmation, wording
            rounds/%/easy-read-confirmations, wordings
            rounds/%/proposals/a/same-meaning, same
            rounds/%/scrutineers/mine, nothing
            priority-rounds/%/ranking, ranking
            priority-rounds/%/easy-read-confirmations, options
            priority-rounds/%/specification/easy-read-confirmation, confirmed
            priority-rounds/%/stance, stance
            panel-rounds/%/membership, nothing
            panel-rounds/%/sheets/a, sheet
            panel-rounds/%/sheets/a/confirmation, confirmed
            panel-rounds/%/stance, stance
            projects/%/variations/1/easy-read-confirmation, confirmed
            projects/%/variations/1/stance, stance
            projects/%/replacement/easy-read-confirmation, confirmed
            projects/%/replacement/stance, stance
            """)
    void somebody_who_facilitates_and_takes_part_is_refused_where_somebody_who_takes_part_is_not(String path, String body) {
        var at = path.replace("%", NOWHERE);
        var sent = BODIES.get(body);
        SERVICE.put(at, BOTH, sent).refused(403, "NOT_YOUR_ROLE");
        assertThat(SERVICE.put(at, PARENT, sent).status()).as("nothing is there").isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"rounds/%/ballot/code", "priority-rounds/%/ranking/code"})
    void nor_do_they_get_a_code_for_a_paper(String path) {
        SERVICE.get(path.replace("%", NOWHERE), BOTH).refused(403, "NOT_YOUR_ROLE");
        SERVICE.get(path.replace("%", NOWHERE), PARENT).is(404);
    }
}
