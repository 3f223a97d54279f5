package org.coproduction.commissioning.round;

import java.time.Instant;
import org.coproduction.charter.Constituency;

/// Somebody whom Easy Read is for, at the moment of vouching for a text.
///
/// @param person opaque id, which is not kept
public record Reader(String person, Constituency constituency, Instant at) {}
