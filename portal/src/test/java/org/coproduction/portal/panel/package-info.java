@NullMarked
package org.coproduction.portal.panel;

import org.jspecify.annotations.NullMarked;
