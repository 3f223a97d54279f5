package org.coproduction.commissioning.export;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.coproduction.commissioning.export.AwardedGrant.Event;
import org.coproduction.commissioning.export.AwardedGrant.Organization;
import org.coproduction.commissioning.round.Deciding;
import org.jspecify.annotations.Nullable;

/// A grant as one row, under the headings of the 360Giving spreadsheet template. Where a grant has several of something, the headings
/// number them, as the standard says. Transactions would be tables of their own, and are told in the JSON alone. Several
/// localities stand in one cell.
final class GrantColumns {
    private record Column(String heading, Function<AwardedGrant, String> value) {}

    private static final List<Column> COLUMNS = Stream.of(
            Stream.of(new Column("Identifier", AwardedGrant::id),
                    new Column("Title", AwardedGrant::title),
                    new Column("Description", AwardedGrant::description),
                    new Column("Currency", AwardedGrant::currency),
                    new Column("Amount Awarded", grant -> grant.amountAwarded().toPlainString()),
                    new Column("Amount Disbursed", grant -> grant.amountDisbursed().toPlainString()),
                    new Column("Award Date", AwardedGrant::awardDate),
                    new Column("URL", grant -> text(grant.url()))),
            dates("Planned Dates", AwardedGrant::plannedDates),
            dates("Actual Dates", AwardedGrant::actualDates),
            Stream.of(new Column("Recipient Org:Identifier", grant -> grant.recipientOrganization().getFirst().id()),
                    new Column("Recipient Org:Name", grant -> grant.recipientOrganization().getFirst().name()),
                    new Column("Recipient Org:Description",
                            grant -> text(grant.recipientOrganization().getFirst().description()))),
            IntStream.range(0, Deciding.MOST_FUNDERS).boxed().flatMap(GrantColumns::funder),
            Stream.of(new Column("Beneficiary Location:Name", grant -> grant.beneficiaryLocation().stream()
                    .map(AwardedGrant.Location::name).collect(Collectors.joining(", "))),
                    new Column("Beneficiary Location:Country Code",
                            grant -> grant.beneficiaryLocation().getFirst().countryCode()),
                    new Column("Grant Programme:Code", grant -> grant.grantProgramme().getFirst().code()),
                    new Column("Grant Programme:Title", grant -> grant.grantProgramme().getFirst().title()),
                    new Column("Grant Programme:URL", grant -> text(grant.grantProgramme().getFirst().url()))),
            IntStream.range(0, AwardedGrant.CLASSIFICATIONS).boxed().flatMap(GrantColumns::classification),
            Stream.of(new Column("Last Modified", AwardedGrant::dateModified))).flatMap(Function.identity()).toList();

    private static Stream<Column> dates(String heading, Function<AwardedGrant, @Nullable List<Event>> dates) {
        return Stream.of(
                new Column(heading + ":Start Date", grant -> first(dates.apply(grant), Event::startDate)),
                new Column(heading + ":End Date", grant -> first(dates.apply(grant), Event::endDate)),
                new Column(heading + ":Description", grant -> first(dates.apply(grant), Event::description)));
    }

    private static String first(@Nullable List<Event> events, Function<Event, @Nullable String> value) {
        return events == null ? "" : text(value.apply(events.getFirst()));
    }

    private static Stream<Column> funder(int at) {
        var heading = "Funding Org:" + at;
        return Stream.of(new Column(heading + ":Identifier", grant -> funder(grant, at, Organization::id)),
                new Column(heading + ":Name", grant -> funder(grant, at, Organization::name)));
    }

    private static String funder(AwardedGrant grant, int at, Function<Organization, String> value) {
        var funders = grant.fundingOrganization();
        return at < funders.size() ? value.apply(funders.get(at)) : "";
    }

    private static Stream<Column> classification(int at) {
        var heading = "Classifications:" + at;
        return Stream.of(new Column(heading + ":Vocabulary", grant -> grant.classifications().get(at).vocabulary()),
                new Column(heading + ":Code", grant -> grant.classifications().get(at).code()),
                new Column(heading + ":Title", grant -> grant.classifications().get(at).title()),
                new Column(heading + ":Description", grant -> text(grant.classifications().get(at).description())));
    }

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
