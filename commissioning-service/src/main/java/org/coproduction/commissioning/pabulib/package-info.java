/// Reads elections in Pabulib's `.pb` format, as a batch of paper ballots or as an example, and names every fault with its line.
@NullMarked
package org.coproduction.commissioning.pabulib;

import org.jspecify.annotations.NullMarked;
