package org.coproduction.commissioning.allocation;

/// Which way of turning ballots into a selection.
public enum Rule {
    /// The Method of Equal Shares: every project is paid by those who asked for it, out of equal shares of the pot (Peters,
    /// Pierczyński, Skowron: "Proportional Participatory Budgeting with Additive Utilities", 2021).
    MES("mes"),
    /// Phragmén's sequential rule: the costs are laid on the supporters, and the most burdened one is burdened as little as possible
    /// (Los, Christoff, Grossi: "Proportional Budget Allocations: Towards a Systematization", 2022).
    PHRAGMEN("phragmen"),
    /// By satisfaction per cost, skipping what does not fit: what most cities do.
    GREEDY("greedy");

    private final String id;

    Rule(String id) {
        this.id = id;
    }

    /// The name on the command line and in other programs: `mes`.
    public String id() {
        return id;
    }
}
