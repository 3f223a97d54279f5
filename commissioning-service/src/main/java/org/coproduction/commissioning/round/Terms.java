package org.coproduction.commissioning.round;

import java.util.List;
import org.coproduction.charter.Money;
import org.coproduction.charter.Quorums;
import org.coproduction.commissioning.allocation.AllocationRule;
import org.coproduction.commissioning.allocation.Completion;
import org.coproduction.commissioning.allocation.Satisfaction;
import org.coproduction.commissioning.channel.ExpectsVoters;
import org.jspecify.annotations.Nullable;

/// What a funding round is about, named before anybody proposes or votes. Only the quorums can change afterwards, until voting is
/// open, and that needs both facilitators.
///
/// @param what what the money is for, in plain words
/// @param where the area or setting
/// @param ballot how people vote
/// @param deciding who answers what the ballots recommend; `null` where that was not named
/// @param tolerance how far an award can be varied later without asking the constituencies
/// @param split into headings, and what is pre-funded
/// @param expectedVoters how many online ballots to make room for; more are taken, only a little slower
public record Terms(String title, Money pot, String what, String where, How how, Quorums quorums, int expectedVoters,
        BallotForm ballot, Satisfaction satisfaction, Completion completion, Dates dates, @Nullable Deciding deciding,
        Tolerance tolerance, Split split) implements ExpectsVoters {
    /// The largest pot, in pence: a hundred billion pounds.
    public static final long LARGEST_POT = 10_000_000_000_000L;
    /// The most voters that can be expected.
    public static final int MOST_EXPECTED = 200_000;

    /// How the money goes out.
    public enum How {
        /// To those who run the project.
        GRANT,
        /// To who wins a tender: procurement rules decide that, never a ballot.
        CONTRACT,
        /// The accountable body does it itself.
        IN_HOUSE
    }

    public Terms {
        // Terms were stored before there was more than one form of ballot.
        ballot = ballot == null ? BallotForm.APPROVAL : ballot;
        // And before an award could be varied.
        tolerance = tolerance == null ? Tolerance.USUAL : tolerance;
        split = Split.orNone(split);
        if (how == How.CONTRACT) {
            throw new IllegalArgumentException("a contract is never awarded by ballot");
        }
        if (pot.pence() < 1 || pot.pence() > LARGEST_POT || expectedVoters < 1 || expectedVoters > MOST_EXPECTED) {
            throw new IllegalArgumentException("terms out of bounds");
        }
        if (deciding != null && !deciding.isOf(pot)) {
            throw new IllegalArgumentException("the shares of those whose money it is are not the whole pot");
        }
        if (!split.fits(pot)) {
            throw new IllegalArgumentException("the headings, or what is pre-funded, are more than there is");
        }
        if (!ballot.type().countsBy(satisfaction)) {
            throw new IllegalArgumentException(
                    "ballots of the type " + ballot.type() + " are not counted by " + satisfaction.id());
        }
    }

    /// The same with other quorums.
    Terms with(Quorums changed) {
        return new Terms(title, pot, what, where, how, changed, expectedVoters, ballot, satisfaction, completion, dates,
                deciding, tolerance, split);
    }

    /// Terms that do not name who decides, with the usual tolerance.
    public Terms(String title, Money pot, String what, String where, How how, Quorums quorums, int expectedVoters,
            BallotForm ballot, Satisfaction satisfaction, Completion completion, Dates dates) {
        this(title, pot, what, where, how, quorums, expectedVoters, ballot, satisfaction, completion, dates, null,
                Tolerance.USUAL, Split.NONE);
    }

    /// The same terms, which also name who decides.
    public Terms decidedBy(@Nullable Deciding deciding) {
        return new Terms(title, pot, what, where, how, quorums, expectedVoters, ballot, satisfaction, completion, dates,
                deciding, tolerance, split);
    }

    /// The same terms with another tolerance.
    public Terms varied(Tolerance tolerance) {
        return new Terms(title, pot, what, where, how, quorums, expectedVoters, ballot, satisfaction, completion, dates,
                deciding, tolerance, split);
    }

    /// The same terms with the pot split up.
    public Terms split(Split into) {
        return new Terms(title, pot, what, where, how, quorums, expectedVoters, ballot, satisfaction, completion, dates,
                deciding, tolerance, into);
    }

    /// What is counted each by itself.
    public List<SubPot> subPots() {
        return split.of(pot);
    }

    /// What there is under a heading of these terms; the whole where they have none.
    public SubPot subPot(String heading) {
        return subPots().stream().filter(each -> each.heading().equals(heading)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no heading " + heading));
    }

    /// How the ballots are counted: each constituency always weighs the same.
    public AllocationRule rule() {
        return AllocationRule.parity(satisfaction, completion);
    }
}
