package org.coproduction.commissioning.paper;

import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.allocation.Vote;

/// A ballot of a file by itself.
///
/// @param key its own, which nobody can guess
public record PaperBallot(Constituency constituency, Vote vote, String key) {}
