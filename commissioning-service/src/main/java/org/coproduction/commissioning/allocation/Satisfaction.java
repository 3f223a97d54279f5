package org.coproduction.commissioning.allocation;

/// What a funded project is worth to someone whose ballot approves it. Whatever the measure, all its supporters value it alike.
public enum Satisfaction {
    /// Its cost: a pound spent on what I wanted is worth a pound to me.
    COST("cost"),
    /// One: each project counts the same, whatever it costs.
    CARDINALITY("cardinality");

    private final String id;

    Satisfaction(String id) {
        this.id = id;
    }

    /// The name in the canonical text and in other programs: `cost`.
    public String id() {
        return id;
    }
}
