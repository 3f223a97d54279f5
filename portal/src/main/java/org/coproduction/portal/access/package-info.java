/// Who may open a page: said at the page, checked in one place.
@NullMarked
package org.coproduction.portal.access;

import org.jspecify.annotations.NullMarked;
