package org.coproduction.commissioning.ballot;

import org.coproduction.charter.Constituency;
import org.coproduction.commissioning.allocation.Vote;
import org.coproduction.commissioning.channel.Way;
import org.jspecify.annotations.Nullable;

/// A ballot in its box.
///
/// @param receipt the hash that its receipt has
/// @param batch that it was entered with, and counts with; `null` where the person cast it online
public record Ballot(Constituency constituency, Vote vote, String receipt, Way way, @Nullable String batch) {}
