/// Sends each request on to the service that its path names, within that service's time limits and behind its breaker.
@NullMarked
package org.coproduction.gateway.route;

import org.jspecify.annotations.NullMarked;
