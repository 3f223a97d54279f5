/// Your part: what is open for one person now, and what became of what they said.
@NullMarked
package org.coproduction.portal.part;

import org.jspecify.annotations.NullMarked;
