package org.coproduction.commissioning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.coproduction.commissioning.Running.SERVICE;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.verification.VerifyResult;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The certificate of a round's count, over HTTP and without a token.
class CertificatesTest {
    private static final Map<String, Long> IDEAS = Map.of("club", 20_050L, "trip", 30_000L, "castle", 900_000L);

    private static String counted(int each, int quorum) {
        var id = Running.voting(60_000, quorum, "NONE", IDEAS);
        var rows = new ArrayList<String>();
        for (var constituency : Constituency.values()) {
            for (var number = 0; number < each; number++) {
                rows.add(number + ";" + constituency + ';' + (number % 4 == 0 ? "" : number % 2 == 0 ? "club,trip" : "club"));
            }
        }
        Running.enterPaper(id, "b1", Running.paper(IDEAS, rows));
        SERVICE.get("rounds/" + id + "/certificate", null).refused(409, "ROUND_NOT_COUNTED");
        Running.close(id, "RECOMMENDED");
        return id;
    }

    @Test
    void anybody_checks_the_certificate_against_the_published_ballots_with_software_that_did_not_count_them() throws Exception {
        var id = counted(20, 3);
        var address = SERVICE.get("rounds/" + id + "/result", null).json().path("parts").get(0).path("certificate").asString();
        assertThat(address).isEqualTo("/api/commissioning/rounds/" + id + "/certificate");

        var certificate = SERVICE.get("rounds/" + id + "/certificate", null).is(200).text();
        for (var ballots : List.of("election.pb", "count-input")) {
            var file = SERVICE.get("rounds/" + id + '/' + ballots, null).is(200).text();
            var verification = new VerifyResult().verify(certificate.getBytes(UTF_8), file.getBytes(UTF_8));
            assertThat(verification.faults()).isEmpty();
            var other = file.replaceFirst("PARENT_CARER|ballots 5 ", "YOUNG_PERSON");
            assertThat(other).isNotEqualTo(file);
            assertThat(new VerifyResult().verify(certificate.getBytes(UTF_8), other.getBytes(UTF_8)).faults()).isNotEmpty();
        }
    }

    @Test
    void what_the_groups_of_ballots_paid_is_together_what_each_project_costs() {
        var id = counted(20, 3);
        var certificate = SERVICE.get("rounds/" + id + "/certificate", null).json();
        var result = SERVICE.get("rounds/" + id + "/result", null).json();

        assertThat(certificate.path("inputHash").asString()).isEqualTo(result.path("inputHash").asString());
        assertThat(certificate.path("version").asInt()).isEqualTo(1);
        assertThat(certificate.path("remaining").asString()).isEqualTo("399.5");
        assertThat(certificate.path("order").valueStream().map(JsonNode::asString)).containsExactly("club");
        var pence = certificate.path("payments").valueStream().flatMap(group -> group.path("paid").valueStream())
                .map(paid -> hundredths(paid.path("amount").asString())).reduce(0L, Long::sum);
        assertThat(pence).isBetween(20_050L - 9, 20_050L);
    }

    private static long hundredths(String pounds) {
        var parts = pounds.split("/");
        return new BigInteger(parts[0]).multiply(BigInteger.valueOf(100))
                .divide(parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1])).longValueExact();
    }

    @Test
    void where_ballots_are_withheld_it_says_about_which_part_each_constituency_paid_and_neither_prices_nor_ballots() {
        var certificate = SERVICE.get("rounds/" + counted(19, 3) + "/certificate", null).is(200).json();
        assertThat(certificate.has("rounds") || certificate.has("payments") || certificate.has("ties")).isFalse();
        assertThat(certificate.path("order").get(0).asString()).isEqualTo("club");
        assertThat(certificate.path("paid").isNull()).as("four of each group asked for the trip, which is held back").isTrue();
    }

    @Test
    void where_no_number_is_held_back_the_parts_that_were_paid_are_told_to_the_nearest_ten() {
        var ideas = Map.of("club", 30_000L);
        var id = Running.voting(60_000, 3, "NONE", ideas);
        var rows = new ArrayList<String>();
        for (var constituency : Constituency.values()) {
            for (var number = 0; number < (constituency == Constituency.PARENT_CARER ? 19 : 10); number++) {
                rows.add(number + ";" + constituency + ";" + (constituency == Constituency.PROFESSIONAL ? "" : "club"));
            }
        }
        Running.enterPaper(id, "b1", Running.paper(ideas, rows));
        Running.close(id, "RECOMMENDED");

        var paid = SERVICE.get("rounds/" + id + "/certificate", null).is(200).json().path("paid").get(0);
        assertThat(paid.path("project").asString()).isEqualTo("club");
        assertThat(paid.path("percent").path("PARENT_CARER").asInt()).isEqualTo(50);
        assertThat(paid.path("percent").path("YOUNG_PERSON").asInt()).isEqualTo(50);
        assertThat(paid.path("percent").path("PROFESSIONAL").asInt()).isZero();
    }
}
