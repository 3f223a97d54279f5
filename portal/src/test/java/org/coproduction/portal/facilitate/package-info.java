@NullMarked
package org.coproduction.portal.facilitate;

import org.jspecify.annotations.NullMarked;
