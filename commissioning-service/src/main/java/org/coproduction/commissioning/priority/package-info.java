/// Rounds in which people rank what matters. What they rank becomes a specification for later commissioning.
@NullMarked
package org.coproduction.commissioning.priority;

import org.jspecify.annotations.NullMarked;
