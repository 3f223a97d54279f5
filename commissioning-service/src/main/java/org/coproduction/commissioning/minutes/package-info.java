/// How a round of any kind is run, and what is kept of it: who moved it on, when and why, what needs both facilitators, and who has
/// an interest and so neither runs it nor takes part.
@NullMarked
package org.coproduction.commissioning.minutes;

import org.jspecify.annotations.NullMarked;
