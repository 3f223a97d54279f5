package org.coproduction.commissioning.channel;

/// Terms of a round that say for how many people's ballots to make room.
public interface ExpectsVoters {
    int expectedVoters();
}
