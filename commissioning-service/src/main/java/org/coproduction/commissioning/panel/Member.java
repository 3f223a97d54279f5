package org.coproduction.commissioning.panel;

import org.coproduction.charter.Constituency;

/// Somebody on the panel.
///
/// @param person opaque id
public record Member(String person, Constituency constituency) {}
