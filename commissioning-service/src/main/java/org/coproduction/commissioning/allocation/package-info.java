/// Turns ballots into a recommendation: the Method of Equal Shares in exact arithmetic, each constituency with equal weight.
@NullMarked
package org.coproduction.commissioning.allocation;

import org.jspecify.annotations.NullMarked;
