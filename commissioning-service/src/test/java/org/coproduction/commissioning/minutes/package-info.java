@NullMarked
package org.coproduction.commissioning.minutes;

import org.jspecify.annotations.NullMarked;
