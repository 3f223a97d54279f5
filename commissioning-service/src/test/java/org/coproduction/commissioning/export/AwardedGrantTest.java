package org.coproduction.commissioning.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.GateOutcome;
import org.coproduction.charter.Halt;
import org.coproduction.charter.HaltGround;
import org.coproduction.charter.Money;
import org.coproduction.charter.PublishedCount;
import org.coproduction.charter.Voices;
import org.coproduction.commissioning.award.FunderAnswer;
import org.coproduction.commissioning.award.FundingAward.Delivered;
import org.coproduction.commissioning.award.FundingAward.Funded;
import org.coproduction.commissioning.award.FundingAward.Progress;
import org.coproduction.commissioning.award.Grant;
import org.coproduction.commissioning.award.Origin;
import org.coproduction.commissioning.award.Standing;
import org.coproduction.commissioning.award.Tranche;
import org.coproduction.commissioning.award.Variation;
import org.coproduction.commissioning.award.VariationRequest;
import org.coproduction.commissioning.award.Variations;
import org.coproduction.commissioning.export.AwardedGrant.Classification;
import org.coproduction.commissioning.export.AwardedGrant.Event;
import org.coproduction.commissioning.export.AwardedGrant.Organization;
import org.coproduction.commissioning.export.AwardedGrant.Transaction;
import org.coproduction.commissioning.round.Aim;
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
        return settings("GB-LAE-EXAMPLE", "360G-example", site);
    }

    private static FunderSettings settings(String id, String prefix, @Nullable URI site) {
        return new FunderSettings(id, "Example council", prefix, LICENCE,
                Map.of("example-council", new FunderSettings.Body("GB-LAE-EXAMPLE", "Example council")), site);
    }

    private static Funded award(String project, Terms.How how, GateOutcome outcome) {
        return award(project, how, outcome, List.of("example-council"));
    }

    private static Funded award(String project, Terms.How how, GateOutcome outcome, List<String> funders) {
        var terms = RoundFixtures.TERMS;
        var ballots = new Origin.Ballots(ROUND, terms.title(), "P1", "mes/cost/utilitarian/parity/1", 1, "0".repeat(64), Map.of(),
                new PublishedCount(null), outcome, null, null);
        return new Funded(project, new Grant("Saturday club", "A club", "Easy", terms.what(), "North", how, new Money(12_345),
                terms.quorums(), "example-council", "It fits.", Instant.parse("2026-06-30T23:30:15.123Z"),
                funders, List.of(), terms.tolerance(), ballots, Aim.AS_THE_ROUND),
                new Progress(List.of(), null, null, null, null));
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
                grant.amountDisbursed(), "1 July 2026", grant.url(), List.of(new Event("Plan", "soon", null, null)),
                grant.actualDates(), List.of(), grant.beneficiaryLocation(), grant.fundingOrganization(), grant.grantProgramme(),
                grant.classifications(), grant.relatedDocument(),
                List.of(new Transaction("t", "July", "EUR", BigDecimal.ONE, null, null, "r")), grant.disbursementTransaction(),
                grant.dateModified());

        assertThat(violations(nobody)).as("a date, a day of an event, a recipient, a day and a currency of a transaction")
                .hasSize(5);
    }

    @Test
    void everybody_whose_money_it_is_is_named_and_nobody_is_said_to_have_given_all_of_it() {
        var shared = grant(award(PROJECT, Terms.How.GRANT, AGREED, List.of("example-council", "example-board")), FUNDER);

        assertThat(shared.fundingOrganization()).extracting(Organization::id)
                .as("a body that is not set up is known by an id of this publisher's own")
                .containsExactly("GB-LAE-EXAMPLE", "360G-example-funder-example-board");
        assertThat(shared.commitmentTransaction().getFirst().provider()).isNull();
        assertThat(violations(shared)).isEmpty();
        var cells = GrantColumns.cells(shared);
        assertThat(cells.get(GrantColumns.headings().indexOf("Funding Org:1:Name"))).isEqualTo("example-board");
        assertThat(cells.get(GrantColumns.headings().indexOf("Funding Org:2:Name"))).isEmpty();
        assertThat(cells).hasSameSizeAs(GrantColumns.headings());
        var alone = grant(award(PROJECT, Terms.How.GRANT, AGREED, List.of("another-council")), FUNDER);
        assertThat(alone.fundingOrganization()).extracting(Organization::id).as("the publisher itself")
                .containsExactly("GB-LAE-EXAMPLE");
    }

    @Test
    void what_was_varied_paid_and_ended_is_told_with_its_days() {
        var before = award(PROJECT, Terms.How.GRANT, AGREED);
        var start = before.grant().ratifiedAt();
        var request = new VariationRequest(1, "Two more Saturdays.", "More came.", "More came.", false, new Money(13_000), null,
                start.plus(Duration.ofDays(20)));
        var varied = new Variation.Closed(request, before.grant().amount(), true, null,
                List.of(new FunderAnswer("example-council", true, null, false, "It fits.", "It fits.",
                        start.plus(Duration.ofDays(21)))),
                start.plus(Duration.ofDays(21)));
        var declined = new Variation.Closed(new VariationRequest(2, "A boat.", "x", "x", false, new Money(99_000), null, start),
                new Money(13_000), false, null, List.of(), start.plus(Duration.ofDays(22)));
        var halt = new Halt(HaltGround.INSOLVENCY, "example-council", "The club has closed.", "It closed.",
                start.plus(Duration.ofDays(40)));
        var ended = new Funded(PROJECT, before.grant(),
                new Progress(List.of(), null, null, start.plus(Duration.ofDays(5)), LocalDate.of(2026, 9, 30)),
                new Standing.Ended(List.of(), halt, null),
                List.of(new Tranche(new Money(5_000), Tranche.Due.AT_ONCE, 0,
                        new Tranche.Payment(LocalDate.of(2026, 7, 8), "P-1", "example-council", start.plus(Duration.ofDays(8)))),
                        new Tranche(new Money(8_000), Tranche.Due.DELIVERED, 0, null)),
                new Variations(List.of(varied, declined)));

        var grant = grant(ended, FUNDER);

        assertThat(violations(grant)).isEmpty();
        assertThat(grant.amountAwarded()).isEqualByComparingTo("130.00");
        assertThat(grant.commitmentTransaction()).extracting(Transaction::transactionDate, Transaction::value).containsExactly(
                tuple("2026-07-01", new BigDecimal("123.45")), tuple("2026-07-22", new BigDecimal("6.55")));
        assertThat(grant.commitmentTransaction().getLast().description())
                .isEqualTo("Varied, within what the terms let the funder decide alone: Two more Saturdays.");
        assertThat(grant.commitmentTransaction().stream().map(Transaction::value).reduce(BigDecimal.ZERO, BigDecimal::add))
                .as("the standard asks that these are the amount awarded").isEqualByComparingTo(grant.amountAwarded());
        assertThat(grant.amountDisbursed()).isEqualByComparingTo("50.00");
        assertThat(grant.disbursementTransaction()).singleElement().satisfies(paid -> {
            assertThat(paid.transactionDate()).isEqualTo("2026-07-08");
            assertThat(paid.provider()).isEqualTo("GB-LAE-EXAMPLE");
        });
        assertThat(grant.plannedDates()).containsExactly(new Event("Action plan", "2026-07-06", "2026-09-30", null));
        assertThat(grant.actualDates()).containsExactly(new Event("Carrying it out", "2026-07-06", "2026-08-10",
                "Ended by the funder. The ground is that whoever runs it cannot pay its debts. The club has closed."));
        assertThat(grant.classifications().getLast()).isEqualTo(new Classification("Award status", "ENDED", "Ended by the funder",
                "Since 2026-08-10. The ground is that whoever runs it cannot pay its debts. The club has closed."));
        assertThat(grant.dateModified()).isEqualTo("2026-08-09T23:30:15Z");
        assertThat(GrantColumns.cells(grant)).contains("ENDED", "50.00", "2026-08-10", "2026-09-30");
    }

    @Test
    void a_payment_changes_a_grant_when_it_is_recorded_and_not_on_the_day_on_which_it_was_paid() {
        var award = award(PROJECT, Terms.How.GRANT, AGREED);
        var part = new Tranche(award.amount(), Tranche.Due.AT_ONCE, 0, null);
        assertThat(modified(award, part, Instant.parse("2026-07-08T09:00:00Z"))).isEqualTo("2026-07-08T09:00:00Z");
        assertThat(modified(award, part, Instant.parse("2026-09-30T10:00:00.123Z"))).isEqualTo("2026-09-30T10:00:00Z");
    }

    private static String modified(Funded award, Tranche part, Instant recordedAt) {
        var payment = new Tranche.Payment(LocalDate.of(2026, 7, 8), "P-1", "example-council", recordedAt);
        return grant(new Funded(PROJECT, award.grant(), award.progress(), award.standing(),
                List.of(new Tranche(part.amount(), part.due(), 0, payment)), award.variations()), FUNDER).dateModified();
    }

    @Test
    void an_award_that_goes_on_says_so_and_has_no_end() {
        var running = grant(award(PROJECT, Terms.How.GRANT, AGREED), FUNDER);
        assertThat(running.classifications().getLast().code()).isEqualTo("RUNNING");
        assertThat(json(running).has("actualDates") || json(running).has("plannedDates")
                || json(running).has("disbursementTransaction")).isFalse();
        assertThat(running.amountDisbursed()).isEqualByComparingTo("0");

        var award = award(PROJECT, Terms.How.GRANT, AGREED);
        var done = new Funded(PROJECT, award.grant(), new Progress(List.of(),
                new Delivered(3, 0, award.grant().ratifiedAt().plus(Duration.ofDays(90))), null, null, null));
        var delivered = grant(done, FUNDER);
        assertThat(delivered.classifications().getLast().code()).isEqualTo("DELIVERED");
        assertThat(delivered.actualDates()).containsExactly(new Event("Carrying it out", "2026-07-01", "2026-09-29", null));
        assertThat(violations(running, delivered)).isEmpty();
    }

    @Test
    void a_funder_is_set_as_the_standard_names_one_or_the_service_does_not_start() {
        assertThatThrownBy(() -> settings(" ", "360G-example", null))
                .hasMessageContaining("funder.id");
        assertThatThrownBy(() -> settings("GB-LAE-EXAMPLE", "example", null))
                .hasMessageContaining("grant-prefix");
        assertThatThrownBy(() -> funder(URI.create("portal"))).hasMessageContaining("address");
    }
}
