@NullMarked
package org.coproduction.portal.home;

import org.jspecify.annotations.NullMarked;
