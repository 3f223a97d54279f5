package org.coproduction.assessment.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a list.
///
/// @param next to be given as `after` for the page that follows; null on the last
record Page<T>(List<T> items, @Nullable String next) {}
