package org.coproduction.commissioning.round;

import java.util.List;
import org.coproduction.charter.Money;
import org.coproduction.charter.Quorums;
import org.coproduction.commissioning.allocation.AllocationRule;
import org.coproduction.commissioning.allocation.Completion;
import org.coproduction.commissioning.allocation.Satisfaction;
import org.coproduction.commissioning.channel.ExpectsVoters;
import org.jspecify.annotations.Nullable;

/// What a funding round is about, named before anybody proposes or votes. Once the round is open for proposals only the quorums can
/// change, until voting is open, and that needs both facilitators.
///
/// @param what what the money is for, in plain words
/// @param where the area or setting
/// @param ballot how people vote
/// @param deciding who answers what the ballots recommend; `null` where that was not named
/// @param tolerance how far an award can be varied later without asking the constituencies
/// @param split into headings, and what is pre-funded
/// @param counting by which rule, and what decides between proposals that are equally good
/// @param reach for whom and where
/// @param expectedVoters how many online ballots to make room for; more are taken, only a little slower
public record Terms(String title, Money pot, String what, String where, How how, Quorums quorums, int expectedVoters,
        BallotForm ballot, Satisfaction satisfaction, Completion completion, Dates dates, @Nullable Deciding deciding,
        Tolerance tolerance, Split split, Counting counting, Reach reach) implements ExpectsVoters {
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
        counting = Counting.orUsual(counting);
        reach = Reach.orAny(reach);
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
        // Refuses what no round is counted by.
        AllocationRule.parity(counting.rule(), satisfaction, completion, counting.ties());
        if (!reach.register().allows(quorums)) {
            throw new IllegalArgumentException("a quorum is from 3 up to half of the register");
        }
    }

    /// The same with other quorums.
    Terms with(Quorums changed) {
        return new Terms(title, pot, what, where, how, changed, expectedVoters, ballot, satisfaction, completion, dates,
                deciding, tolerance, split, counting, reach);
    }

    /// Terms that do not name who decides, with the usual tolerance.
    public Terms(String title, Money pot, String what, String where, How how, Quorums quorums, int expectedVoters,
            BallotForm ballot, Satisfaction satisfaction, Completion completion, Dates dates) {
        this(title, pot, what, where, how, quorums, expectedVoters, ballot, satisfaction, completion, dates, null,
                Tolerance.USUAL, Split.NONE, Counting.USUAL, Reach.ANY);
    }

    /// The same terms, which also name who decides.
    public Terms decidedBy(@Nullable Deciding deciding) {
        return new Terms(title, pot, what, where, how, quorums, expectedVoters, ballot, satisfaction, completion, dates,
                deciding, tolerance, split, counting, reach);
    }

    /// The same terms with another tolerance.
    public Terms varied(Tolerance tolerance) {
        return new Terms(title, pot, what, where, how, quorums, expectedVoters, ballot, satisfaction, completion, dates,
                deciding, tolerance, split, counting, reach);
    }

    /// The same terms with the pot split up.
    public Terms split(Split into) {
        return new Terms(title, pot, what, where, how, quorums, expectedVoters, ballot, satisfaction, completion, dates,
                deciding, tolerance, into, counting, reach);
    }

    /// The same terms for these people and places.
    public Terms reaching(Reach reached) {
        return new Terms(title, pot, what, where, how, quorums, expectedVoters, ballot, satisfaction, completion, dates,
                deciding, tolerance, split, counting, reached);
    }

    /// The same terms counted like this.
    public Terms countedBy(Counting by) {
        return new Terms(title, pot, what, where, how, quorums, expectedVoters, ballot, satisfaction, completion, dates,
                deciding, tolerance, split, by, reach);
    }

    /// The same terms with the lot that earlier ones drew, where both draw one.
    Terms drawnAs(Terms earlier) {
        return counting.ties().by() == earlier.counting.ties().by()
                ? countedBy(new Counting(counting.rule(), earlier.counting.ties()))
                : this;
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
        return AllocationRule.parity(counting.rule(), satisfaction, completion, counting.ties());
    }
}
