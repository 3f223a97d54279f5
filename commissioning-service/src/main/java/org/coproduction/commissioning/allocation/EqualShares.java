package org.coproduction.commissioning.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One run of the Method of Equal Shares from a given start. ρ never falls from round to round, so what a project's ρ was surely not below
/// when it was last looked at is a lower bound: each round looks at projects in that order and stops as soon as the next bound is above
/// the best found.
final class EqualShares {
    /// A project bought, and the exact ρ its supporters paid.
    record Purchase(int project, Ratio rho) {}

    /// A project within its supporters' means.
    ///
    /// @param known its exact share, where it had to be worked out
    private record Offer(int project, Range share, Range rho, @Nullable Share known) {
        Share exactly() {
            if (known == null) {
                throw new IllegalStateException("nobody worked it out");
            }
            return known;
        }
    }

    private final Ledger ledger;
    private final Pricing pricing;
    private final List<Integer> free = new ArrayList<>();
    /// What was bought for money, in order, and from where its share was.
    private final List<Integer> bought = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();
    private final boolean[] open;
    private final List<Tie> ties = new ArrayList<>();
    /// What a run from a start nearby bought for money, in order.
    private List<Integer> expected = List.of();

    EqualShares(Tally tally, Ratio start) {
        this(tally, start, Purse.TOLERABLE);
    }

    /// @param tolerable how far a near balance may be off, in starts, before all are worked out anew
    EqualShares(Tally tally, Ratio start, double tolerable) {
        this.ledger = new Ledger(tally, start);
        this.pricing = new Pricing(tally, ledger, new Purse(tally, start, ledger, tolerable));
        this.open = new boolean[tally.projects()];
        for (var project = 0; project < open.length; project++) {
            open[project] = tally.isBacked(project) && !tally.isFree(project);
            if (tally.isBacked(project) && tally.isFree(project)) {
                free.add(project);
            }
        }
    }

    /// Looks each time first at what an earlier run, from a start nearby, bought in its turn, and near its share then. It mostly is what is
    /// bought again, and then most others are seen at once to be dearer. What is bought does not depend on it.
    EqualShares expecting(EqualShares earlier) {
        expected = earlier.bought;
        for (var at = 0; at < expected.size(); at++) {
            pricing.expect(expected.get(at), earlier.shares.get(at));
        }
        return this;
    }

    /// Buys until no project is within its supporters' means. Projects that cost nothing come first.
    EqualShares run() {
        for (var lowest = lowest(); !lowest.isEmpty(); lowest = lowest()) {
            var best = lowest.getFirst();
            buy(best);
            if (lowest.size() > 1) {
                ties.add(new Tie(free.size() + bought.size(), lowest.stream().map(Offer::project).toList()));
            }
        }
        return this;
    }

    /// What was bought, in order.
    List<Integer> projects() {
        var projects = new ArrayList<>(free);
        projects.addAll(bought);
        return projects;
    }

    /// The same with what it cost.
    List<Purchase> purchases() {
        var purchases = new ArrayList<Purchase>();
        free.forEach(project -> purchases.add(new Purchase(project, Ratio.ZERO)));
        for (var at = 0; at < bought.size(); at++) {
            purchases.add(new Purchase(bought.get(at), ledger.share(at).rho()));
        }
        return purchases;
    }

    /// What was bought for money, in order.
    List<Integer> boughtForMoney() {
        return bought;
    }

    /// About the share of each of them.
    double[] nearShares() {
        return shares.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// What had to be decided by the order of projects in this run.
    List<Tie> ties() {
        return ties;
    }

    /// What a project's supporters hold at the end of the run, in scaled smallest amounts.
    Ratio money(int project) {
        return ledger.money(project);
    }

    /// The offers with the lowest ρ, of which the one whose project comes first is bought; empty when nothing is within reach.
    private List<Offer> lowest() {
        var offers = new ArrayList<Offer>();
        var looked = new boolean[open.length];
        var limit = Double.POSITIVE_INFINITY;
        for (var project = next(looked, limit); project >= 0; project = next(looked, limit)) {
            looked[project] = true;
            var share = pricing.share(project, limit);
            if (share == null) {
                open[project] = false; // money only gets less: it stays out of reach
            } else {
                var offer = new Offer(project, share, pricing.rho(project, share), null);
                offers.add(offer);
                limit = Math.min(limit, offer.rho.atMost());
            }
        }
        var most = limit;
        offers.removeIf(offer -> offer.rho.atLeast() > most);
        return offers.size() > 1 ? exactlyLowest(offers) : offers;
    }

    /// The project that is expected next, or else the one with the lowest bound that is not above the limit and was not looked at; -1 if none is.
    private int next(boolean[] looked, double limit) {
        if (limit == Double.POSITIVE_INFINITY && bought.size() < expected.size()) {
            int next = expected.get(bought.size());
            if (open[next] && !looked[next]) {
                return next;
            }
        }
        var next = -1;
        var lowest = limit;
        for (var project = 0; project < open.length; project++) {
            if (open[project] && !looked[project]) {
                var bound = pricing.rhoAtLeast(project);
                if (bound <= lowest && (next < 0 || bound < lowest)) {
                    lowest = bound;
                    next = project;
                }
            }
        }
        return next;
    }

    private List<Offer> exactlyLowest(List<Offer> offers) {
        var exact = offers.stream().map(offer -> {
            var share = pricing.exactly(offer.project);
            return new Offer(offer.project, share.range(), pricing.rho(offer.project, share.range()), share);
        }).toList();
        var lowest = exact.stream().map(offer -> offer.exactly().rho()).min(Comparator.naturalOrder()).orElseThrow();
        return exact.stream().filter(offer -> offer.exactly().rho().compareTo(lowest) == 0)
                .sorted(Comparator.comparingInt(Offer::project)).toList();
    }

    private void buy(Offer offer) {
        pricing.buy(offer.project, offer.share, offer.known);
        bought.add(offer.project);
        shares.add(offer.share.atLeast());
        open[offer.project] = false;
    }
}
