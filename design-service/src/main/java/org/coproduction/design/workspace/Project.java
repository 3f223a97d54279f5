package org.coproduction.design.workspace;

import java.time.Instant;

import org.coproduction.charter.Money;
import org.coproduction.charter.Quorums;

/// What was funded: the frame in which people design.
///
/// @param what what the resources are spent on
/// @param where an area or a setting
/// @param how `GRANT`, `CONTRACT` or `IN_HOUSE`
/// @param quorums people needed at the gate, by constituency
public record Project(String id, String title, String summary, String what, String where, String how, Money amount,
        Quorums quorums, Instant fundedAt) {
    /// The same with another amount of money.
    Project within(Money varied) {
        return new Project(id, title, summary, what, where, how, varied, quorums, fundedAt);
    }
}
