/// The delivery service as others see it: over HTTP, on its topics, in its architecture.
@NullMarked
package org.coproduction.delivery;

import org.jspecify.annotations.NullMarked;
