/// The pages of funding rounds, rendered for those who read them.
@NullMarked
package org.coproduction.portal.round;

import org.jspecify.annotations.NullMarked;
