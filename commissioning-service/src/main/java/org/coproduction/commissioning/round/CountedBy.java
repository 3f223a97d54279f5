package org.coproduction.commissioning.round;

import jakarta.validation.constraints.NotNull;
import org.coproduction.commissioning.allocation.AllocationRule;
import org.coproduction.commissioning.allocation.Completion;
import org.coproduction.commissioning.allocation.Rule;
import org.coproduction.commissioning.allocation.Satisfaction;
import org.coproduction.commissioning.allocation.Ties;
import org.jspecify.annotations.Nullable;

/// How a round is counted, as it is sent and read.
final class CountedBy {
    private CountedBy() {
    }

    /// @param method `MES` or `GREEDY`; the Method of Equal Shares where it is left out
    /// @param ties what decides between proposals that are equally good; their ids where it is left out
    record Body(@NotNull Satisfaction satisfaction, @NotNull Completion completion, @Nullable Rule method,
            Ties.@Nullable By ties) {
        /// What no round is counted with is unreadable here, as any other unknown word.
        Body {
            if (satisfaction != null && completion != null) {
                AllocationRule.parity(orUsual(method), satisfaction, completion, Ties.BY_ID);
            }
        }

        static Body of(Terms terms) {
            return new Body(terms.satisfaction(), terms.completion(), terms.counting().rule(), terms.counting().ties().by());
        }

        /// @param lot that is drawn if the terms ask for one
        Counting counting(String lot) {
            return new Counting(orUsual(method), ties == Ties.By.COST_VOTES_LOT ? Ties.byLot(lot) : Ties.BY_ID);
        }

        private static Rule orUsual(@Nullable Rule method) {
            return method == null ? Rule.MES : method;
        }
    }

    /// The lot that decides where nothing else does. Before voting opens everybody is told what it can be held against, and from then on
    /// the lot.
    ///
    /// @param sha256 of it, known since before anybody could propose
    /// @param drawn the lot; `null` until voting opens
    record Lot(String sha256, @Nullable String drawn) {
        /// @return `null` where these terms draw none
        static @Nullable Lot of(Round round) {
            var ties = round.terms().counting().ties();
            return ties.by() == Ties.By.ID ? null : new Lot(ties.commitment(), round.poll() == null ? null : ties.lot());
        }
    }
}
