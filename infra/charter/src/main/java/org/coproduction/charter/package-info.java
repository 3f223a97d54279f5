/// The shared kernel: what the charter promises, as pure Java that every service and the portal may use.
@NullMarked
package org.coproduction.charter;

import org.jspecify.annotations.NullMarked;
