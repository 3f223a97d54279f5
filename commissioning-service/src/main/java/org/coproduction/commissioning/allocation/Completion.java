package org.coproduction.commissioning.allocation;

/// What happens with the part of the pot that equal shares leave unspent.
public enum Completion {
    /// It stays unspent.
    NONE("none"),
    /// The remaining projects are taken by their (weighted) number of supporters, or by their points or Borda score where these are the
    /// satisfaction, skipping what does not fit.
    UTILITARIAN("utilitarian"),
    /// The shares are raised step by step and everything is counted again, until nothing more fits or the next step would
    /// overspend. Plain: one pound more for every ballot per step. With parity: one thousandth of the pot more per step.
    ADD1("add1"),
    /// The same from the pot per ballot rounded down to whole pounds.
    ADD1_INTEGRAL("add1-integral"),
    /// `add1` that does not stop when nothing more fits, only before it overspends or when every supported project is bought. At least
    /// one city counts so (Wieliczka, 2023).
    ADD1_UNBOUNDED("add1-unbounded"),
    /// `add1`, and then `utilitarian` with what is left.
    ADD1U("add1u");

    private final String id;

    Completion(String id) {
        this.id = id;
    }

    /// The name in the canonical text and in other programs: `utilitarian`.
    public String id() {
        return id;
    }

    /// Whether the shares are raised.
    public boolean raises() {
        return switch (this) {
            case NONE, UTILITARIAN -> false;
            case ADD1, ADD1_INTEGRAL, ADD1_UNBOUNDED, ADD1U -> true;
        };
    }

    /// Whether the rest goes to the next most wanted projects.
    public boolean fills() {
        return this == UTILITARIAN || this == ADD1U;
    }

    /// Whether it means something where each electorate weighs the same.
    public boolean allowsParity() {
        return this != ADD1_INTEGRAL && this != ADD1_UNBOUNDED;
    }
}
