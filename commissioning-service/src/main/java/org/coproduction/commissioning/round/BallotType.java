package org.coproduction.commissioning.round;

import org.coproduction.commissioning.allocation.Satisfaction;

/// What people do on a ballot.
public enum BallotType {
    /// They choose what they support.
    APPROVAL,
    /// They give points to what they support.
    POINTS,
    /// They put what they support in order.
    RANKED;

    /// Whether ballots of this type say what is needed for counting so. A rank is counted by the points that its place gives.
    public boolean countsBy(Satisfaction satisfaction) {
        return switch (this) {
            case APPROVAL -> satisfaction.isAlike();
            case POINTS, RANKED -> satisfaction == Satisfaction.POINTS;
        };
    }
}
