package org.coproduction.portal.api;

/// Whether somebody would gain from a round, as only they read it.
public record OwnInterest(boolean interested) {}
