@NullMarked
package org.coproduction.portal.search;

import org.jspecify.annotations.NullMarked;
