package org.coproduction.commissioning.priority;

import org.coproduction.commissioning.ballot.BallotBoxes;

/// Where rankings lie until they are counted: boxes like those of ballots, and apart from them.
public final class RankingBoxes {
    private final BallotBoxes boxes;

    public RankingBoxes(BallotBoxes boxes) {
        this.boxes = boxes;
    }

    public BallotBoxes all() {
        return boxes;
    }
}
