/// Exact fractions, and the order of what has them as scores.
@NullMarked
package org.coproduction.commissioning.exact;

import org.jspecify.annotations.NullMarked;
