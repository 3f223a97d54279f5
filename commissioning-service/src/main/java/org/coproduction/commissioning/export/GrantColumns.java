package org.coproduction.commissioning.export;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A grant as one row, under the headings of the 360Giving spreadsheet template. Where a grant has several classifications, the
/// headings number them, as the standard says.
final class GrantColumns {
    private record Column(String heading, Function<AwardedGrant, String> value) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("Identifier", AwardedGrant::id),
            new Column("Title", AwardedGrant::title),
            new Column("Description", AwardedGrant::description),
            new Column("Currency", AwardedGrant::currency),
            new Column("Amount Awarded", grant -> grant.amountAwarded().toPlainString()),
            new Column("Award Date", AwardedGrant::awardDate),
            new Column("URL", grant -> text(grant.url())),
            new Column("Recipient Org:Identifier", grant -> grant.recipientOrganization().getFirst().id()),
            new Column("Recipient Org:Name", grant -> grant.recipientOrganization().getFirst().name()),
            new Column("Recipient Org:Description", grant -> text(grant.recipientOrganization().getFirst().description())),
            new Column("Funding Org:Identifier", grant -> grant.fundingOrganization().getFirst().id()),
            new Column("Funding Org:Name", grant -> grant.fundingOrganization().getFirst().name()),
            new Column("Beneficiary Location:Name", grant -> grant.beneficiaryLocation().getFirst().name()),
            new Column("Beneficiary Location:Country Code", grant -> grant.beneficiaryLocation().getFirst().countryCode()),
            new Column("Grant Programme:Code", grant -> grant.grantProgramme().getFirst().code()),
            new Column("Grant Programme:Title", grant -> grant.grantProgramme().getFirst().title()),
            new Column("Grant Programme:URL", grant -> text(grant.grantProgramme().getFirst().url())),
            new Column("Classifications:0:Vocabulary", grant -> grant.classifications().get(0).vocabulary()),
            new Column("Classifications:0:Code", grant -> grant.classifications().get(0).code()),
            new Column("Classifications:0:Title", grant -> grant.classifications().get(0).title()),
            new Column("Classifications:1:Vocabulary", grant -> grant.classifications().get(1).vocabulary()),
            new Column("Classifications:1:Code", grant -> grant.classifications().get(1).code()),
            new Column("Classifications:1:Title", grant -> grant.classifications().get(1).title()),
            new Column("Last Modified", AwardedGrant::dateModified));

    private GrantColumns() {
    }

    static List<String> headings() {
        return COLUMNS.stream().map(Column::heading).toList();
    }

    static List<String> cells(AwardedGrant grant) {
        return COLUMNS.stream().map(column -> column.value.apply(grant)).toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String text(@Nullable URI address) {
        return address == null ? "" : address.toString();
    }
}
