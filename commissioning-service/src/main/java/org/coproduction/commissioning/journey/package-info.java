/// This service's section of a project's story.
@NullMarked
package org.coproduction.commissioning.journey;

import org.jspecify.annotations.NullMarked;
