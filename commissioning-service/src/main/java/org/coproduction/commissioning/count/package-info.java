/// From sealed ballots to a recommendation, and what is published of it.
@NullMarked
package org.coproduction.commissioning.count;

import org.jspecify.annotations.NullMarked;
