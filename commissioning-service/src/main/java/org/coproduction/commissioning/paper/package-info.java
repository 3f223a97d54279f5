/// Paper ballots, entered by a facilitator as whole files.
@NullMarked
package org.coproduction.commissioning.paper;

import org.jspecify.annotations.NullMarked;
