package org.coproduction.commissioning.round;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who would be paid if a proposal were funded, as whoever proposes it declares.
///
/// @param proposer the organisation that proposes; `null` where a person does, who is never named
/// @param organisations ids of those that would receive the money
/// @param proposerPaid whether the person who proposes, or somebody close to them, would be paid
/// @param writtenFor whether a facilitator wrote it down for somebody else, who then is the one meant
public record Stake(@Nullable String proposer, List<String> organisations, boolean proposerPaid, boolean writtenFor) {
    /// The most organisations that would receive money from one proposal.
    public static final int MOST_ORGANISATIONS = 20;
    /// What the id of an organisation looks like.
    public static final String ORGANISATION = "[A-Za-z0-9._-]{1,100}";
    static final Stake NONE = new Stake(null, List.of(), false, false);

    public Stake {
        organisations = organisations.stream().distinct().sorted().toList();
        if (organisations.size() > MOST_ORGANISATIONS) {
            throw new IllegalArgumentException("too many organisations");
        }
    }

    /// Whether the very person whose id the proposal bears would be paid.
    boolean pays() {
        return proposerPaid && !writtenFor;
    }

    /// What is declared now; who proposed it stays.
    Stake editedTo(Stake newer) {
        return new Stake(proposer, newer.organisations, newer.proposerPaid, writtenFor);
    }
}
