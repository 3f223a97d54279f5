@NullMarked
package org.coproduction.portal.look;

import org.jspecify.annotations.NullMarked;
