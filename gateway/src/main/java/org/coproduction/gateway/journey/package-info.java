/// Composes a project's journey through the four Cs from what each service tells of it.
@NullMarked
package org.coproduction.gateway.journey;

import org.jspecify.annotations.NullMarked;
