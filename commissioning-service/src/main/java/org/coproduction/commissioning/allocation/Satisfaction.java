package org.coproduction.commissioning.allocation;

/// What a funded project is worth to someone whose ballot supports it.
public enum Satisfaction {
    /// Its cost, for every supporter: a pound spent on what I wanted is worth a pound to me.
    COST("cost"),
    /// One, for every supporter: each project counts the same, whatever it costs.
    CARDINALITY("cardinality"),
    /// The points that the ballot gives it.
    POINTS("points"),
    /// How many projects the ballot ranks below it: the last one is worth nothing.
    BORDA("borda");

    private final String id;

    Satisfaction(String id) {
        this.id = id;
    }

    /// The name in the canonical text and in other programs: `cost`.
    public String id() {
        return id;
    }

    /// Whether all supporters of a project value it alike, so that a ballot need say nothing but which ones it supports.
    public boolean isAlike() {
        return this == COST || this == CARDINALITY;
    }
}
