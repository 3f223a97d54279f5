package org.coproduction.commissioning.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.coproduction.commissioning.allocation.Backers.Sums;
import org.jspecify.annotations.Nullable;

/// Finds a project's share: the smallest q with f(q) = Σ weight·min(balance, q·worth) = cost.
///
/// For any set C of supporters that give all they have, while the others give y·worth, f(y) ≤ held(C) + y·P, with P the weight · worth of
/// the others. At y = q that says q ≥ (cost − held(C)) / P, whoever is in C; it is best for those who hold less than x·worth at some x
/// below q (Newton's method), and does not ask that doubles put everybody on the right side of x. On the other hand q ≤ x once f(x) ≥
/// cost. In doubles held(C) and f(x) are off by at most the purse's worst error for each unit of weight, since min is never off by more than a
/// balance is, and by rounding. That makes a [Range] that q surely lies in, some 10⁻¹² of itself wide, after one or two looks at the
/// supporters. The first x is near what the share is expected to be; or, where another project is known to be cheaper, as much as would be
/// too dear, since one look there mostly tells. It may be above q: the bound holds for any C.
///
/// The exact share is asked for only where ranges overlap. The same bound q(C) = (cost − held(C)) / P, worked out exactly, equals q when C
/// is exactly those who hold less than q·worth. So from any C, replacing C by those who hold less than q(C)·worth climbs to q and stops there.
final class Pricing {
    private static final int LOOKS = 64;
    /// How far above Newton's point the next look is, so that it is above q.
    private static final double BEYOND = 1 + 0x1p-42;
    /// How many purchases later a project's supporters are searched for those who ran out.
    private static final int PURCHASES_BETWEEN = 8;
    private static final double WORTH_SHORTENING = 0.75;

    private final Tally tally;
    private final Ledger ledger;
    private final Purse purse;
    /// What each project's share, and its ρ, is surely not below.
    private final double[] atLeast;
    private final double[] rhoAtLeast;
    /// Near what each share may be when its project is bought; 0 where nobody knows.
    private final double[] expected;
    private final List<Backers> backers;
    private final int[] searchedAt;

    Pricing(Tally tally, Ledger ledger, Purse purse) {
        this.tally = tally;
        this.ledger = ledger;
        this.purse = purse;
        this.backers = new ArrayList<>(tally.backers);
        this.atLeast = new double[tally.projects()];
        this.rhoAtLeast = new double[atLeast.length];
        this.expected = new double[atLeast.length];
        for (var project = 0; project < atLeast.length; project++) {
            // Nobody pays more than the share, so all of them together do not pay more than this.
            isAtLeast(project, Range.around(tally.nearCost[project] / tally.nearBacking[project]).atLeast());
        }
        this.searchedAt = new int[atLeast.length];
    }

    /// Looks for a share here first.
    void expect(int project, double share) {
        expected[project] = share;
    }

    /// What a project's ρ is surely not below; it only grows.
    double rhoAtLeast(int project) {
        return rhoAtLeast[project];
    }

    private void isAtLeast(int project, double share) {
        if (share > atLeast[project]) {
            atLeast[project] = share;
            rhoAtLeast[project] = rho(project, new Range(share, Double.POSITIVE_INFINITY)).atLeast();
        }
    }

    /// Where the ρ lies that belongs to a share.
    Range rho(int project, Range share) {
        return share.over(tally.nearSatisfaction[project]);
    }

    /// Where a project's share lies, or null when its supporters' money does not reach its cost, now or later.
    ///
    /// @param limit once its ρ is surely above it, nothing more is found out
    @Nullable
    Range share(int project, double limit) {
        var most = Range.surelyAbove(limit * tally.nearSatisfaction[project]);
        var supporters = holding(project);
        var cost = tally.nearCost[project];
        var rounding = Purse.rounding(supporters.size());
        var balancesOff = supporters.weight * purse.worst() * (1 + 2 * rounding);
        var at = Math.max(atLeast[project], limit < Double.POSITIVE_INFINITY ? most : expected[project]);
        var isGuess = at > atLeast[project];
        for (var look = 0; look < LOOKS; look++) {
            var sums = supporters.at(at, purse.near());
            if (!reaches(project, sums, balancesOff + (sums.total() + cost) * rounding)) {
                return null;
            }
            if (sums.payers() == 0) {
                if (!isGuess) {
                    break;
                }
                isGuess = false;
                at = atLeast[project];
                continue;
            }
            var given = sums.at(at);
            var off = balancesOff + (given + cost) * rounding;
            var step = (cost - given - off) / sums.payers();
            isAtLeast(project, at + step - (Math.abs(step) + at) * (2 * rounding));
            if (given - off >= cost && !isGuess) {
                return new Range(atLeast[project], at);
            }
            if (atLeast[project] > most) {
                break;
            }
            var next = (at + (cost - given) / sums.payers()) * BEYOND + 2 * off / sums.payers();
            if (next <= at && !isGuess) {
                break;
            }
            isGuess = false;
            at = Math.max(next, atLeast[project]);
        }
        return new Range(atLeast[project], Double.POSITIVE_INFINITY);
    }

    private boolean reaches(int project, Sums sums, double off) {
        var cost = tally.nearCost[project];
        if (Math.abs(sums.total() - cost) > off) {
            return sums.total() > cost;
        }
        return ledger.money(project).compareTo(new Ratio(tally.scaledCost[project], BigInteger.ONE)) >= 0;
    }

    private Backers holding(int project) {
        if (ledger.purchases() >= searchedAt[project] + PURCHASES_BETWEEN) {
            searchedAt[project] = ledger.purchases();
            var supporters = backers.get(project);
            if (supporters.holding(purse.near()) < supporters.size() * WORTH_SHORTENING) {
                backers.set(project, supporters.onlyHolding(purse.near()));
            }
        }
        return backers.get(project);
    }

    /// The exact share of a project that its supporters' money reaches.
    Share exactly(int project) {
        var marked = guess(project);
        while (true) {
            var share = ledger.share(project, marked);
            if (!corrected(project, marked, share)) {
                return share;
            }
        }
    }

    /// Marks those who hold less than the share is at least, but for one who holds something.
    private boolean[] guess(int project) {
        var groups = tally.supporters[project];
        var marked = new boolean[groups.length];
        var payers = false;
        for (var at = 0; at < groups.length; at++) {
            marked[at] = ledger.isEmpty(groups[at]) || purse.near()[groups[at]] < atLeast[project] * tally.worthTo(project, at);
            payers |= !marked[at];
        }
        for (var at = 0; at < groups.length && !payers; at++) {
            marked[at] = ledger.isEmpty(groups[at]);
            payers = !marked[at];
        }
        return marked;
    }

    private boolean corrected(int project, boolean[] marked, Share share) {
        var groups = tally.supporters[project];
        var changed = false;
        for (var at = 0; at < groups.length; at++) {
            var less = ledger.isEmpty(groups[at]) || purse.compare(groups[at], share, tally.worthTo(project, at)) < 0;
            changed |= less != marked[at];
            marked[at] = less;
        }
        return changed;
    }

    /// Buys a project.
    ///
    /// @param range where its share lies
    /// @param known the share, where it was worked out
    void buy(int project, Range range, @Nullable Share known) {
        var supporters = backers.get(project);
        var fares = purse.fares(supporters, range);
        if (fares.isSure()) {
            purse.pay(project, supporters, range, fares);
        } else {
            purse.pay(project, supporters, range, known == null ? exactly(project) : known);
        }
    }
}
