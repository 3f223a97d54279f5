package org.coproduction.commissioning.certificate;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

import org.coproduction.charter.Money;
import org.coproduction.commissioning.allocation.Allocation;
import org.coproduction.commissioning.allocation.CodePointOrder;
import org.coproduction.commissioning.allocation.Election;
import org.coproduction.commissioning.allocation.Payments;
import org.coproduction.commissioning.certificate.Certificate.Group;
import org.coproduction.commissioning.certificate.Certificate.Round;
import org.coproduction.commissioning.certificate.Certificate.Tied;

/// Tells the outcome of a funding round so that another program can check it: as that of a file, and with who paid for what.
public final class RoundCertificate {
    /// The column of the `.pb` files of rounds that says who cast a ballot.
    public static final String PARITY = "constituency";
    private static final int PENCE_DIGITS = 2;

    private RoundCertificate() {
    }

    /// @param allocation of this election
    public static Certificate of(Election election, Allocation allocation) {
        var rule = allocation.rule();
        return new Certificate(rule.method(), PARITY, rule.ties().by().id(), allocation.inputHash(), pounds(allocation.budget()),
                pounds(allocation.totalCost()), allocation.raised(),
                allocation.selected().stream().map(Allocation.Selected::projectId).toList(),
                allocation.selected().stream().filter(project -> project.step() == Allocation.Step.EQUAL_SHARES)
                        .map(project -> new Round(project.projectId(), project.rho())).toList(),
                allocation.ties().stream().map(tie -> new Tied(tie.round(), tie.between())).toList(),
                new Certificate.OfRound(rule.version(), rule.ties().lot(), pounds(allocation.remaining()),
                        // What is taken by rank has no payers.
                        rule.sharesOut()
                                ? new Payments(election, allocation).byGroup().stream().map(RoundCertificate::group).toList()
                                : List.of()));
    }

    private static Group group(Payments.OfGroup paid) {
        var vote = paid.vote();
        var byId = IntStream.range(0, vote.choices().size()).boxed()
                .sorted((left, right) -> CodePointOrder.INSTANCE.compare(vote.choices().get(left), vote.choices().get(right)))
                .toList();
        return new Group(paid.constituency().name(), byId.stream().map(vote.choices()::get).toList(),
                vote.hasPoints() ? byId.stream().map(vote.points()::get).toList() : List.of(), paid.ballots(),
                paid.had(), paid.paid());
    }

    /// As files and results write amounts: `18500`, `18.5`.
    public static String pounds(Money amount) {
        return BigDecimal.valueOf(amount.pence(), PENCE_DIGITS).stripTrailingZeros().toPlainString();
    }
}
