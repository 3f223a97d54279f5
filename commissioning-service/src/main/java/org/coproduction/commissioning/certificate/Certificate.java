package org.coproduction.commissioning.certificate;

import java.util.List;
import java.util.Optional;

import org.coproduction.commissioning.allocation.Method;
import org.coproduction.commissioning.pabulib.TieBreak;
import org.jspecify.annotations.Nullable;

/// The outcome of a count with all that is needed to check it without counting again the same way.
///
/// @param parity the column whose values are the electorates that weigh the same; null if every ballot weighs the same
/// @param inputHash SHA-256 of the bytes of the counted file, as other programs print it
/// @param budget and `totalCost` in the file's currency, exactly
/// @param step how many steps a raising completion raised the shares by
/// @param order ids in the order in which they were selected
/// @param rounds the first of them, as far as they have a price
/// @param seconds what counting took, without reading the file
public record Certificate(Method method, @Nullable String parity, TieBreak tieBreak, String inputHash, String budget,
        String totalCost, long step, List<String> order, List<Round> rounds, List<Tied> ties, double seconds) {
    public Certificate {
        order = List.copyOf(order);
        rounds = List.copyOf(rounds);
        ties = List.copyOf(ties);
    }

    /// A project selected at a price.
    ///
    /// @param price ρ per unit of satisfaction with `mes`, or the load of each supporter with `phragmen`, in the file's currency: `1/625`
    public record Round(String project, String price) {}

    /// A tie that the order of projects decided.
    ///
    /// @param round the place in the order, from 1
    public record Tied(int round, List<String> between) {
        public Tied {
            between = List.copyOf(between);
        }

        String chosen() {
            return between.getFirst();
        }
    }

    /// What a round's price is called; empty if the rule has none.
    Optional<String> priceName() {
        return switch (method.rule()) {
            case MES -> Optional.of("rho");
            case PHRAGMEN -> Optional.of("load");
            case GREEDY -> Optional.empty();
        };
    }
}
