/// A project's way through the four C's, and what became of what people said; for everybody to read.
@NullMarked
package org.coproduction.portal.journey;

import org.jspecify.annotations.NullMarked;
