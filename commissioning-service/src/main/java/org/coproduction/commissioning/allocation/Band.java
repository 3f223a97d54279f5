package org.coproduction.commissioning.allocation;

/// What every ballot group holds at each start of a [Stretch]: between two straight lines. Let b(t), lower(t) and upper(t) be the balance and
/// its lines at the start that is the part t of the way from the lowest to the highest, with 0 ≤ lower ≤ b ≤ upper.
///
/// A purchase at a share q(t) between two lines leaves max(0, b − q·worth). From above that is at most max(0, upper − low·worth), and the line
/// between the ends of that is nowhere below it, because a maximum of lines bends upwards. From below it is at least lower − high·worth,
/// which is a line, and at least 0; the first is taken where it is above 0 at both ends, else the second.
///
/// Every end is moved outwards by 2⁻⁵¹ of what it was made of, which is twice what rounding a start, a product and a difference can do.
final class Band {
    private static final double OUTWARDS = 0x1p-51;
    private static final int ENDS = 4;
    private static final int UPPER = 0;
    private static final int LOWER = 2;

    /// The first and last end of the upper line and of the lower one, group by group: one of them fills half of what a processor loads at once.
    private final double[] ends;

    Band(int groups) {
        this.ends = new double[groups * ENDS];
    }

    /// Everybody has what they start with.
    void start(double first, double last) {
        for (var at = 0; at < ends.length; at += ENDS) {
            ends[at + UPPER] = first * (1 + OUTWARDS);
            ends[at + UPPER + 1] = last * (1 + OUTWARDS);
            ends[at + LOWER] = first * (1 - OUTWARDS);
            ends[at + LOWER + 1] = last * (1 - OUTWARDS);
        }
    }

    /// What supporters give at least at a share, and what they hold at most.
    ///
    /// @param given at least, by those who hold less than their payment
    /// @param payers at either end, summed weight times worth of the others
    /// @param held at most, by those who hold less than their payment in the middle of the stretch
    /// @param rest summed weight times worth of the others
    /// @param isPaidInFull whether everybody who may hold something surely holds as much as the payment
    record Giving(Line given, Line payers, Line held, double rest, boolean isPaidInFull) {
        /// What they give together at least.
        Line at(Line share) {
            return new Line(given.first() + payers.first() * share.first(), given.last() + payers.last() * share.last());
        }
    }

    Giving giving(Backers backers, Line share) {
        double givenFirst = 0;
        double givenLast = 0;
        double payersFirst = 0;
        double payersLast = 0;
        double heldFirst = 0;
        double heldLast = 0;
        var rest = 0.0;
        var failing = 0L;
        for (var at = 0; at < backers.groups.length; at++) {
            var group = backers.groups[at] * ENDS;
            var weight = backers.weights[at];
            var worth = backers.nearWorth(at);
            var most = ends[group + UPPER] + ends[group + UPPER + 1];
            var isLessFirst = Backers.sign(ends[group + LOWER] - share.first() * worth);
            var isLessLast = Backers.sign(ends[group + LOWER + 1] - share.last() * worth);
            var isLess = Backers.sign(most - (share.first() + share.last()) * worth);
            givenFirst += Backers.masked(weight * ends[group + LOWER], isLessFirst);
            givenLast += Backers.masked(weight * ends[group + LOWER + 1], isLessLast);
            payersFirst += Backers.masked(weight * worth, ~isLessFirst);
            payersLast += Backers.masked(weight * worth, ~isLessLast);
            heldFirst += Backers.masked(weight * ends[group + UPPER], isLess);
            heldLast += Backers.masked(weight * ends[group + UPPER + 1], isLess);
            rest += Backers.masked(weight * worth, ~isLess);
            failing |= (isLessFirst | isLessLast) & Backers.sign(0 - most);
        }
        return new Giving(new Line(givenFirst, givenLast), new Line(payersFirst, payersLast), new Line(heldFirst, heldLast), rest,
                failing == 0);
    }

    /// What supporters hold at most.
    ///
    /// @param held by those who hold less than their payment at the place looked from
    /// @param rest summed weight times worth of the others
    /// @param total by all of them
    record Holding(Line held, double rest, Line total) {}

    /// @param part where on the stretch to look from
    Holding holding(Backers backers, Line share, double part) {
        var shareThere = share.first() * (1 - part) + share.last() * part;
        double heldFirst = 0;
        double heldLast = 0;
        double totalFirst = 0;
        double totalLast = 0;
        var rest = 0.0;
        for (var at = 0; at < backers.groups.length; at++) {
            var group = backers.groups[at] * ENDS;
            var worth = backers.nearWorth(at);
            var first = ends[group + UPPER];
            var last = ends[group + UPPER + 1];
            var isLess = Backers.sign(first * (1 - part) + last * part - shareThere * worth);
            var holdingFirst = backers.weights[at] * first;
            var holdingLast = backers.weights[at] * last;
            heldFirst += Backers.masked(holdingFirst, isLess);
            heldLast += Backers.masked(holdingLast, isLess);
            totalFirst += holdingFirst;
            totalLast += holdingLast;
            rest += Backers.masked(backers.weights[at] * worth, ~isLess);
        }
        return new Holding(new Line(heldFirst, heldLast), rest, new Line(totalFirst, totalLast));
    }

    /// Whether a group surely has nothing, wherever on the stretch.
    boolean isEmpty(int group) {
        return ends[group * ENDS + UPPER] == 0 && ends[group * ENDS + UPPER + 1] == 0;
    }

    /// Takes a share from every supporter, or the rest.
    ///
    /// @param low what the share is surely not below: above 0
    /// @param high what it is surely not above
    void take(Backers backers, Line low, Line high) {
        for (var at = 0; at < backers.groups.length; at++) {
            var group = backers.groups[at] * ENDS;
            var worth = backers.nearWorth(at);
            ends[group + UPPER] = mostLeft(ends[group + UPPER], low.first() * worth);
            ends[group + UPPER + 1] = mostLeft(ends[group + UPPER + 1], low.last() * worth);
            var first = leastLeft(ends[group + LOWER], high.first() * worth);
            var last = leastLeft(ends[group + LOWER + 1], high.last() * worth);
            var isBelow = Backers.sign(first) | Backers.sign(last);
            ends[group + LOWER] = Backers.masked(first, ~isBelow);
            ends[group + LOWER + 1] = Backers.masked(last, ~isBelow);
        }
    }

    private static double mostLeft(double balance, double payment) {
        return Math.max(0, balance - payment + (balance + payment) * OUTWARDS);
    }

    private static double leastLeft(double balance, double payment) {
        return balance - payment - (balance + payment) * OUTWARDS;
    }
}
