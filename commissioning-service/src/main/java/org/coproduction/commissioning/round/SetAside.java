package org.coproduction.commissioning.round;

/// A proposal that is not on the ballot because it could not be carried out, and why.
public record SetAside(Proposal proposal, String reason) {}
