@NullMarked
package org.coproduction.portal.part;

import org.jspecify.annotations.NullMarked;
