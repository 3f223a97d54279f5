package org.coproduction.delivery.plan;

import java.time.Instant;

import org.coproduction.charter.Money;
import org.coproduction.charter.Quorums;

/// What the funding decision says about a project.
///
/// @param title title of the project
/// @param amount the bound of what can be spent
/// @param quorums people needed at the plan's gate, by constituency
/// @param at when it was raised
public record Award(String title, Money amount, Quorums quorums, Instant at) {}
