/// The gateway over real HTTP, with small stand-ins for the services.
@NullMarked
package org.coproduction.gateway;

import org.jspecify.annotations.NullMarked;
