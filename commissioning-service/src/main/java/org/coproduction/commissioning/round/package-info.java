/// A funding round from its opening to the awards that it led to: one aggregate, one record for each of its states.
@NullMarked
package org.coproduction.commissioning.round;

import org.jspecify.annotations.NullMarked;
