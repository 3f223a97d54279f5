package org.coproduction.commissioning.count;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.coproduction.charter.Constituency;
import org.coproduction.charter.DisclosureControl;
import org.coproduction.charter.Money;
import org.coproduction.commissioning.allocation.Allocation;
import org.coproduction.commissioning.allocation.CodePointOrder;
import org.coproduction.commissioning.allocation.Election;
import org.coproduction.commissioning.allocation.Payments;
import org.coproduction.commissioning.certificate.RoundCertificate;
import org.jspecify.annotations.Nullable;

/// What a certificate says where ballots are withheld: prices, ties and payments of ballots are left out.
///
/// @param lot that broke ties; `null` where none was drawn
/// @param inputHash of what was counted, salted, so that so few ballots cannot be found by trying them all
/// @param paid about which part of each project bought by shares each constituency paid; `null` where a number of people is held back in
///        this count, as it could be told from them,
///        and where projects are taken by rank and nobody pays
record WithheldCertificate(String rule, String satisfaction, String completion, String parity, String tieBreak,
        @Nullable String lot, int version, List<String> selected,
        List<String> order, String budget, String totalCost, String remaining, String inputHash, @Nullable List<Paid> paid) {
    private static final int TENTHS = 10;

    /// @param percent to the nearest ten
    record Paid(String project, Map<Constituency, Integer> percent) {}

    static WithheldCertificate of(Election election, Allocation allocation, String inputHash) {
        var rule = allocation.rule();
        var order = allocation.selected().stream().map(Allocation.Selected::projectId).toList();
        return new WithheldCertificate(rule.id(), rule.satisfaction().id(), rule.completion().id(), RoundCertificate.PARITY,
                rule.ties().by().id(), rule.ties().lot().isEmpty() ? null : rule.ties().lot(), rule.version(),
                order.stream().sorted(CodePointOrder.INSTANCE).toList(), order,
                RoundCertificate.pounds(allocation.budget()),
                RoundCertificate.pounds(allocation.totalCost()), RoundCertificate.pounds(allocation.remaining()), inputHash,
                rule.sharesOut() && showsEveryNumber(allocation) ? paid(election, allocation) : null);
    }

    /// Whoever has paid for one project has less for the next, so one hidden number could show in what is paid for another project.
    private static boolean showsEveryNumber(Allocation allocation) {
        var tables = Stream.of(Stream.of(allocation.turnout()),
                allocation.selected().stream().map(Allocation.Selected::supporters),
                allocation.notSelected().stream().map(Allocation.NotSelected::supporters)).flatMap(each -> each);
        return tables.allMatch(table -> DisclosureControl.publish(table).total().about() != null);
    }

    private static List<Paid> paid(Election election, Allocation allocation) {
        var payments = new Payments(election, allocation).byConstituency();
        return allocation.selected().stream().filter(project -> project.step() == Allocation.Step.EQUAL_SHARES)
                .map(project -> new Paid(project.projectId(), percent(project, payments))).toList();
    }

    private static Map<Constituency, Integer> percent(Allocation.Selected project,
            Map<Constituency, List<Payments.Paid>> payments) {
        var percent = new EnumMap<Constituency, Integer>(Constituency.class);
        payments.forEach((constituency, paid) -> percent.put(constituency, paid.stream()
                .filter(each -> each.projectId().equals(project.projectId())).map(Payments.Paid::about).findFirst()
                .map(about -> nearestTen(about, project.cost())).orElse(0)));
        return percent;
    }

    private static int nearestTen(Money part, Money whole) {
        return Math.toIntExact(Math.round((double) part.pence() * TENTHS / whole.pence()) * TENTHS);
    }
}
