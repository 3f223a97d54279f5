package org.coproduction.commissioning.pabulib;

import java.util.Arrays;
import java.util.Optional;

/// How the ballots of a file were cast.
public enum VoteType {
    APPROVAL("approval"),
    CHOOSE_1("choose-1"),
    ORDINAL("ordinal"),
    CUMULATIVE("cumulative"),
    SCORING("scoring");

    private final String word;

    VoteType(String word) {
        this.word = word;
    }

    /// The word in the file's META section.
    public String word() {
        return word;
    }

    /// Whether a ballot says nothing but which projects it approves.
    public boolean isApproval() {
        return this == APPROVAL || this == CHOOSE_1;
    }

    /// Whether a ballot gives points to what it names.
    boolean hasPoints() {
        return this == CUMULATIVE || this == SCORING;
    }

    static Optional<VoteType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equalsIgnoreCase(word)).findFirst();
    }
}
