/// The first page, and the pages about the portal itself.
@NullMarked
package org.coproduction.portal.home;

import org.jspecify.annotations.NullMarked;
