/// Rounds in which a panel scores bids by published criteria, in pairs across constituencies. Their result recommends; for a contract,
/// the procurement decides.
@NullMarked
package org.coproduction.commissioning.panel;

import org.jspecify.annotations.NullMarked;
