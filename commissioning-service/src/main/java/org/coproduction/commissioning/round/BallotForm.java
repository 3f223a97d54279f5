package org.coproduction.commissioning.round;

/// How people vote in a round, and within which limits.
///
/// @param mostChoices how many proposals one ballot can name; with [BallotType#RANKED] how many places there are to give
/// @param points how many points one ballot shares out; 0 unless the type is [BallotType#POINTS]
/// @param withinPot whether what one ballot names must not cost more than the pot
public record BallotForm(BallotType type, int mostChoices, int points, boolean withinPot) {
    /// The most points that a ballot can share out.
    public static final int MOST_POINTS = 1000;
    /// The most places that a ballot can rank: nobody orders more than that with care.
    public static final int MOST_PLACES = 20;
    /// Everybody approves as many as they want.
    public static final BallotForm APPROVAL = new BallotForm(BallotType.APPROVAL, Round.MOST_PROPOSALS, 0, false);

    public BallotForm {
        if (mostChoices < 1 || mostChoices > mostOf(type) || points < (type == BallotType.POINTS ? 1 : 0)
                || points > (type == BallotType.POINTS ? MOST_POINTS : 0)) {
            throw new IllegalArgumentException("a form of ballot out of bounds");
        }
    }

    /// How many proposals a ballot can name where the terms set no limit of their own.
    static int mostOf(BallotType type) {
        return type == BallotType.RANKED ? MOST_PLACES : Round.MOST_PROPOSALS;
    }
}
