/// The accountable body's decision, and the one award that each ratified proposal becomes.
@NullMarked
package org.coproduction.commissioning.award;

import org.jspecify.annotations.NullMarked;
