/// Funding rounds: reading, voting, receipt, result.
@NullMarked
package org.coproduction.portal.round;

import org.jspecify.annotations.NullMarked;
