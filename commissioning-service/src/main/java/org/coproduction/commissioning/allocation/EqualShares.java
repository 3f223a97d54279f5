package org.coproduction.commissioning.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// One run of the Method of Equal Shares from a given start. ρ never falls from round to round, so the ρ that a project had when
/// it was last priced is a lower bound: each round prices projects in that order and stops as soon as the next bound is above the
/// best found.
final class EqualShares {
    /// A project bought, and the exact ρ its supporters paid.
    record Purchase(int project, Ratio rho) {}

    private record Candidate(int project, double bound) {}

    private record Offer(int project, Share share) {
        /// Ties go to the project that comes first.
        boolean beats(int otherProject, Ratio otherRho) {
            var order = share.rho().compareTo(otherRho);
            return order < 0 || order == 0 && project < otherProject;
        }
    }

    private final Purse purse;
    private final Pricing pricing;
    private final PriorityQueue<Candidate> candidates = new PriorityQueue<>(
            Comparator.comparingDouble(Candidate::bound).thenComparingInt(Candidate::project));
    private final List<Purchase> free = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();

    EqualShares(Tally tally, Ratio start) {
        this.purse = new Purse(tally, start);
        this.pricing = new Pricing(tally, purse);
        for (var project = 0; project < tally.projects(); project++) {
            if (tally.isBacked(project) && tally.isFree(project)) {
                free.add(new Purchase(project, Ratio.ZERO));
            } else if (tally.isBacked(project)) {
                candidates.add(new Candidate(project, 0));
            }
        }
    }

    /// Buys until no project is within its supporters' means. Projects that cost nothing come first.
    List<Purchase> run() {
        var purchases = new ArrayList<>(free);
        for (var lowest = lowest(); !lowest.isEmpty(); lowest = lowest()) {
            var best = lowest.getFirst();
            purse.pay(best.project, best.share);
            purchases.add(new Purchase(best.project, best.share.rho()));
            if (lowest.size() > 1) {
                ties.add(new Tie(purchases.size(), lowest.stream().map(Offer::project).toList()));
            }
        }
        return purchases;
    }

    /// What had to be decided by the order of projects in this run.
    List<Tie> ties() {
        return ties;
    }

    /// What a project's supporters hold at the end of the run.
    Ratio money(int project) {
        return new Ratio(pricing.money(project), purse.denominator());
    }

    /// Whether this start and every one between it and the lower start that made these purchases make the same ones in the same
    /// order. With equal purchases so far, a higher start never lowers a balance nor raises a ρ. So when here, in every round, every
    /// other project costs more than the winner did *there* (or as much, and loses the tie), and at the end nothing else is within
    /// reach, then in between ρ(winner) ≤ ρ(winner there) ≤ ρ(other here) ≤ ρ(other).
    boolean repeats(List<Purchase> purchases) {
        for (var purchase : purchases.subList(free.size(), purchases.size())) {
            if (anybodyBeats(purchase)) {
                return false;
            }
            var share = pricing.price(purchase.project, 0);
            if (share == null) {
                return false;
            }
            purse.pay(purchase.project, share);
            candidates.removeIf(candidate -> candidate.project == purchase.project);
        }
        return candidates.stream().allMatch(candidate -> pricing.price(candidate.project, candidate.bound) == null);
    }

    private boolean anybodyBeats(Purchase purchase) {
        var limit = purchase.rho.atMost();
        var looked = new ArrayList<Candidate>();
        var beaten = false;
        while (!beaten && !candidates.isEmpty() && candidates.element().bound <= limit) {
            var candidate = candidates.remove();
            var share = candidate.project == purchase.project ? null : pricing.price(candidate.project, candidate.bound);
            if (candidate.project == purchase.project) {
                looked.add(candidate);
            } else if (share != null) {
                looked.add(new Candidate(candidate.project, share.rho().atLeast()));
                beaten = new Offer(candidate.project, share).beats(purchase.project, purchase.rho);
            }
        }
        candidates.addAll(looked);
        return beaten;
    }

    /// The offers with the lowest ρ, of which the one whose project comes first is bought; empty when nothing is within reach.
    private List<Offer> lowest() {
        var lowest = new ArrayList<Offer>();
        var looked = new ArrayList<Candidate>();
        while (!candidates.isEmpty()
                && (lowest.isEmpty() || candidates.element().bound <= lowest.getFirst().share.rho().atMost())) {
            var candidate = candidates.remove();
            var share = pricing.price(candidate.project, candidate.bound);
            if (share == null) {
                continue; // money only gets less: it stays out of reach
            }
            looked.add(new Candidate(candidate.project, share.rho().atLeast()));
            var order = lowest.isEmpty() ? 0 : share.rho().compareTo(lowest.getFirst().share.rho());
            if (order < 0) {
                lowest.clear();
            }
            if (order <= 0) {
                lowest.add(new Offer(candidate.project, share));
            }
        }
        lowest.sort(Comparator.comparingInt(Offer::project));
        if (!lowest.isEmpty()) {
            var bought = lowest.getFirst().project;
            looked.removeIf(candidate -> candidate.project == bought);
        }
        candidates.addAll(looked);
        return lowest;
    }
}
