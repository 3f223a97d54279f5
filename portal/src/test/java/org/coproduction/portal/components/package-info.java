@NullMarked
package org.coproduction.portal.components;

import org.jspecify.annotations.NullMarked;
