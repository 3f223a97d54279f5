@NullMarked
package org.coproduction.portal.access;

import org.jspecify.annotations.NullMarked;
