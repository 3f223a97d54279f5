/// Voting: opening it, casting and replacing a ballot that cannot be tied to a person once counted, closing it.
@NullMarked
package org.coproduction.commissioning.ballot;

import org.jspecify.annotations.NullMarked;
