@NullMarked
package org.coproduction.portal.evaluation;

import org.jspecify.annotations.NullMarked;
