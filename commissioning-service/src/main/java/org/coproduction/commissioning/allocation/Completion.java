package org.coproduction.commissioning.allocation;

/// What happens with the part of the pot that equal shares leave unspent.
public enum Completion {
    /// It stays unspent.
    NONE("none"),
    /// The remaining projects are taken by their (weighted) number of supporters, skipping what does not fit.
    UTILITARIAN("utilitarian"),
    /// The shares are raised step by step and everything is counted again, until nothing more fits or the next step would
    /// overspend. Plain: one pound more for every ballot per step. With parity: one thousandth of the pot more per step.
    ADD1("add1");

    private final String id;

    Completion(String id) {
        this.id = id;
    }

    /// The name in the canonical text and in other programs: `utilitarian`.
    public String id() {
        return id;
    }
}
