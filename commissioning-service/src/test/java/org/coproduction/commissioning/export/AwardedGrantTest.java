package org.coproduction.commissioning.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Money;
import org.coproduction.charter.PublishedCount;
import org.coproduction.charter.Voices;
import org.coproduction.commissioning.award.FundingAward.Funded;
import org.coproduction.commissioning.award.FundingAward.Progress;
import org.coproduction.commissioning.award.Grant;
import org.coproduction.commissioning.award.Origin;
import org.coproduction.commissioning.round.RoundFixtures;
import org.coproduction.commissioning.round.Terms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AwardedGrantTest {
    private static final String ROUND = "0197a3c0-5e1d-7000-8000-000000000009";
    private static final String PROJECT = "0197a3c0-5e1d-7000-8000-000000000001";
    private static final String OTHER = "0197a3c0-5e1d-7000-8000-000000000002";
    private static final URI LICENCE = URI.create("https://example.org/licence");
    private static final FunderSettings FUNDER = funder(null);
    private static final GateOutcome.NotAgreed MISSED = new GateOutcome.NotAgreed(RoundFixtures.NOW, Voices.none(),
            List.of(Constituency.YOUNG_PERSON));
    private static final GateOutcome AGREED = new GateOutcome.Agreed(RoundFixtures.NOW, RoundFixtures.TERMS.quorums(),
            voices(9));

    private static Voices voices(int each) {
        var all = Map.of(Constituency.PARENT_CARER, each, Constituency.YOUNG_PERSON, each, Constituency.PROFESSIONAL, each);
        return new Voices(all, all);
    }

    private static FunderSettings funder(@Nullable URI site) {
        return new FunderSettings("GB-LAE-EXAMPLE", "Example council", "360G-example", LICENCE, site);
    }

    private static Funded award(String project, Terms.How how, GateOutcome outcome) {
        var terms = RoundFixtures.TERMS;
        var ballots = new Origin.Ballots(ROUND, terms.title(), "P1", "mes/cost/utilitarian/parity/1", 1, "0".repeat(64), Map.of(),
                new PublishedCount(null), outcome, null);
        return new Funded(project, new Grant("Saturday club", "A club", "Easy", terms.what(), "North", how, new Money(12_345),
                terms.quorums(), "example-council", "It fits.", Instant.parse("2026-06-30T23:30:15.123Z"),
                List.of("example-council"), List.of(), terms.tolerance(), ballots),
                new Progress(List.of(), null, null, null));
    }

    private static AwardedGrant grant(Funded award, FunderSettings funder) {
        return AwardedGrant.of(award, (Origin.Ballots) award.grant().origin(), funder);
    }

    private static JsonNode json(AwardedGrant grant) {
        return GrantsEndpoint.JSON.valueToTree(grant);
    }

    private static List<String> violations(AwardedGrant... grants) {
        var file = GrantsEndpoint.JSON.createObjectNode().put("version", "1.4").put("license", LICENCE.toString());
        file.putObject("publisher").put("name", "Example council");
        var array = file.putArray("grants");
        List.of(grants).forEach(grant -> array.add(json(grant)));
        return GivingSchema.violations(file);
    }

    @Test
    void a_grant_keeps_the_rules_of_the_standard_with_and_without_links_to_pages() {
        var grant = grant(award(PROJECT, Terms.How.GRANT, AGREED), FUNDER);
        var linked = grant(award(PROJECT, Terms.How.GRANT, AGREED), funder(URI.create("https://example.org")));

        assertThat(violations(grant, linked)).isEmpty();
        assertThat(json(grant).has("url")).isFalse();
        assertThat(json(grant).path("id").asString()).isEqualTo("360G-example-" + PROJECT);
        assertThat(json(grant).path("amountAwarded").toString()).isEqualTo("123.45");
        assertThat(json(grant).path("awardDate").asString()).as("the day in London").isEqualTo("2026-07-01");
        assertThat(json(linked).path("url").asString()).isEqualTo("https://example.org/projects/" + PROJECT);
        assertThat(json(linked).path("relatedDocument").get(0).path("url").asString())
                .isEqualTo("https://example.org/rounds/" + ROUND + "/record");
    }

    @Test
    void a_recipient_that_is_not_known_is_said_to_be_so_and_is_never_taken_for_another_ones() {
        var first = grant(award(PROJECT, Terms.How.GRANT, AGREED), FUNDER).recipientOrganization().getFirst();
        var second = grant(award(OTHER, Terms.How.GRANT, AGREED), FUNDER).recipientOrganization().getFirst();

        assertThat(first.name()).isEqualTo("Recipient not yet named");
        assertThat(first.id()).isNotEqualTo(second.id()).isNotEqualTo(FUNDER.id());
    }

    @Test
    void work_that_the_funder_does_itself_names_the_funder_as_recipient_and_says_why() {
        var grant = grant(award(PROJECT, Terms.How.IN_HOUSE, AGREED), FUNDER);

        assertThat(grant.recipientOrganization().getFirst().id()).isEqualTo(FUNDER.id());
        assertThat(grant.recipientOrganization().getFirst().description()).contains("itself");
        assertThat(violations(grant)).isEmpty();
    }

    @Test
    void an_award_without_agreement_says_so_in_open_data_too() {
        var without = award(PROJECT, Terms.How.GRANT,
                new GateOutcome.DecidedWithoutAgreement(RoundFixtures.NOW, "example-council",
                        "The money lapses.", MISSED));

        var grant = grant(without, FUNDER);

        assertThat(grant.classifications().getFirst().code()).isEqualTo("DECIDED_WITHOUT_AGREEMENT");
        assertThat(GrantColumns.cells(grant)).contains("DECIDED_WITHOUT_AGREEMENT").doesNotContain("AGREED");
        assertThat(violations(grant)).isEmpty();
    }

    @Test
    void the_rules_catch_a_grant_that_lacks_what_the_standard_asks_for() {
        var grant = grant(award(PROJECT, Terms.How.GRANT, AGREED), FUNDER);
        var nobody = new AwardedGrant(grant.id(), grant.title(), grant.description(), grant.currency(), grant.amountAwarded(),
                "1 July 2026", grant.url(), List.of(), grant.beneficiaryLocation(), grant.fundingOrganization(),
                grant.grantProgramme(), grant.classifications(), grant.relatedDocument(), grant.dateModified());

        assertThat(violations(nobody)).hasSize(2);
    }

    @Test
    void a_funder_is_set_as_the_standard_names_one_or_the_service_does_not_start() {
        assertThatThrownBy(() -> new FunderSettings(" ", "Example council", "360G-example", LICENCE, null))
                .hasMessageContaining("funder.id");
        assertThatThrownBy(() -> new FunderSettings("GB-LAE-EXAMPLE", "Example council", "example", LICENCE, null))
                .hasMessageContaining("grant-prefix");
        assertThatThrownBy(() -> funder(URI.create("portal"))).hasMessageContaining("address");
    }
}
