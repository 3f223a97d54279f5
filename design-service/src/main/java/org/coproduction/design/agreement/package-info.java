/// Settling the design: the gate's dates, the agreement, and the honest way out.
@NullMarked
package org.coproduction.design.agreement;

import org.jspecify.annotations.NullMarked;
