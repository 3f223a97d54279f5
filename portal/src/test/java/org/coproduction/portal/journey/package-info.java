@NullMarked
package org.coproduction.portal.journey;

import org.jspecify.annotations.NullMarked;
