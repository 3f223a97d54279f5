/// Consent, concern and objection on the newest draft, and working objections into a newer one.
@NullMarked
package org.coproduction.design.stance;

import org.jspecify.annotations.NullMarked;
