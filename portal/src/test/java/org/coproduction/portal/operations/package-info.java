@NullMarked
package org.coproduction.portal.operations;

import org.jspecify.annotations.NullMarked;
