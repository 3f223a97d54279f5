@NullMarked
package org.coproduction.portal.share;

import org.jspecify.annotations.NullMarked;
