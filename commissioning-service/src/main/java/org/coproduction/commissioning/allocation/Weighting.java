package org.coproduction.commissioning.allocation;

/// How much a ballot weighs.
public enum Weighting {
    /// Each constituency with at least one ballot weighs the same: a ballot of a constituency with n ballots weighs 1/n, both in
    /// what it starts with and in what it pays. This is the charter's equal voice.
    PARITY("parity"),
    /// Each ballot weighs the same. For comparison with other programs only.
    PLAIN("plain");

    private final String id;

    Weighting(String id) {
        this.id = id;
    }

    /// The name in the canonical text: `parity`.
    public String id() {
        return id;
    }
}
