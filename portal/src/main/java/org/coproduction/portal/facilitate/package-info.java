/// Running the process: rounds, gates, paper ballots.
@NullMarked
package org.coproduction.portal.facilitate;

import org.jspecify.annotations.NullMarked;
