package org.coproduction.commissioning.export;

import java.math.BigDecimal;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.coproduction.commissioning.award.FundingAward.Funded;
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
/// @param awardDate the day of the decision, in London
public record AwardedGrant(String id, String title, String description, String currency, BigDecimal amountAwarded,
        String awardDate, @Nullable URI url, List<Organization> recipientOrganization, List<Location> beneficiaryLocation,
        List<Organization> fundingOrganization, List<GrantProgramme> grantProgramme, List<Classification> classifications,
        @Nullable List<Document> relatedDocument, String dateModified) {
    private static final int PENCE_DIGITS = 2;

    public record Organization(String id, String name, @Nullable String description) {}

    public record Location(String name, String countryCode) {}

    /// @param code the round's id
    public record GrantProgramme(String code, String title, @Nullable URI url) {}

    public record Classification(String vocabulary, String code, String title) {}

    public record Document(String title, URI url) {}

    static AwardedGrant of(Funded award, Origin.Ballots round, FunderSettings funder) {
        var grant = award.grant();
        var record = funder.page("/rounds/" + round.roundId() + "/record");
        return new AwardedGrant(funder.grantPrefix() + '-' + award.projectId(), grant.title(), grant.summary(), "GBP",
                BigDecimal.valueOf(award.amount().pence(), PENCE_DIGITS),
                grant.ratifiedAt().atZone(FunderSettings.LONDON).toLocalDate().toString(),
                funder.page("/projects/" + award.projectId()),
                List.of(recipient(award, funder)), List.of(new Location(grant.where(), "GB")),
                List.of(new Organization(funder.id(), funder.name(), null)),
                List.of(new GrantProgramme(round.roundId(), round.roundTitle(), funder.page("/rounds/" + round.roundId()))),
                List.of(howDecided(round), howPaid(grant.how())),
                record == null ? null : List.of(new Document("Decision record", record)),
                award.amountSince().truncatedTo(ChronoUnit.SECONDS).toString());
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
                ? new Classification("Co-production", "AGREED", "Every constituency reached its quorum")
                : new Classification("Co-production", "DECIDED_WITHOUT_AGREEMENT",
                        "Decided by the accountable body without agreement");
    }

    private static Classification howPaid(Terms.How how) {
        return new Classification("How the money goes out", how.name(),
                how == Terms.How.IN_HOUSE ? "Carried out by the funder" : "Grant to those who run the project");
    }
}
