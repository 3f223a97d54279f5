package org.coproduction.commissioning.certificate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

import org.coproduction.commissioning.allocation.Method;
import org.jspecify.annotations.Nullable;

/// The outcome of a count with all that is needed to check it without counting again the same way.
///
/// @param parity the column whose values are the electorates that weigh the same; null if every ballot weighs the same
/// @param tieBreak which of equally good projects comes first: `id`
/// @param inputHash SHA-256 of the bytes of the counted file, as other programs print it
/// @param budget and `totalCost` in the file's currency, exactly
/// @param step how many steps a raising completion raised the shares by
/// @param order ids in the order in which they were selected
/// @param rounds the first of them, as far as they have a price
/// @param of what there is only of a file, or only of a funding round
public record Certificate(Method method, @Nullable String parity, String tieBreak, String inputHash, String budget,
        String totalCost, long step, List<String> order, List<Round> rounds, List<Tied> ties, Of of) {
    public Certificate {
        order = List.copyOf(order);
        rounds = List.copyOf(rounds);
        ties = List.copyOf(ties);
    }

    /// Of what the outcome is.
    public sealed interface Of {}

    /// @param seconds what counting took, without reading the file
    public record OfFile(double seconds) implements Of {}

    /// A funding round, or a heading of one. Its input hash is that of the count input, which the file says in another way.
    ///
    /// @param version of the rule
    /// @param lot that broke ties; empty where none was drawn
    /// @param remaining what is left over, in pounds, exactly
    /// @param payments what every group of equal ballots had and paid: a price system; none where projects are taken by rank
    public record OfRound(int version, String lot, String remaining, List<Group> payments) implements Of {
        public OfRound {
            payments = List.copyOf(payments);
        }
    }

    /// Equal ballots of one electorate.
    ///
    /// @param choices ids in code-point order
    /// @param points in the same places; empty where ballots only approve
    /// @param had what they had together, in pounds, exactly: `12500/3`
    /// @param paid what they paid together for each project that was bought by shares and that they support
    public record Group(String electorate, List<String> choices, List<Integer> points, int ballots, String had,
            SequencedMap<String, String> paid) {
        public Group {
            choices = List.copyOf(choices);
            points = List.copyOf(points);
            paid = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(paid));
        }
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

    /// What counting took; 0 where nobody looked at the clock.
    public double seconds() {
        return of instanceof OfFile(var seconds) ? seconds : 0;
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
