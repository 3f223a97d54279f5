package org.coproduction.design.workspace;

import java.time.Instant;

import org.coproduction.charter.Money;
import org.coproduction.charter.Quorums;
import org.jspecify.annotations.Nullable;

/// What was funded: the frame in which people design.
///
/// @param what what the resources are spent on
/// @param where an area or a setting
/// @param how `GRANT`, `CONTRACT` or `IN_HOUSE`
/// @param origin where it comes from; `null` where it began with a round
/// @param quorums people needed at the gate, by constituency
public record Project(String id, String title, String summary, String what, String where, String how, Money amount,
        Quorums quorums, Instant fundedAt, ProjectFunded.@Nullable Origin origin) {
    /// A project that began with a round.
    public Project(String id, String title, String summary, String what, String where, String how, Money amount,
            Quorums quorums, Instant fundedAt) {
        this(id, title, summary, what, where, how, amount, quorums, fundedAt, null);
    }

    /// Whether the design had been settled before co-production began.
    public boolean settledBefore() {
        return origin != null && origin.design() != null;
    }

    /// The same with another amount of money.
    Project within(Money varied) {
        return new Project(id, title, summary, what, where, how, varied, quorums, fundedAt, origin);
    }
}
