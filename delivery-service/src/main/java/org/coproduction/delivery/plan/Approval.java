package org.coproduction.delivery.plan;

import org.coproduction.charter.Constituency;

/// One person's answer to the plan as it stands. It lapses with the next change of the plan.
///
/// @param reason why, in the person's own words; seen by the facilitator only
public record Approval(Constituency constituency, boolean approves, String reason) {}
