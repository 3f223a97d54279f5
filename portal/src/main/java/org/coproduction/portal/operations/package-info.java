/// Keeping the platform running: the flow of events between the services, and what is done about one that is parked.
@NullMarked
package org.coproduction.portal.operations;

import org.jspecify.annotations.NullMarked;
