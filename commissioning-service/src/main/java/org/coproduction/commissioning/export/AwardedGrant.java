package org.coproduction.commissioning.export;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import org.coproduction.commissioning.award.FundingAward.Funded;
import org.coproduction.commissioning.award.Grant;
import org.coproduction.commissioning.award.Origin;
import org.coproduction.commissioning.round.Terms;
import org.jspecify.annotations.Nullable;

/// A founded award as the 360Giving Data Standard (schema 1.4) tells a grant; the fields are those of its schema, and one that is
/// `null` is left out.
///
/// The standard asks for a recipient. Nobody who took part is ever one, and when an award is founded this platform does not know which
/// organisation will receive the money: so it says that, under an id of its own for each project, because two awards need
/// not go to the same organisation. Where the funder does the work itself, the recipient is the funder, and is said to be.
///
/// @param amountAwarded in pounds, with all that was varied
/// @param amountDisbursed in pounds, what was paid so far
/// @param awardDate the day of the decision, in London
/// @param fundingOrganization all whose money it is
/// @param commitmentTransaction the award and every change of it
public record AwardedGrant(String id, String title, String description, String currency, BigDecimal amountAwarded,
        BigDecimal amountDisbursed, String awardDate, @Nullable URI url, @Nullable List<Event> plannedDates,
        @Nullable List<Event> actualDates, List<Organization> recipientOrganization, List<Location> beneficiaryLocation,
        List<Organization> fundingOrganization, List<GrantProgramme> grantProgramme, List<Classification> classifications,
        @Nullable List<Document> relatedDocument, List<Transaction> commitmentTransaction,
        @Nullable List<Transaction> disbursementTransaction, String dateModified) {

    /// How many classifications each grant has: how it was decided, how it is paid, and where it stands.
    static final int CLASSIFICATIONS = 3;

    public record Organization(String id, String name, @Nullable String description) {}

    public record Location(String name, String countryCode) {}

    /// @param code the round's id
    public record GrantProgramme(String code, String title, @Nullable URI url) {}

    public record Classification(String vocabulary, String code, String title, @Nullable String description) {}

    /// @param startDate a day, as is `endDate`
    public record Event(String title, String startDate, @Nullable String endDate, @Nullable String description) {}

    /// Money that was promised or paid.
    ///
    /// @param value in pounds; less than nothing where a promise was reduced
    /// @param provider an organisation's id, as is `recipient`
    public record Transaction(String id, String transactionDate, String currency, BigDecimal value, @Nullable String description,
            @Nullable String provider, String recipient) {}

    public record Document(String title, URI url) {}

    static AwardedGrant of(Funded award, Origin.Ballots round, FunderSettings funder) {
        var grant = award.grant();
        var record = funder.page("/rounds/" + round.roundId() + "/record");
        var id = funder.grantPrefix() + '-' + award.projectId();
        var recipient = recipient(award, funder);
        var history = new GrantHistory(award, id, recipient.id(), funder);
        return new AwardedGrant(id, grant.title(), description(grant), "GBP", GrantHistory.pounds(award.amount().pence()),
                GrantHistory.pounds(award.paid().pence()), GrantHistory.day(grant.ratifiedAt()).toString(),
                funder.page("/projects/" + award.projectId()), history.planned(), history.actual(),
                List.of(recipient), locations(grant), funders(grant.funders(), funder),
                List.of(new GrantProgramme(round.roundId(), round.roundTitle(), funder.page("/rounds/" + round.roundId()))),
                List.of(howDecided(round), howPaid(grant.how()), history.status()),
                record == null ? null : List.of(new Document("Decision record", record)), history.commitments(),
                history.payments(), history.changedAt().toString());
    }

    private static List<Organization> funders(List<String> bodies, FunderSettings funder) {
        return bodies.stream().map(body -> funder.organization(body, bodies.size() == 1)).toList();
    }

    private static String description(Grant grant) {
        var benefits = grant.aim().benefits();
        return benefits.isEmpty() ? grant.summary() : grant.summary() + " Who benefits: " + benefits;
    }

    /// The localities that the proposal named, or else the place that it or the round named.
    private static List<Location> locations(Grant grant) {
        var localities = grant.aim().localities();
        return (localities.isEmpty() ? List.of(grant.where()) : localities).stream().map(each -> new Location(each, "GB"))
                .toList();
    }

    private static Organization recipient(Funded award, FunderSettings funder) {
        return switch (award.grant().how()) {
            case GRANT -> new Organization(funder.grantPrefix() + "-recipient-" + award.projectId(), "Recipient not yet named",
                    "Which organisation receives this money was not known when it was awarded.");
            case IN_HOUSE -> new Organization(funder.id(), funder.name(), "The funder carries out this project itself.");
            case CONTRACT -> throw new IllegalArgumentException("a contract is never awarded by ballot");
        };
    }

    private static Classification howDecided(Origin.Ballots round) {
        return round.coProduced()
                ? new Classification("Co-production", "AGREED", "Every constituency reached its quorum", null)
                : new Classification("Co-production", "DECIDED_WITHOUT_AGREEMENT",
                        "Decided by the accountable body without agreement", null);
    }

    private static Classification howPaid(Terms.How how) {
        return new Classification("How the money goes out", how.name(),
                how == Terms.How.IN_HOUSE ? "Carried out by the funder" : "Grant to those who run the project", null);
    }
}
