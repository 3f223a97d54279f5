@NullMarked
package org.coproduction.portal.priority;

import org.jspecify.annotations.NullMarked;
