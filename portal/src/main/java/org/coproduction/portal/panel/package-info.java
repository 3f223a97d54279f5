/// Panels' rounds: criteria, bids, scoring in pairs, moderation, and what a panel recommends.
@NullMarked
package org.coproduction.portal.panel;

import org.jspecify.annotations.NullMarked;
