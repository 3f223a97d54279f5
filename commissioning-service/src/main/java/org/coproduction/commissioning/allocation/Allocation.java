package org.coproduction.commissioning.allocation;

import java.util.List;
import java.util.Map;

import org.coproduction.charter.Constituency;
import org.coproduction.charter.Money;
import org.coproduction.commissioning.allocation.Outcome.Tied;

/// The outcome of a count: which projects the ballots fund, and why the others are not. It recommends; the accountable body decides.
/// Counting the same input under the same rule again gives an equal record.
///
/// @param inputHash SHA-256 of [InputText], which says what exactly was counted
/// @param turnout ballots per constituency, blank ones included; constituencies without one are left out
/// @param raised how many steps `add1` raised the shares by; 0 for the other completions
/// @param selected in the order in which they were selected
/// @param notSelected in the order of their ids
/// @param ties that the rule's order of projects broke, in the order of their rounds
public record Allocation(AllocationRule rule, String inputHash, Money budget, Map<Constituency, Integer> turnout, long raised,
        List<Selected> selected, List<NotSelected> notSelected, Money totalCost, Money remaining, List<Tied> ties) {
    public Allocation {
        turnout = Map.copyOf(turnout);
        selected = List.copyOf(selected);
        notSelected = List.copyOf(notSelected);
        ties = List.copyOf(ties);
    }

    /// How a project came in.
    public enum Step {
        /// Its supporters' shares paid for it.
        EQUAL_SHARES("The people who asked for this project paid for it out of their shares of the money.",
                "The people who wanted this paid for it. Each person has an equal share."),
        /// It was taken from what equal shares had left.
        COMPLETION("Money was left after the shares were spent, and this was the next most wanted project that it could pay for.",
                "Some money was left. Many people wanted this. So we chose it too."),
        /// It came next in the order of how much it is wanted for its cost.
        RANKED("It came next in the order of how much people want the projects, with each group counting the same, and what was left of the money could pay for it.",
                "Many people wanted this. There was enough money for it.");

        private final String plain;
        private final String easyRead;

        Step(String plain, String easyRead) {
            this.plain = plain;
            this.easyRead = easyRead;
        }

        /// Why it is funded, as a sentence for everybody.
        public String plain() {
            return plain;
        }

        public String easyRead() {
            return easyRead;
        }
    }

    /// A project that the ballots fund.
    ///
    /// @param rhoNumerator with `rhoDenominator` the exact price per unit of satisfaction (ρ) that its supporters paid, in lowest
    ///        terms, as decimal digits; pounds per pound with `cost`, pounds per project with `cardinality`, pounds per point with `points`; times the ballot's
    ///        weight with parity. Both empty for what was not bought by shares.
    /// @param supporters ballots that approve it, per constituency; constituencies without one are left out
    public record Selected(String projectId, Money cost, Step step, String rhoNumerator, String rhoDenominator,
            Map<Constituency, Integer> supporters) {
        public Selected {
            supporters = Map.copyOf(supporters);
        }

        /// ρ as other programs write it: `1/625`, or `2` for a whole number; empty for what was not bought by shares.
        public String rho() {
            return rhoDenominator.equals("1") || rhoDenominator.isEmpty() ? rhoNumerator : rhoNumerator + "/" + rhoDenominator;
        }
    }

    /// Why a project is not funded.
    public enum Reason {
        /// No ballot approves it.
        NOBODY_BACKED_IT("Nobody asked for this."),
        /// It costs more than the whole pot.
        COSTS_MORE_THAN_THE_POT("This costs more than all the money."),
        /// What its supporters had left of their shares did not reach its cost.
        SHARES_TOO_SMALL("Each person has an equal share. The people who wanted this did not have enough left."),
        /// It costs more than what was left of the pot when its turn came.
        DID_NOT_FIT_THE_REST("Other things came first. Then there was not enough money left.");

        private final String easyRead;

        Reason(String easyRead) {
            this.easyRead = easyRead;
        }

        public String easyRead() {
            return easyRead;
        }
    }

    /// A project that the ballots do not fund.
    ///
    /// @param available what there was for it at its turn, rounded down to pence: its supporters' remaining shares (with
    ///        [Reason#SHARES_TOO_SMALL]), or else the rest of the pot
    /// @param supporters ballots that approve it, per constituency; constituencies without one are left out
    public record NotSelected(String projectId, Money cost, Reason reason, Money available,
            Map<Constituency, Integer> supporters) {
        public NotSelected {
            supporters = Map.copyOf(supporters);
        }

        /// The reason as a sentence for everybody.
        public String plain() {
            return switch (reason) {
                case NOBODY_BACKED_IT -> "No ballot asked for this project.";
                case COSTS_MORE_THAN_THE_POT ->
                    "This project costs %s, which is more than all the money there is for it (%s).".formatted(cost,
                            available);
                case SHARES_TOO_SMALL ->
                    "This project costs %s. The people who asked for it had %s left of their share of the money.".formatted(cost,
                            available);
                case DID_NOT_FIT_THE_REST ->
                    "This project costs %s. Only %s was left when its turn came.".formatted(cost, available);
            };
        }
    }
}
