/// What others take away from a round: the ballots for counting again, the awards as open grants data, the record of the decision.
/// Everything here only reads.
@NullMarked
package org.coproduction.commissioning.export;

import org.jspecify.annotations.NullMarked;
