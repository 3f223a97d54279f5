package org.coproduction.portal.api;

import java.time.Instant;
import java.util.List;

/// That people had more time to vote or rank.
///
/// @param missing groups of which too few had by the first date; empty where both facilitators asked for it
/// @param outreach what was done to reach them
public record Extended(Instant until, List<String> missing, List<String> outreach) {}
