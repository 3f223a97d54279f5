/// What the portal asks of the gateway: typed clients, and what a refusal or an absence is to a page.
@NullMarked
package org.coproduction.portal.api;

import org.jspecify.annotations.NullMarked;
