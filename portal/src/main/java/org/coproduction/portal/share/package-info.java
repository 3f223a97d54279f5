/// Telling others: a short text, a link, a poster.
@NullMarked
package org.coproduction.portal.share;

import org.jspecify.annotations.NullMarked;
