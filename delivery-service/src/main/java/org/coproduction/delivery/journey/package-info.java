/// This service's section of a project's journey, which anyone may read.
@NullMarked
package org.coproduction.delivery.journey;

import org.jspecify.annotations.NullMarked;
