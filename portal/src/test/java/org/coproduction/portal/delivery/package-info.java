@NullMarked
package org.coproduction.portal.delivery;

import org.jspecify.annotations.NullMarked;
