/// What the public sees of the design in a project's journey.
@NullMarked
package org.coproduction.design.journey;

import org.jspecify.annotations.NullMarked;
