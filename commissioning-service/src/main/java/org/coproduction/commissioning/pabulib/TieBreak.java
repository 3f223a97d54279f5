package org.coproduction.commissioning.pabulib;

/// Which of equally good projects comes first.
public enum TieBreak {
    /// The one whose id is smaller by Unicode code point, so "10" before "2".
    ID("id"),
    /// The cheaper one, and then by id.
    COST("cost"),
    /// The one that more ballots support, and then by id.
    VOTES("votes");

    private final String id;

    TieBreak(String id) {
        this.id = id;
    }

    /// The name on the command line: `cost`.
    public String id() {
        return id;
    }
}
