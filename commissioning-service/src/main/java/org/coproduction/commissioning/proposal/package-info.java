/// What could be funded: proposals, their Easy Read versions, and readers confirming those.
@NullMarked
package org.coproduction.commissioning.proposal;

import org.jspecify.annotations.NullMarked;
