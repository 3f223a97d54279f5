/// The issuer asked over real HTTP, as services, the portal and a shell ask it.
@NullMarked
package org.coproduction.identity;

import org.jspecify.annotations.NullMarked;
