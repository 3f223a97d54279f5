package org.coproduction.commissioning.pabulib;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.allocation.Satisfaction;
import org.jspecify.annotations.Nullable;

/// What a file is read for, which decides what is a fault in it.
public sealed interface Purpose {
    /// An amount of money, or empty if it is none that can be used.
    Optional<BigDecimal> amount(String text);

    /// Why ballots of this type cannot be used, as the end of a sentence; empty if they can.
    Optional<String> objection(VoteType type);

    /// The column of VOTES that says to which electorate a voter belongs, in lower case; empty if none does.
    Optional<String> electorateColumn();

    /// Whether the section VOTES has to have a column.
    boolean requires(String column);

    /// The electorate of a voter.
    ///
    /// @param said what the row says in the column, or null if there is none
    /// @param row the number of the vote, from 0
    /// @return empty if there is no such electorate
    Optional<String> electorate(@Nullable String said, int row);

    /// Ballots of a funding round: pounds and pence, and one of the three constituencies for each voter, from the column `constituency` or
    /// else assigned in turn.
    ///
    /// @param types of ballots that can be used
    record FundingRound(Set<VoteType> types) implements Purpose {
        /// Whatever the type, all that a ballot names counts as approved.
        public static final FundingRound APPROVAL = new FundingRound(EnumSet.allOf(VoteType.class));
        /// Every ballot gives points.
        public static final FundingRound POINTS = new FundingRound(EnumSet.of(VoteType.CUMULATIVE, VoteType.SCORING));
        /// Every ballot ranks.
        public static final FundingRound RANKED = new FundingRound(EnumSet.of(VoteType.ORDINAL));

        public FundingRound {
            types = Collections.unmodifiableSet(EnumSet.copyOf(types));
        }

        @Override
        public Optional<BigDecimal> amount(String text) {
            return Amounts.pounds(text);
        }

        @Override
        public Optional<String> objection(VoteType type) {
            return types.contains(type)
                    ? Optional.empty()
                    : Optional.of("the vote_type is " + type.word() + ", and this round needs "
                            + types.stream().map(VoteType::word).collect(Collectors.joining(" or ")) + ".");
        }

        @Override
        public Optional<String> electorateColumn() {
            return Optional.of("constituency");
        }

        @Override
        public boolean requires(String column) {
            return column.equals(VoteRows.POINTS) && types.stream().allMatch(VoteType::hasPoints);
        }

        @Override
        public Optional<String> electorate(@Nullable String said, int row) {
            var all = Constituency.values();
            return said == null
                    ? Optional.of(all[row % all.length].name())
                    : Arrays.stream(all).map(Constituency::name).filter(name -> name.equals(said.toUpperCase(Locale.ROOT)))
                            .findFirst();
        }
    }

    /// An election of any kind that is only to be counted: exact amounts of any currency, and any electorates or none.
    ///
    /// @param parity the column of VOTES whose values are the electorates, an empty one among them; null for one electorate
    record Counting(Satisfaction satisfaction, @Nullable String parity) implements Purpose {
        @Override
        public Optional<BigDecimal> amount(String text) {
            return Amounts.exact(text);
        }

        @Override
        public Optional<String> objection(VoteType type) {
            return switch (satisfaction) {
                case COST, CARDINALITY -> Optional.empty();
                case POINTS -> type.hasPoints()
                        ? Optional.empty()
                        : Optional.of("the vote_type is " + type.word()
                                + ", and the satisfaction points needs one with points: cumulative or scoring.");
                case BORDA -> type == VoteType.ORDINAL
                        ? Optional.empty()
                        : Optional.of("the vote_type is " + type.word()
                                + ", and the satisfaction borda needs ranks: ordinal.");
            };
        }

        @Override
        public Optional<String> electorateColumn() {
            return Optional.ofNullable(parity).map(column -> column.toLowerCase(Locale.ROOT));
        }

        @Override
        public boolean requires(String column) {
            return electorateColumn().filter(column::equals).isPresent()
                    || satisfaction == Satisfaction.POINTS && column.equals(VoteRows.POINTS);
        }

        @Override
        public Optional<String> electorate(@Nullable String said, int row) {
            return Optional.of(said == null ? "" : said);
        }
    }
}
