/// Rounds of priorities: reading, ranking, the order, and the specification that follows from it.
@NullMarked
package org.coproduction.portal.priority;

import org.jspecify.annotations.NullMarked;
