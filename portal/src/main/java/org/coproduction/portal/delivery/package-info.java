/// Co-delivery: the plan as a board and a list, who leads what, and how it goes.
@NullMarked
package org.coproduction.portal.delivery;

import org.jspecify.annotations.NullMarked;
