@NullMarked
package org.coproduction.portal;

import org.jspecify.annotations.NullMarked;
