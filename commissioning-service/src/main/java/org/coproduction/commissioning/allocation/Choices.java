package org.coproduction.commissioning.allocation;

import org.jspecify.annotations.Nullable;

/// What each group of equal ballots supports, side by side in one array: those of group g stand from `begins[g]` to before `begins[g + 1]`.
final class Choices {
    final int[] begins;
    /// Numbers of projects, rising within each group.
    final int[] projects;
    /// What each of them is worth to the group, in the same places; null where all value a project alike.
    private final long @Nullable [] worth;
    final long mostWorth;

    /// @param worth from 1; null for ones
    Choices(int[] begins, int[] projects, long @Nullable [] worth) {
        this.begins = begins;
        this.projects = projects;
        var most = 1L;
        for (var at = 0; worth != null && at < worth.length; at++) {
            most = Math.max(most, worth[at]);
        }
        this.mostWorth = most;
        this.worth = most == 1 ? null : worth;
    }

    int groups() {
        return begins.length - 1;
    }

    /// Whether every supported project is worth 1.
    boolean areAlike() {
        return worth == null;
    }

    long worth(int at) {
        return worth == null ? 1 : worth[at];
    }
}
